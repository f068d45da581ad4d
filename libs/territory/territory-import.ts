import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { parse } from 'csv-parse';
import { Actor, DomainError } from '#kernel';
import { UseCases } from '#platform';
import type { TerritoryKind } from './territory.entity.ts';
import { type Registered, RegisterTerritory } from './use-cases/register-territory.ts';

/** What happened to one line of a file; `error` is the code of the refusal. */
export interface LineReport {
  readonly line: number;
  readonly code: string;
  readonly outcome: Registered | 'refused';
  readonly error?: string;
  readonly field?: string;
}

/** What every line of a file has in common. */
export interface ImportOptions {
  readonly kind: TerritoryKind;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly censusYear: number;
  readonly source: string;
}

type Line = Record<string, string | undefined>;

/** Reads an official list (CSV with a header), line by line; a bad line is reported and does not stop the others. */
@Injectable()
export class TerritoryImport {
  constructor(private readonly useCases: UseCases) {}

  async *file(path: string, options: ImportOptions): AsyncGenerator<LineReport> {
    const lines = createReadStream(path).pipe(
      parse({ columns: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true }),
    );
    for await (const { record, info } of lines as AsyncIterable<{ record: Line; info: { lines: number } }>) {
      yield await this.line(record, info.lines, options);
    }
  }

  private async line(record: Line, line: number, options: ImportOptions): Promise<LineReport> {
    const code = record['code'] ?? '';
    try {
      const outcome = await this.useCases.run(RegisterTerritory, Actor.system('territory-import'), toInput(record, options));
      return { line, code, outcome };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { line, code, outcome: 'refused', error: error.code, field: error.field };
    }
  }
}

function toInput(record: Line, { kind, source, ...options }: ImportOptions) {
  const names = Object.fromEntries(
    ['fr', 'ar', 'en', 'es'].flatMap((locale) => (record[`name_${locale}`] ? [[locale, record[`name_${locale}`]]] : [])),
  );
  return {
    ...options,
    kind,
    code: record['code'] ?? '',
    parent: parentOf(record, kind, options.countryCode),
    names,
    category: record['type'],
    // a text that is no number becomes NaN, which the schema refuses by name
    population: record['population_2024'] === undefined ? undefined : Number(record['population_2024'] || Number.NaN),
    populationSource: source,
    hasArrondissements: record['arrondissements'] === 'true',
  };
}

function parentOf(record: Line, kind: TerritoryKind, countryCode: string) {
  if (kind === 'region') return { kind: 'country', code: countryCode };
  if (kind === 'province') return { kind: 'region', code: record['region_code'] ?? '' };
  if (kind === 'commune') return { kind: 'province', code: record['province_code'] ?? '' };
  return kind === 'arrondissement' ? { kind: 'commune', code: record['commune_code'] ?? '' } : undefined;
}
