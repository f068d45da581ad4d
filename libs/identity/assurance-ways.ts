import { Injectable } from '@nestjs/common';
import { NationalIdentity } from './national-identity.ts';

export type Way = 'contact' | 'roll-or-paper' | 'national-identity' | 'in-person';

/** By which ways a level of assurance is reached in this installation. */
@Injectable()
export class AssuranceWays {
  constructor(private readonly national: NationalIdentity) {}

  to(level: number): Way[] {
    if (level <= 1) return ['contact'];
    if (level === 2) return ['roll-or-paper'];
    return [...(this.national.name ? (['national-identity'] as const) : []), 'in-person'];
  }
}
