import { symbols } from 'pino';
import { Redis } from 'ioredis';
import { Config, Logger } from '#platform';
import type { TestApp } from '#testing';

/** The lines that the process logs from now on, whatever their level: its own logger, writing to a list instead of the terminal. */
export function captureLog(app: TestApp): readonly string[] {
  const lines: string[] = [];
  const { pino } = app.get(Logger);
  pino.level = 'trace';
  (pino as unknown as Record<symbol, object>)[symbols.streamSym] = { write: (line: string) => lines.push(line) };
  return lines;
}

/** Everything that lies in Redis under a prefix, key and content, as a thief of its dump reads it. */
export async function redisUnder(app: TestApp, prefix: string): Promise<string[]> {
  const redis = new Redis(app.get(Config).REDIS_URL);
  try {
    const keys = await redis.keys(`${prefix}*`);
    return await Promise.all(keys.map(async (key) => `${key} ${JSON.stringify(await contentOf(redis, key))}`));
  } finally {
    redis.disconnect();
  }
}

async function contentOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1, 'WITHSCORES');
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return null; // gone meanwhile
  }
}
