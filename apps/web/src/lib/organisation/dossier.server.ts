import { error } from '@sveltejs/kit';
import { dossier as dossierOperation } from '#generated/operations.ts';
import type { Api } from '#lib/api/api.server.ts';

/** An association with its dossier; not found for whoever may not read it. */
export async function dossierOf(api: Api, id: string) {
  const { organisation } = await api.ask(dossierOperation, { id });
  if (!organisation?.dossier) error(404);
  return { association: organisation, dossier: organisation.dossier };
}
