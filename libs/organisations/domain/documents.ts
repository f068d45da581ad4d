/** Papers of a dossier. */
export const documentKinds = ['statutes', 'receipt', 'bureau-minutes', 'mandate', 'seat-proof', 'governance', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Papers without which nothing is checked: statutes, receipt of declaration, minutes that elected the bureau. */
export const neededDocuments = ['statutes', 'receipt', 'bureau-minutes'] as const satisfies DocumentKind[];

export interface DocumentFact {
  readonly kind: DocumentKind;
  readonly scan: 'pending' | 'clean' | 'infected' | 'unscanned';
}

/** Needed papers of which no readable copy is there; what the virus scanner refused nobody can read. */
export const documentsMissing = (documents: readonly DocumentFact[]): DocumentKind[] =>
  neededDocuments.filter((needed) => !documents.some(({ kind, scan }) => kind === needed && scan !== 'infected'));

/** Why a dossier is rejected, to be counted; the reasons are written out besides. Ours, without legal value. */
export const rejectionCodes = [
  'documents-missing',
  'documents-unreadable',
  'receipt-not-valid',
  'facts-differ-from-documents',
  'seat-not-in-commune',
  'representative-not-proved',
  'purposes-unlawful',
  'declared-twice',
] as const;
