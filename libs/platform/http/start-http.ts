import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '#kernel';
import type { Config } from '../config/config.ts';
import { Logger } from '../observability/logger.ts';
import { observeRequests } from './observe-requests.ts';

interface Listening {
  readonly port: number;
  readonly onStopped: () => Promise<void>;
}

/** Longest request body, in bytes: a petition in four languages is a tenth of it. Files have their own door. */
const bodyLimit = 512 * 1024;

/** A Nest application on Fastify with logs, metrics and request ids; not yet listening. */
export async function makeHttp(module: Type, trustProxy: boolean): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy, bodyLimit, genReqId: () => newId(), requestIdHeader: false });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bufferLogs: true, forceCloseConnections: true });
  app.useLogger(app.get(Logger));
  observeRequests(app);
  return app;
}

/** Starts one process of the system and stops it gracefully on SIGTERM and SIGINT: requests under way end, engines finish their turn. */
export async function startHttp(module: Type, { HOST, TRUST_PROXY }: Config, { port, onStopped }: Listening): Promise<void> {
  const app = await makeHttp(module, TRUST_PROXY);
  const stop = async (): Promise<void> => {
    await app.close();
    await onStopped();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await app.listen(port, HOST);
  app.get(Logger).info({ port, host: HOST }, 'ready');
}
