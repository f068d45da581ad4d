/** A section with rows: all columns as text, the unknown ones too. */
export interface PbTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line of the file (from 1) at which each row begins. */
  readonly lines: readonly number[];
}

/** A Pabulib file as it is written, before anybody asks what it means. */
export interface PbFile {
  readonly meta: ReadonlyMap<string, string>;
  readonly metaLines: ReadonlyMap<string, number>;
  readonly projects: PbTable;
  readonly votes: PbTable;
}

export const sectionNames = ['META', 'PROJECTS', 'VOTES'] as const;
export type SectionName = (typeof sectionNames)[number];
