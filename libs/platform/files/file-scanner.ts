import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import type { ScanState } from './file.entity.ts';

const longestScanMs = 120_000;
/** All that the scanner learns of this process. */
const environment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' };

/** The operator's virus scanner: a command that reads the file from its input and ends with 0 (clean) or 1 (infected). */
@Injectable()
export class FileScanner {
  constructor(private readonly config: Config) {}

  get isConfigured(): boolean {
    return this.config.FILES_SCAN_COMMAND !== undefined;
  }

  /** Anything but 0 and 1 (another code, a signal, a command that does not start, two minutes) tells nothing: `unscanned`. */
  async scan(bytes: Readable): Promise<Exclude<ScanState, 'pending'>> {
    const command = this.config.FILES_SCAN_COMMAND;
    if (!command) return 'unscanned';
    const scanner = spawn(command, [], { stdio: ['pipe', 'ignore', 'ignore'], env: environment });
    const tooLong = setTimeout(() => scanner.kill('SIGKILL'), longestScanMs);
    const ended = new Promise<number | null>((resolve) => {
      scanner.once('error', () => resolve(null));
      scanner.once('close', (code) => resolve(code));
    });
    // a scanner that has seen enough may close its input; a file that cannot be read whole was not scanned
    const isRead = await pipeline(bytes, scanner.stdin).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || error.code === 'ECONNRESET',
    );
    const code = await ended;
    clearTimeout(tooLong);
    if (code === 1) return 'infected';
    return code === 0 && isRead ? 'clean' : 'unscanned';
  }
}
