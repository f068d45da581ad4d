import type { PurposeTag } from '#generated/contract.ts';
import { petitionConditions } from '#generated/operations.ts';
import type { Api } from '#lib/api/api.server.ts';
import type { ConditionsAnswer } from './answers.ts';

/** The conditions of an association's petition as they are today; none for citizens, or where the law has no such petition. */
export async function conditionsOf(
  api: Api,
  id: string | undefined,
  communeId: string,
  link: { readonly tags: PurposeTag[]; readonly explanation?: string | null } | null,
): Promise<ConditionsAnswer> {
  if (!id) return [];
  const explanation = link?.explanation ? { explanation: link.explanation } : {};
  const { answer } = await api.act(petitionConditions, { id, communeId, tags: link?.tags ?? [], ...explanation });
  return answer?.organisation?.dossier?.petitionConditions ?? [];
}
