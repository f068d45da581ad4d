import { Injectable, type LoggerService } from '@nestjs/common';
import { type Logger as Pino, pino } from 'pino';
import { Config } from '../config/config.ts';

/** JSON logs. Keys that could carry personal data are removed wherever they appear. */
@Injectable()
export class Logger implements LoggerService {
  readonly pino: Pino;

  constructor(config: Config) {
    this.pino = pino({
      level: config.LOG_LEVEL,
      base: { pid: process.pid },
      redact: {
        paths: [
          'email',
          '*.email',
          'fullName',
          '*.fullName',
          'to',
          '*.to',
          '*.otp',
          'otp',
          'headers.cookie',
          '*.headers.cookie',
          'headers.authorization',
          '*.token',
          'token',
        ],
        remove: true,
      },
    });
  }

  info = (fields: object, text: string): void => this.pino.info(fields, text);
  log = (text: unknown, context?: string): void => this.pino.info({ context }, String(text));
  warn = (fields: unknown, text?: string): void =>
    typeof fields === 'object' ? this.pino.warn(fields, text) : this.pino.warn({ context: text }, String(fields));
  error = (fields: unknown, text?: string): void =>
    typeof fields === 'object' ? this.pino.error(fields, text) : this.pino.error({ context: text }, String(fields));
  debug = (text: unknown, context?: string): void => this.pino.debug({ context }, String(text));
  verbose = (text: unknown, context?: string): void => this.pino.trace({ context }, String(text));
}
