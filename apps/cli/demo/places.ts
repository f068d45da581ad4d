import { Injectable } from '@nestjs/common';
import { Actor, type StaffRole } from '#kernel';
import { EnrolPerson, GrantReader, GrantRole } from '#identity';
import { UseCases } from '#platform';
import { SetDesk, type Territory, TerritoryReader } from '#territory';
import { type DemoAccount, demoAccounts, staffOf } from './accounts.ts';
import { demoDesk } from './desk.ts';
import { demoCitizen } from './names.ts';

const system = Actor.system('demo');

/** A commune of the demonstration with those who work in it. */
export interface StaffedCommune {
  readonly commune: Territory;
  readonly staff: Readonly<Record<StaffRole, Actor>>;
}

/** Enrols the people of the demonstration and finds them again. */
@Injectable()
export class DemoPlaces {
  private readonly communes = new Map<string, Promise<StaffedCommune>>();
  private readonly citizens = new Map<number, Promise<Actor>>();

  constructor(
    private readonly useCases: UseCases,
    private readonly territories: TerritoryReader,
    private readonly grants: GrantReader,
  ) {}

  /** Communes that were asked for. */
  get size(): number {
    return this.communes.size;
  }

  /** A commune by its French name, its staff enrolled the first time it is asked for. */
  commune(name: string): Promise<StaffedCommune> {
    const known = this.communes.get(name) ?? this.staffed(name);
    this.communes.set(name, known);
    return known;
  }

  /** A region by its French name, with the staff of its own council. */
  async region(name: string): Promise<StaffedCommune & { provinces: readonly Territory[] }> {
    const staffed = await this.staffed(name, 'region');
    return { ...staffed, provinces: await this.territories.partsOf(staffed.commune.id, 'province') };
  }

  /** A clerk beside the one that every commune has: nobody checks a dossier and verifies it. */
  async secondClerk({ commune }: StaffedCommune): Promise<Actor> {
    const person = { email: 'clerk-2@tetouan.jamaa.test', name: 'Mounir Rami', locale: 'fr' };
    const { personId } = await this.useCases.run(GrantRole, system, {
      ...person,
      role: 'clerk',
      territoryId: commune.id,
      fromDay: '2021-10-01',
    });
    return Actor.person(personId, await this.grants.inForce(personId));
  }

  /** The secretary and the president of the council of a commune, alone where the commune has no story of its own. */
  async two(commune: Territory): Promise<[secretary: Actor, president: Actor]> {
    const known = await this.communes.get(commune.names.fr!);
    if (known) return [known.staff.secretary, known.staff['council-president']];
    const accounts = staffOf(commune.names.fr!);
    return [await this.appoint(accounts, 'secretary', commune.id), await this.appoint(accounts, 'council-president', commune.id)];
  }

  citizen(n: number): Promise<Actor> {
    const known = this.citizens.get(n) ?? this.enrol(demoCitizen(n));
    this.citizens.set(n, known);
    return known;
  }

  /** The accounts that the README names. */
  async namedCitizens(): Promise<Actor[]> {
    const named = demoAccounts.filter(({ roles }) => roles.includes('citizen'));
    return Promise.all(named.map((account) => this.enrol(account)));
  }

  private async enrol({ email, name, locale }: { email: string; name: string; locale: string }): Promise<Actor> {
    const { personId } = await this.useCases.run(EnrolPerson, system, { email, name, locale });
    return Actor.person(personId);
  }

  private async appoint(accounts: readonly DemoAccount[], role: StaffRole, territoryId: string): Promise<Actor> {
    const { email, name, locale } = accounts.find(({ roles }) => roles.includes(role))!;
    const { personId } = await this.useCases.run(GrantRole, system, { email, name, locale, role, territoryId, fromDay: '2021-10-01' });
    return Actor.person(personId, await this.grants.inForce(personId));
  }

  private async staffed(name: string, kind: 'commune' | 'region' = 'commune'): Promise<StaffedCommune> {
    const found = await this.territories.search(kind, name, undefined, 20);
    const commune = found.find(({ names }) => names.fr === name);
    if (!commune) throw new Error(`no ${kind} ${name} in the demonstration`);
    const staff: Partial<Record<StaffRole, Actor>> = {};
    const accounts = staffOf(name);
    for (const role of accounts.map(({ roles }) => roles[0] as StaffRole)) staff[role] = await this.appoint(accounts, role, commune.id);
    if (kind === 'commune') await this.useCases.run(SetDesk, staff.secretary!, { territoryId: commune.id, desk: demoDesk });
    return { commune, staff: staff as Record<StaffRole, Actor> };
  }
}
