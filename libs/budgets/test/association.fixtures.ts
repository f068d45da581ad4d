import type { Actor } from '#kernel';
import { AttachDocument, CheckDocuments, DeclareOrganisation, VerifyOrganisation } from '#organisations';
import { FileIntake } from '#platform';
import type { BudgetWorld } from './budget.fixtures.ts';

const pdf = (name: string): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n% ${name}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`, 'utf8');

/** An association of the commune, declared by its president; its papers are there, nobody has verified it yet. */
export async function declaredAssociation({ app, commune }: BudgetWorld, president: Actor): Promise<string> {
  const { id } = await app.run(DeclareOrganisation, president, {
    ...{ communeId: commune.id, address: '3, place du Marché', nameAr: 'جمعية الحي', nameLatin: 'Association du quartier' },
    ...{ legalForm: 'association', foundedOn: '2020-03-01', receiptNumber: '2020/114', receiptOn: '2020-03-01' },
    ...{ purposes: { fr: 'Embellir le quartier et ses places.' }, purposeTags: ['water'] },
    contact: { email: 'contact@quartier.example', phone: '+212 539 00 00 00' },
    me: {
      ...{ role: 'representative', fullName: 'Amina Rami', capacity: 'president' },
      ...{ fromDay: '2025-01-10', toDay: '2028-01-09', isNamePublic: true },
    },
  });
  for (const kind of ['statutes', 'receipt', 'bureau-minutes']) {
    const file = await app.get(FileIntake).keep(president, `${kind}.pdf`, pdf(kind));
    await app.run(AttachDocument, president, { organisationId: id, kind, fileId: file.id });
  }
  return id;
}

/** Checked by one clerk, verified by another. */
export async function verify({ app, world, commune }: BudgetWorld, organisationId: string): Promise<void> {
  await app.run(CheckDocuments, await world.staff('clerk', commune.id), { organisationId });
  await app.run(VerifyOrganisation, await world.staff('clerk', commune.id), { organisationId });
}
