// Words that no file of the project holds: addresses of one machine or one registry, names without an owner, work left for later.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const code = /\.(ts|mjs|js|svelte)$/;
const bannedNames = '(?:Manager|Helper|Util|Common|Base|Impl|Dto)';
const invisible = '[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]';

/** What is refused, where, and what to do instead. */
const rules = [
  { words: /(?:^|[\s"'`(=])\/(?:home|root|Users)\//, files: /./, instead: 'a path inside the project' },
  // the web has pages of that name
  { words: /(?:^|[\s"'`(=])\/(?:work|workspace)\//, files: /^(?!apps\/web\/|e2e\/)/, instead: 'a path inside the project' },
  {
    words: /npmjs\.(?:org|com)|"resolved": "http|registry\.npm|proxy\.golang|pypi\.org|ghcr\.io|quay\.io/,
    files: /./,
    instead: 'no registry by name',
  },
  { words: /\b(?:TODO|FIXME|XXX|HACK)\b/, files: code, instead: 'do it, or open an issue' },
  { words: /\b(?:describe|test|it)\.(?:only|skip|todo)\b/, files: code, instead: 'run all tests' },
  { words: /(?:eslint|oxlint)-disable(?!.* -- )/, files: code, instead: 'give the reason after ` -- `' },
  {
    words: new RegExp(`^(?!import\\b).*\\b(?:class|interface|type|function|const|let|enum)\\s+\\w*${bannedNames}s?(?![a-z])`),
    files: code,
    instead: 'say what it does',
  },
  { words: new RegExp(invisible, 'u'), files: code, instead: 'write it as an escape: it hides or reorders what is read' },
];
const bannedPath = /(?:^|[/.-])(?:common|shared|utils?|helpers?|core|managers?|base|impl|dto)(?:\/|(?:[.-].*)?\.(?:ts|mjs|js|svelte)$)/;

/** The breaches of one file, as lines to print. */
export function wordsRefused(path, text) {
  const lines = text.split('\n');
  const found = rules
    .filter(({ files }) => files.test(path))
    .flatMap(({ words, instead }) =>
      lines.flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1}: ${words.exec(line)[0].trim()}: ${instead}`] : [])),
    );
  return bannedPath.test(path) ? [`${path}: a name without an owner`, ...found] : found;
}

/** What Git has, and what it would take. */
const projectFiles = () =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path && existsSync(join(root, path)));

const isText = (path) => !/\.(png|jpe?g|webp|ico|woff2?|ttf|pdf|xlsx|gz)$/.test(path);
const isItself = (path) => /\/words\.(mjs|check\.spec\.ts)$/.test(path);

if (import.meta.filename === process.argv[1]) {
  const files = projectFiles().filter((path) => isText(path) && !isItself(path));
  const refused = files.flatMap((path) => wordsRefused(path, readFileSync(join(root, path), 'utf8')));
  for (const line of refused) console.log(line);
  console.log(`${files.length} files, ${refused.length} refused`);
  process.exitCode = refused.length ? 1 : 0;
}
