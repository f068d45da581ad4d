/**
 * A named place where a fault test may end the process, as a power cut would: `JAMAA_CRASH_AT=relay.after-add-bulk`.
 * Without the variable it costs one comparison. Refused in production by the configuration of the tests only: the variable is not documented to operators.
 */
const crashAt = process.env['NODE_ENV'] === 'production' ? undefined : process.env['JAMAA_CRASH_AT'];

export function crashPoint(name: string): void {
  if (crashAt === name) process.kill(process.pid, 'SIGKILL');
}
