import { kernel } from './sources.mjs';

const meanings = {
  invalid: 'correct the input',
  unauthenticated: 'sign in',
  forbidden: 'not for this person',
  'not-found': 'it does not exist, or may not be known to exist',
  conflict: 'the state or another act forbids it',
  limited: 'wait and try again',
  internal: 'our fault; the request id finds it in the log',
};

/** `enum ErrorCode`, from the codes that the features declare when they are loaded, as in a process. */
export async function targets() {
  const values = [...kernel.declaredErrors()].map(([code, category]) => `  "${category}: ${meanings[category]}"\n  ${code}`);
  const text = [
    '# Written by `npm run generate` from the codes declared with defineErrors().',
    '',
    '"Every refusal a client can meet, as `extensions.code`; what comes before the colon is `extensions.category`."',
    'enum ErrorCode {',
    ...values,
    '}',
    '',
  ].join('\n');
  return [{ path: 'libs/platform/graphql/error-codes.graphql', text }];
}
