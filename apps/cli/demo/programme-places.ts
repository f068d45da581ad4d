import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { type Territory, TerritoryReader } from '#territory';
import { DemoPlaces } from './places.ts';

/** Code of the programme to which the charters of the demonstration belong. */
export const programme = 'tadafor';

/** Communes in which the programme began. The sources name none: the one told in full and the most populous stand for them. */
const pilots = 12;

/** A commune of the programme with the two who act for its council. */
export interface ProgrammeCommune {
  readonly commune: Territory;
  readonly isPilot: boolean;
  readonly secretary: Actor;
  readonly president: Actor;
}

/** The sixty communes of the programme, which are those of the demonstration. */
@Injectable()
export class ProgrammePlaces {
  private found: Promise<ProgrammeCommune[]> | undefined;

  constructor(
    private readonly territories: TerritoryReader,
    private readonly places: DemoPlaces,
  ) {}

  /** All of them, the one told in full first, then the most populous; enrolled the first time they are asked for. */
  all(toldInFull: string): Promise<ProgrammeCommune[]> {
    this.found ??= this.enrolled(toldInFull);
    return this.found;
  }

  private async enrolled(toldInFull: string): Promise<ProgrammeCommune[]> {
    const communes = await this.territories.search('commune', undefined, undefined, 100);
    const weight = ({ names, population }: Territory): number => (names.fr === toldInFull ? Infinity : (population ?? 0));
    const enrolled: ProgrammeCommune[] = [];
    for (const commune of communes.toSorted((a, b) => weight(b) - weight(a))) {
      const [secretary, president] = await this.places.two(commune);
      enrolled.push({ commune, isPilot: enrolled.length < pilots, secretary, president });
    }
    return enrolled;
  }
}
