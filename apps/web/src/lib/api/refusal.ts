/** What the API refused, with its code and its sentence in the language of the page. */
export interface Refusal {
  readonly code: string;
  readonly category: string;
  readonly message: string;
  /** The field of the input, where it is one. */
  readonly field?: string;
}

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly category?: string; readonly field?: string };
}

/** The first error of an answer; the API gives the message translated. */
export function refusalOf(errors: readonly GraphqlError[]): Refusal {
  const { message, extensions } = errors[0]!;
  return { code: extensions?.code ?? 'INTERNAL', category: extensions?.category ?? 'internal', message, field: extensions?.field };
}

/** Cookies of the session that the API set: only these pass from the browser to the API. */
export const sessionCookies = (header: string | null): string[] =>
  (header ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => /^(__Secure-)?jamaa\./.test(one));

/** The cookies of a request after an answer set or removed some. */
export function afterSetting(cookies: readonly string[], setCookies: readonly string[]): string[] {
  const kept = new Map(cookies.map((one) => [one.slice(0, one.indexOf('=')), one]));
  for (const line of setCookies) {
    const pair = line.split(';')[0]!.trim();
    const name = pair.slice(0, pair.indexOf('='));
    if (pair.endsWith('=') || /;\s*max-age=0\b/i.test(line)) kept.delete(name);
    else kept.set(name, pair);
  }
  return [...kept.values()];
}
