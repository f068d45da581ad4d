import type { Actor } from '#kernel';
import { FileIntake } from '#platform';
import type { TestApp, TestCommune, World } from '#testing';
import { CheckDocuments, VerifyOrganisation } from '../use-cases/check-organisation.ts';
import { DeclareOrganisation } from '../use-cases/declare-organisation.ts';
import { AttachDocument } from '../use-cases/file-document.ts';

/** A PDF of one empty page; the text makes it another file. */
export const pdf = (text: string): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`, 'utf8');

/** What an association of water users says of itself when it declares itself. */
export const declaration = (communeId: string, more: Record<string, unknown> = {}) => ({
  communeId,
  address: '12, rue de la Source',
  nameAr: 'جمعية الماء للجميع',
  nameLatin: 'Association Eau pour tous',
  legalForm: 'association',
  foundedOn: '2020-03-01',
  receiptNumber: '2020/114',
  receiptOn: '2020-03-01',
  purposes: { fr: 'Donner à chaque douar un accès à une eau saine.' },
  purposeTags: ['water', 'women'],
  contact: { email: 'contact@eau.example', phone: '+212 539 00 00 00' },
  me: {
    role: 'representative',
    fullName: 'Amina Rami',
    capacity: 'president',
    fromDay: '2025-01-10',
    toDay: '2028-01-09',
    isNamePublic: true,
  },
  ...more,
});

export interface Declared {
  readonly id: string;
  readonly memberId: string;
  readonly president: Actor;
}

/** Stories of associations, told by the real use cases. */
export class OrganisationWorld {
  constructor(
    private readonly app: TestApp,
    private readonly world: World,
  ) {}

  async declared(commune: TestCommune, more: Record<string, unknown> = {}, president?: Actor): Promise<Declared> {
    const who = president ?? (await this.world.citizen());
    const made = await this.app.run(DeclareOrganisation, who, declaration(commune.id, more));
    return { ...made, president: who };
  }

  /** A file the actor has sent and not attached yet. */
  async file(actor: Actor, name = 'statuts.pdf'): Promise<string> {
    return (await this.app.get(FileIntake).keep(actor, name, pdf(name))).id;
  }

  async attach(actor: Actor, organisationId: string, ...kinds: string[]): Promise<string[]> {
    const ids = [];
    for (const kind of kinds) {
      const input = { organisationId, kind, fileId: await this.file(actor, `${kind}.pdf`) };
      ids.push((await this.app.run(AttachDocument, actor, input)).id);
    }
    return ids;
  }

  /** Declared, with its papers. */
  async complete(commune: TestCommune, more: Record<string, unknown> = {}, president?: Actor): Promise<Declared> {
    const declared = await this.declared(commune, more, president);
    await this.attach(declared.president, declared.id, 'statutes', 'receipt', 'bureau-minutes');
    return declared;
  }

  /** Checked by one clerk and verified by another. */
  async verified(commune: TestCommune, more: Record<string, unknown> = {}, president?: Actor): Promise<Declared & { clerks: Actor[] }> {
    const declared = await this.complete(commune, more, president);
    const clerks = [await this.world.staff('clerk', commune.id), await this.world.staff('clerk', commune.id)];
    await this.app.run(CheckDocuments, clerks[0]!, { organisationId: declared.id });
    await this.app.run(VerifyOrganisation, clerks[1]!, { organisationId: declared.id });
    return { ...declared, clerks };
  }
}
