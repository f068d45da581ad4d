import { Actor, newId, type StaffRole } from '#kernel';
import { AttachDocument, CheckDocuments, DeclareOrganisation, VerifyOrganisation } from '#organisations';
import { FileIntake } from '#platform';
import { type Territory, TerritoryReader, RegisterTerritory } from '#territory';
import type { TestApp, World } from '#testing';

const system = Actor.system('spec');

/** A territory to petition, with the council's staff and the parts below it. */
export interface Place {
  readonly territory: Territory;
  readonly parts: readonly Territory[];
  readonly staff: Readonly<Record<StaffRole, Actor>>;
}

export interface PlaceFacts {
  readonly country: string;
  readonly timeZone: string;
  readonly level: 'commune' | 'province' | 'region';
  /** Code of the region, as in ISO 3166-2, where it has laws of its own. */
  readonly jurisdiction?: string;
  readonly population: number;
  readonly electors?: number;
  /** Provinces of the region. */
  readonly parts?: number;
}

/** Makes a place for one law: country, region, provinces and a commune, and staff of the level that is asked. */
export async function settle(app: TestApp, world: World, facts: PlaceFacts): Promise<Place> {
  const { country: countryCode, timeZone, level, jurisdiction, population, electors, parts = 1 } = facts;
  const own = newId().slice(-10);
  const region = jurisdiction ?? `r${own}`;
  const place = { countryCode, timeZone, languages: ['fr'] };
  const enter = (kind: string, code: string, parent?: { kind: string; code: string }) =>
    app.run(RegisterTerritory, system, {
      ...{ ...place, kind, code, parent, names: { fr: `${kind} ${code}`, ar: `مكان ${code}` } },
      ...(kind === level ? { population, electors } : {}),
    });
  await enter('country', countryCode);
  await enter('region', region, { kind: 'country', code: countryCode });
  for (let n = 0; n < parts; n++) await enter('province', `p${own}-${n}`, { kind: 'region', code: region });
  await enter('commune', `c${own}`, { kind: 'province', code: `p${own}-0` });
  const code = { region, province: `p${own}-0`, commune: `c${own}` }[level];
  const reader = app.get(TerritoryReader);
  const territory = (await reader.findByCode(countryCode, level, code))!;
  return { territory, parts: await reader.partsOf(territory.id, 'province'), staff: await world.allStaff(territory.id) };
}

export interface Association {
  readonly id: string;
  readonly president: Actor;
}

/** An association on its first visit: declared by its president, with its papers, and not checked by anybody. */
export async function associationIn(app: TestApp, world: World, communeId: string, more: object = {}): Promise<Association> {
  const president = await world.citizen('Amina Rami');
  const me = {
    role: 'representative',
    fullName: 'Amina Rami',
    capacity: 'president',
    fromDay: '2025-01-10',
    toDay: '2028-01-09',
    isNamePublic: true,
  };
  const { id } = await app.run(DeclareOrganisation, president, {
    ...{ communeId, address: '12, rue des Oliviers', nameAr: 'جمعية الطرق للجميع', nameLatin: 'Association Routes pour tous' },
    ...{ legalForm: 'association', foundedOn: '2020-03-01', receiptNumber: '2020/114', receiptOn: '2020-03-01' },
    ...{
      purposes: { fr: 'Rendre les rues sûres pour chacun.' },
      purposeTags: ['roads-transport'],
      contact: { email: 'contact@routes.example' },
    },
    ...{ me, ...more },
  });
  for (const kind of ['statutes', 'receipt', 'bureau-minutes']) {
    const file = await app.get(FileIntake).keep(president, `${kind}.pdf`, pdf(kind));
    await app.run(AttachDocument, president, { organisationId: id, kind, fileId: file.id });
  }
  return { id, president };
}

/** Its papers checked by one clerk and the dossier verified by another. */
export async function approved(app: TestApp, association: Association, [checker, verifier]: readonly [Actor, Actor]): Promise<Association> {
  await app.run(CheckDocuments, checker, { organisationId: association.id });
  await app.run(VerifyOrganisation, verifier, { organisationId: association.id });
  return association;
}

/** A PDF of one empty page; the text makes it another file. */
const pdf = (text: string): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`, 'utf8');
