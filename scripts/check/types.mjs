// The types of the whole tree, and the rules that need them, in one pass of the compiler.
import { relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../root.mjs';
import { breachesIn } from './typed-rules.mjs';

const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => fail([diagnostic]) };
const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, {}, host);
const program = ts.createProgram(fileNames, options);
const diagnostics = [...errors, ...ts.getPreEmitDiagnostics(program)];
if (diagnostics.length) fail(diagnostics);

const breaches = breachesIn(program, (file) => {
  const path = relative(root, file.fileName).split(sep).join('/');
  return /^(apps|libs|migrations)\//.test(path) ? path : undefined;
});
for (const { file, line, rule, text } of breaches) console.log(`${file}:${line}: ${rule}: ${text}`);
console.log(`${fileNames.length} files, ${breaches.length} breaches`);
process.exitCode = breaches.length ? 1 : 0;

function fail(found) {
  console.log(
    ts.formatDiagnostics(found, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' }),
  );
  process.exit(1);
}
