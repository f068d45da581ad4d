import 'reflect-metadata';
import { commands } from './commands.ts';

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  process.stderr.write(
    `Commands:\n${Object.entries(commands)
      .map(([known, { about }]) => `  ${known.padEnd(20)} ${about}`)
      .join('\n')}\n`,
  );
  process.exit(2);
}
try {
  await command.run(args);
  process.exit(process.exitCode ?? 0);
} catch (error) {
  process.stderr.write(`${name}: ${(error as Error).message}\n`);
  process.exit(1);
}
