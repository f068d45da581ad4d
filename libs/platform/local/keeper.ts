// The process that keeps the local services. It is apart from the one that asked for them so that they end with it however it
// ends: when that one is killed, the channel closes, and this one stops what it started.
import { type RunningParts, type Started, startParts, type Wanted } from './parts.ts';

/** What the keeper tells the process that started it. */
export type KeeperNews = { readonly started: Started } | { readonly failed: string };

const folder = process.argv[2]!;
let parts: Promise<RunningParts> | undefined;
let leaving = false;

process.on('message', (order: Wanted | 'stop') => {
  if (order === 'stop') return void leave(0);
  parts = startParts(folder, order);
  parts.then(announce, (error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }, () => void leave(1)));
});
process.on('disconnect', () => void leave(0));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void leave(0));

function announce({ env, adminUrl, isNew, lost }: RunningParts): void {
  tell({ started: { env, adminUrl, isNew } });
  void lost.then((name) => {
    if (leaving) return;
    process.stderr.write(`${name} ended by itself\n`);
    void leave(1);
  });
}

function tell(news: KeeperNews, then: () => void = () => undefined): void {
  if (process.connected) process.send?.(news, then);
  else then();
}

async function leave(code: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  const running = await parts?.catch(() => undefined);
  await running?.stop();
  process.exit(code);
}
