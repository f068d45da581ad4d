import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import { AttachDocument, CheckDocuments, DeclareOrganisation, VerifyOrganisation } from '#organisations';
import { CountSignatures, DraftPetition, OpenCollection, SignPetition } from '#petitions';
import { FileIntake, UseCases } from '#platform';
import { associationDossier, associationLink, associationStory, regionPetition, regionSupport } from './law-stories.ts';
import { demoCitizen } from './names.ts';
import { inGroups, PetitionDemo } from './petition-demo.ts';
import { DemoPlaces } from './places.ts';
import { daysAfter, type Timeline } from './timeline.ts';

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** What the law has beside the petition of citizens to a commune: an association's, and one to a region. */
@Injectable()
export class LawDemo {
  constructor(
    private readonly useCases: UseCases,
    private readonly places: DemoPlaces,
    private readonly petitions: PetitionDemo,
    private readonly files: FileIntake,
  ) {}

  async tell(timeline: Timeline, president: Actor): Promise<void> {
    await this.association(timeline, president);
    await this.region(timeline);
  }

  /** From its first visit to the decision of the council: declared, checked by one clerk, verified by another, and then heard. */
  private async association(timeline: Timeline, president: Actor): Promise<void> {
    const place = await this.places.commune(associationStory.commune);
    const verifier = await this.places.secondClerk(place);
    let organisationId = '';
    const filed = await this.petitions.tellOfAssociation(timeline, associationStory, president, () => ({
      organisationId,
      ...associationLink,
    }));
    timeline.at(daysAfter(filed, -60), async () => {
      const from = { fromDay: dayOf(daysAfter(filed, -400)), toDay: dayOf(daysAfter(timeline.now, 700)) };
      const me = { ...associationDossier.me, ...from };
      const dossier = { ...associationDossier, communeId: place.commune.id, me };
      organisationId = (await this.useCases.run(DeclareOrganisation, president, dossier)).id;
      for (const kind of ['statutes', 'receipt', 'bureau-minutes']) await this.attach(president, organisationId, kind);
    });
    timeline.at(daysAfter(filed, -52), () => this.decide(CheckDocuments, place.staff.clerk, organisationId));
    timeline.at(daysAfter(filed, -45), () => this.decide(VerifyOrganisation, verifier, organisationId));
  }

  private async attach(president: Actor, organisationId: string, kind: string): Promise<void> {
    const file = await this.files.keep(president, `${kind}.pdf`, emptyPage(kind));
    await this.useCases.run(AttachDocument, president, { organisationId, kind, fileId: file.id });
  }

  private async decide(type: typeof CheckDocuments | typeof VerifyOrganisation, clerk: Actor, organisationId: string): Promise<void> {
    await this.useCases.run(type, clerk, { organisationId });
  }

  /** It has its number and not its spread: two provinces lack signatures, and everybody sees which. */
  private async region(timeline: Timeline): Promise<void> {
    const { commune: region, provinces } = await this.places.region(regionPetition.region);
    const petitioner = await this.places.citizen(1);
    let petitionId = '';
    timeline.at(daysAfter(timeline.now, -50), async () => {
      const { titles, bodies } = regionPetition;
      const input = { communeId: region.id, representativeName: demoCitizen(1).name, titles, bodies, authoritativeLanguage: 'ar' };
      petitionId = (await this.useCases.run(DraftPetition, petitioner, input)).id;
      await this.useCases.run(OpenCollection, petitioner, { petitionId });
    });
    const signers = provinces.flatMap(({ id, names }) => Array.from({ length: regionSupport[names.fr ?? ''] ?? 0 }, () => id));
    timeline.at(daysAfter(timeline.now, -20), async () => {
      await inGroups([...signers.entries()], 8, ([n, placeId]) => this.sign(petitionId, n + 2, placeId));
      await this.useCases.run(CountSignatures, Actor.system('demo'), {});
    });
  }

  private async sign(petitionId: string, n: number, placeId: string): Promise<void> {
    const said = { fullName: demoCitizen(n).name, capacity: 'resident', meetsConditions: true, placeId };
    await this.useCases.run(SignPetition, await this.places.citizen(n), { petitionId, ...said });
  }
}

/** A PDF of one empty page; the text makes it another file. */
const emptyPage = (text: string): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`, 'utf8');
