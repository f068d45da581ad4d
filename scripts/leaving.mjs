const farewells = [];
let leaving;

/** Registers what must be undone before this process ends; the last registered is undone first. */
export function beforeLeaving(step) {
  farewells.push(step);
}

/** Whether this process is on its way out. */
export const isLeaving = () => leaving !== undefined;

/** Undoes everything once and ends the process. */
export function leave(code) {
  leaving ??= (async () => {
    for (const step of farewells.toReversed()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
        code ||= 1;
      }
    }
    process.exit(code);
  })();
  return leaving;
}

/** Leaves on Ctrl-C, on a polite kill, and when the process that started this one was killed. */
export function leaveWhenAsked(code) {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void leave(code));
  if (process.channel) {
    process.on('disconnect', () => void leave(1));
    process.channel.unref();
  } else if (process.env.npm_lifecycle_event || process.env.JAMAA_PARENT) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && void leave(1), 1000).unref();
  }
  // A closed terminal or pipe must not keep the rest from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
