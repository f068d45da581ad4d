import { Injectable } from '@nestjs/common';
import type { Translated } from '#kernel';
import { Clock } from '#platform';
import { TerritoryReader } from '#territory';
import { type Instrument, type LawOfTheDay, lawOfTheDay } from './domain/law.ts';
import { preCheck, type PreCheckPoint } from './domain/pre-check.ts';
import { type Procedure, procedureById } from './domain/procedure.ts';
import { type Likeness, LikenessReader } from './likeness.reader.ts';
import type { Petition } from './petition.entity.ts';

/** A text that may become a petition. */
export interface Asked {
  readonly communeId: string;
  readonly instrument?: Instrument;
  readonly petitioner?: 'citizens' | 'association';
  readonly titles: Translated;
  readonly bodies: Translated;
}

export interface PreChecked {
  readonly points: PreCheckPoint[];
  readonly similar: Likeness[];
}

/** Petitions that are shown as similar. */
const shown = 8;

/** The list before a collection: the rule's, with the law of the place and the petitions there are. */
@Injectable()
export class PreChecks {
  constructor(
    private readonly territories: TerritoryReader,
    private readonly likenesses: LikenessReader,
    private readonly clock: Clock,
  ) {}

  /** By the law of today; null for an unknown territory, or where the project knows no law. */
  async ofText({ communeId, instrument, petitioner = 'citizens', ...texts }: Asked): Promise<PreChecked | null> {
    const law = await this.lawOf(communeId, instrument);
    return law ? this.check(law.pack, petitioner, law.required, { communeId, ...texts }) : null;
  }

  /** By the law the petition was drafted under. */
  ofPetition(petition: Petition): Promise<PreChecked> {
    const { id, rulePackId, organisationId, requiredSignatures, communeId, titles, bodies } = petition;
    const pack = procedureById(rulePackId);
    return this.check(pack, organisationId ? 'association' : 'citizens', requiredSignatures, { communeId, titles, bodies, exceptId: id });
  }

  private async lawOf(communeId: string, instrument?: Instrument): Promise<LawOfTheDay | undefined> {
    const [territory] = await this.territories.byIds([communeId]);
    const jurisdiction = territory && (await this.territories.jurisdictionOf(communeId));
    return territory && lawOfTheDay({ ...territory, jurisdiction }, this.clock.now(), instrument);
  }

  private async check(
    pack: Procedure,
    petitioner: 'citizens' | 'association',
    requiredSignatures: number,
    { exceptId, ...asked }: Asked & { exceptId?: string },
  ): Promise<PreChecked> {
    const { communeId, titles, bodies } = asked;
    const similar = await this.likenesses.similar({ titles, communeId, exceptId, first: shown });
    const similarHere = similar.filter(({ isHere }) => isHere).length;
    const facts = { pack, petitioner, requiredSignatures, titles, bodies, similarHere, similarElsewhere: similar.length - similarHere };
    return { points: preCheck(facts), similar };
  }
}
