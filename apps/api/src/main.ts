import 'reflect-metadata';
import { readConfig, startHttp, startTracing } from '#platform';

const config = readConfig();
const stopTracing = await startTracing('jamaa-api', config.OTEL_EXPORTER_OTLP_ENDPOINT);
// loaded after tracing, so that what it imports is traced
const { AppModule } = await import('./app.module.ts');
await startHttp(AppModule, config, { port: config.PORT, onStopped: stopTracing });
