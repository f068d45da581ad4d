import type { OrganisationStatus, PurposeTag } from '#generated/contract.ts';
import type { Language } from '#lib/i18n/languages.ts';
import type { Tone } from '#lib/petition/status.ts';

/** Fields of action, in the order in which they are offered. */
export const purposeTags = [
  'education',
  'health',
  'water',
  'environment',
  'roads_transport',
  'housing_urbanism',
  'economy_employment',
  'agriculture',
  'women',
  'youth',
  'childhood',
  'disability',
  'older_people',
  'solidarity',
  'culture_heritage',
  'sport',
  'human_rights',
  'local_governance',
  'consumers',
  'digital',
] as const satisfies readonly PurposeTag[];

export const legalForms = ['association', 'federation', 'foundation', 'cooperative', 'other'] as const;
export const capacities = ['president', 'vice_president', 'secretary_general', 'treasurer', 'delegate'] as const;
export const documentKinds = ['statutes', 'receipt', 'bureau_minutes', 'mandate', 'seat_proof', 'governance', 'other'] as const;
export const rejectionReasons = [
  'documents_missing',
  'documents_unreadable',
  'receipt_not_valid',
  'facts_differ_from_documents',
  'seat_not_in_commune',
  'representative_not_proved',
  'purposes_unlawful',
  'declared_twice',
] as const;

export const toneOfDossier: Readonly<Record<OrganisationStatus, Tone>> = {
  declared: 'time',
  documents_checked: 'council',
  verified: 'act',
  expiring: 'time',
  lapsed: 'late',
  rejected: 'late',
};

/** Only a verified association acts; one whose term ends soon still does. */
export const mayAct = (status: OrganisationStatus): boolean => status === 'verified' || status === 'expiring';

/** The name in the script of the page, and the one in the other script where there is one. */
export function namesOf(
  { name, nameAr, nameLatin }: { name: string; nameAr: string | null; nameLatin: string | null },
  language: Language,
): { readonly shown: string; readonly other?: { readonly text: string; readonly language: 'ar' | 'fr' } } {
  const other = language === 'ar' ? nameLatin : nameAr;
  return other && other !== name ? { shown: name, other: { text: other, language: language === 'ar' ? 'fr' : 'ar' } } : { shown: name };
}

/** The way of a dossier: declared, its documents checked by one clerk, verified by another. */
export const dossierSteps = ['declared', 'documents_checked', 'verified'] as const;

/** How far a dossier is: the number of steps behind it, and whether it stopped. */
export function stepOf(status: OrganisationStatus): { readonly at: number; readonly state: 'now' | 'done' | 'stopped' } {
  if (status === 'declared') return { at: 1, state: 'now' };
  if (status === 'documents_checked') return { at: 2, state: 'now' };
  if (status === 'rejected') return { at: 1, state: 'stopped' };
  return { at: 2, state: status === 'lapsed' ? 'stopped' : 'done' };
}

/** Ids of the fields of the facts, by the names that the API gives them. */
export const factFields = {
  nameAr: 'nameAr',
  nameLatin: 'nameLatin',
  legalForm: 'legalForm',
  foundedOn: 'foundedOn',
  receiptNumber: 'receiptNumber',
  receiptOn: 'receiptOn',
  purposes: 'purposes',
  purposeTags: 'purposeTags',
  website: 'website',
  'contact.email': 'email',
  'contact.phone': 'phone',
  contact: 'email',
};
