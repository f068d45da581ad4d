import { Actor, newId, type StaffRole, staffRoles } from '#kernel';
import { EnrolPerson, GrantReader, GrantRole } from '#identity';
import { RegisterTerritory, TerritoryReader } from '#territory';
import type { TestApp } from './test-app.ts';

const system = Actor.system('test');

export interface CommuneFacts {
  readonly name?: string;
  readonly population?: number;
  readonly hasArrondissements?: boolean;
  readonly countryCode?: string;
  readonly timeZone?: string;
}

/** A commune made for one test, with the region and province above it. */
export interface TestCommune {
  readonly id: string;
  readonly code: string;
  readonly provinceId: string;
  readonly regionId: string;
  readonly countryId: string;
}

/** What a test needs to exist before its story begins; everything is made by the real use cases. */
export class World {
  constructor(private readonly app: TestApp) {}

  async commune({
    name = 'Oued Laou',
    population = 11_690,
    hasArrondissements = false,
    countryCode = 'MA',
    timeZone = 'Africa/Casablanca',
  }: CommuneFacts = {}): Promise<TestCommune> {
    const code = newId().slice(-12);
    const place = { countryCode, timeZone, languages: ['ar', 'fr'] };
    const register = (kind: string, of: string, parent?: { kind: string; code: string }, more: object = {}) =>
      this.app.run(RegisterTerritory, system, {
        ...place,
        kind,
        code: of,
        parent,
        names: { fr: `${name} ${kind} ${of}`, ar: name },
        ...more,
      });
    await register('country', countryCode);
    await register('region', `r${code}`, { kind: 'country', code: countryCode }, { population: population * 10 });
    await register('province', `p${code}`, { kind: 'region', code: `r${code}` }, { population: population * 4 });
    await register('commune', code, { kind: 'province', code: `p${code}` }, { population, hasArrondissements, censusYear: 2024 });
    const idOf = async (kind: 'commune' | 'province' | 'region' | 'country', of: string) =>
      (await this.app.get(TerritoryReader).findByCode(countryCode, kind, of))!.id;
    return {
      code,
      id: await idOf('commune', code),
      provinceId: await idOf('province', `p${code}`),
      regionId: await idOf('region', `r${code}`),
      countryId: await idOf('country', countryCode),
    };
  }

  /** A citizen with a mailbox. */
  async citizen(name = 'Amina Rami', locale: 'fr' | 'ar' | 'en' | 'es' = 'fr'): Promise<Actor> {
    const { personId } = await this.app.run(EnrolPerson, system, { email: `p${newId()}@jamaa.test`, name, locale });
    return Actor.person(personId);
  }

  /** Somebody with a role in a territory, from long ago. */
  async staff(role: StaffRole, territoryId: string, locale: 'fr' | 'ar' = 'fr'): Promise<Actor> {
    const email = `s${newId()}@jamaa.test`;
    const { personId } = await this.app.run(GrantRole, system, { email, name: role, locale, role, territoryId, fromDay: '2000-01-01' });
    return this.actor(personId);
  }

  /** One person for each role of a territory. */
  async allStaff(territoryId: string): Promise<Record<StaffRole, Actor>> {
    const people = [];
    for (const role of staffRoles) people.push([role, await this.staff(role, territoryId)] as const);
    return Object.fromEntries(people) as Record<StaffRole, Actor>;
  }

  /** A person with the roles in force now. */
  async actor(personId: string): Promise<Actor> {
    return Actor.person(personId, await this.app.get(GrantReader).inForce(personId));
  }
}
