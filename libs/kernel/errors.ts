/** What kind of refusal a code is; the client decides by it what to offer (correct, sign in, wait, reload). */
export type ErrorCategory = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'limited' | 'internal';

export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

const categories = new Map<string, ErrorCategory>();

/** Declares the codes of one lib. A code declared twice stops the process: codes are part of the public contract. */
export function defineErrors<const Codes extends Record<string, ErrorCategory>>(codes: Codes): { readonly [Code in keyof Codes]: Code } {
  for (const [code, category] of Object.entries(codes)) {
    if (categories.has(code)) throw new Error(`error code ${code} is declared twice`);
    categories.set(code, category);
  }
  return Object.fromEntries(Object.keys(codes).map((code) => [code, code])) as { [Code in keyof Codes]: Code };
}

/** Every declared code with its category, by name. */
export const declaredErrors = (): ReadonlyMap<string, ErrorCategory> => new Map([...categories].sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * A refusal with a code of the contract. Thrown, so that the transaction rolls back by itself.
 * `params` fill the translated sentence; `field` is the path of the input that is to blame.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly field?: string,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    if (!categories.has(code)) throw new Error(`error code ${code} is not declared`);
  }

  get category(): ErrorCategory {
    return categories.get(this.code)!;
  }
}

export const kernelErrors = defineErrors({
  INVALID_INPUT: 'invalid',
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  INTERNAL: 'internal',
});
