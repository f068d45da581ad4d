import { me, type MeAnswer } from '#generated/operations.ts';
import type { Api } from './api.server.ts';

export type Me = NonNullable<MeAnswer['me']>;

/** Who is signed in, asked at most once for a page; a page for everybody is shown even where this cannot be told. */
export function whoIs(api: Api): () => Promise<Me | null> {
  let asked: Promise<Me | null> | undefined;
  return () => {
    if (!api.hasSession) return Promise.resolve(null);
    asked ??= api
      .act(me, {})
      .then(({ answer }) => answer?.me ?? null)
      .catch(() => null);
    return asked;
  };
}
