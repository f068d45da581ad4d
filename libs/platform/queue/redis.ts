import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/config.ts';
import { Logger } from '../observability/logger.ts';

/** Connections to Redis. A command that cannot be sent fails at once where the caller can try later, and waits where BullMQ asks for it. */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  private readonly open: Redis[] = [];

  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
  ) {}

  /** `patient`: retry for ever (a BullMQ worker); otherwise give up after one reconnection or five seconds. */
  connect(patient: boolean): Redis {
    const redis = new Redis(this.config.REDIS_URL, {
      maxRetriesPerRequest: patient ? null : 1,
      ...(patient ? {} : { commandTimeout: 5000 }),
      retryStrategy: (attempt) => Math.min(attempt * 100, 1000),
    });
    redis.on('error', (error) => this.logger.warn({ err: error.message }, 'redis connection'));
    this.open.push(redis);
    return redis;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const redis of this.open) redis.disconnect();
  }
}
