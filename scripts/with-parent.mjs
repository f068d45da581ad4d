// Preloaded into child processes: the channel closes when the parent dies, even when it was killed, and the child ends with it.
// Flags of Node are inherited by grandchildren (the workers of Jest), which belong to the child and are left alone.
if (process.ppid === Number(process.env.JAMAA_PARENT)) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    if (!process.emit('SIGTERM')) process.exit(1);
  });
  process.channel?.unref();
}
