import { error } from '@sveltejs/kit';
import { desk, type DeskAnswer } from '#generated/operations.ts';
import type { Api } from '#lib/api/api.server.ts';

export type WorkPlace = NonNullable<DeskAnswer['territory']>;

/** The territory whose rooms of work are shown; the API decides in each what the reader may. */
export async function placeOf(api: Api, id: string): Promise<WorkPlace> {
  const { territory } = await api.ask(desk, { id });
  if (!territory) error(404);
  return territory;
}
