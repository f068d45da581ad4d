/** Why a file is no Pabulib file, or contradicts itself. Its sentence is the text `tally.file.<code>` of the catalogues. */
export type PbRefusalCode =
  | 'not-utf8'
  | 'section-missing'
  | 'section-twice'
  | 'section-unknown'
  | 'column-missing'
  | 'column-twice'
  | 'quote-open'
  | 'fields-wrong'
  | 'key-missing'
  | 'key-twice'
  | 'number-wrong'
  | 'count-contradicts'
  | 'vote-type-unknown'
  | 'id-empty'
  | 'project-twice'
  | 'project-unknown'
  | 'voter-twice'
  | 'choice-twice'
  | 'one-choice-only'
  | 'points-length'
  | 'outside-limit';

export type PbParams = Readonly<Record<string, string | number>>;

/** A refused file: the line (from 1) at which it is wrong, why, and what fills the sentence. */
export class PbRefusal extends Error {
  readonly line: number;
  readonly code: PbRefusalCode;
  readonly params: PbParams;

  constructor(line: number, code: PbRefusalCode, params: PbParams = {}) {
    super(`line ${line}: ${code} ${JSON.stringify(params)}`);
    this.name = 'PbRefusal';
    this.line = line;
    this.code = code;
    this.params = params;
  }
}

/** Something odd that does not stop a count; its sentence is `tally.warning.<code>`. */
export interface PbWarning {
  readonly line: number;
  readonly code: 'total-contradicts' | 'cost-zero' | 'irregular-vote-counted';
  readonly params: PbParams;
}
