import { assuranceGap, type AssuranceGapAnswer } from '#generated/operations.ts';
import type { Api } from '#lib/api/api.server.ts';

export interface Gap {
  readonly gap: NonNullable<AssuranceGapAnswer['assuranceGap']>;
  readonly desk: NonNullable<AssuranceGapAnswer['territory']>['desk'];
}

/** What the reader lacks for a level, said before the act, with the desk that helps; nothing where nothing is missing. */
export async function gapOf(api: Api, needed: number, communeId: string): Promise<Gap | null> {
  if (needed === 0) return null;
  const { assuranceGap: gap, territory } = await api.ask(assuranceGap, { needed, communeId });
  return gap && { gap, desk: territory?.desk ?? null };
}
