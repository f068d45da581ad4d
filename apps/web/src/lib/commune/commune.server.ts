import { error } from '@sveltejs/kit';
import { commune, type CommuneAnswer } from '#generated/operations.ts';
import type { Api } from '#lib/api/api.server.ts';
import { dayOf } from '#lib/i18n/calendar.ts';

export type Commune = NonNullable<CommuneAnswer['territory']>;

/** A commune by its id; any other territory is not found here. */
export async function communeOf(api: Api, id: string): Promise<Commune> {
  const { territory } = await api.ask(commune, { id });
  if (territory?.kind !== 'commune') error(404);
  return territory;
}

/** A commune, a province or a region: whatever has a council that can be petitioned. */
export async function councilOf(api: Api, id: string): Promise<Commune> {
  const { territory } = await api.ask(commune, { id });
  if (!territory || !['commune', 'province', 'region'].includes(territory.kind)) error(404);
  return territory;
}

/** Today by the commune's calendar. */
export const todayIn = (timeZone: string): string => dayOf(new Date(), timeZone);
