import 'reflect-metadata';
import { readConfig, startHttp, startTracing } from '#platform';

const config = readConfig();
const stopTracing = await startTracing('jamaa-worker', config.OTEL_EXPORTER_OTLP_ENDPOINT);
// loaded after tracing, so that what it imports is traced
const { WorkerModule } = await import('./worker.module.ts');
await startHttp(WorkerModule, config, { port: config.WORKER_PORT, onStopped: stopTracing });
