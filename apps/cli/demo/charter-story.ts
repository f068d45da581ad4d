import { Injectable } from '@nestjs/common';
import {
  AnswerContribution,
  CharterReader,
  ContributeToCharter,
  PublishCharterReview,
  RecordCharterWorkshop,
  SignCharterForAssociation,
  WriteCharterVersion,
} from '#charters';
import type { Actor } from '#kernel';
import { OrganisationReader } from '#organisations';
import { UseCases } from '#platform';
import type { ToldCharter } from './charter-demo.ts';
import { inclusion, outcomes, proposals, secondNotes, workshops, yearInShort } from './charter-stories.ts';
import { DemoPlaces } from './places.ts';
import { daysAfter, type Timeline } from './timeline.ts';

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** One charter told in full: more workshops, proposals of citizens with their answers, a second version, an association that signs, a review. */
@Injectable()
export class CharterStory {
  private contributions: string[] = [];

  constructor(
    private readonly useCases: UseCases,
    private readonly places: DemoPlaces,
    private readonly charters: CharterReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /** Beside the walk that every charter makes to a sitting on a day. */
  tell(timeline: Timeline, told: ToldCharter, sitting: Date): void {
    timeline.at(daysAfter(sitting, -140), () => this.workshop(told, 1, daysAfter(sitting, -141)));
    timeline.at(daysAfter(sitting, -130), () => this.workshop(told, 2, daysAfter(sitting, -131)));
    timeline.at(daysAfter(sitting, -75), () => this.propose(told));
    timeline.at(daysAfter(sitting, -50), () => this.answer(told));
    timeline.at(daysAfter(sitting, 375), () => this.review(told.secretary, told.charterId));
    timeline.at(daysAfter(timeline.now, -12), () => this.sign(told));
  }

  /** What became of each commitment in the first year, with its evidence where it is kept. */
  async review(secretary: Actor, charterId: string): Promise<void> {
    const { text } = (await this.charters.latest([charterId])).get(charterId)!;
    const commitments = text.articles
      .flatMap((article) => article.commitments)
      .map(({ id }, place) => ({ commitmentId: id, ...outcomes[Math.min(place, outcomes.length - 1)]! }));
    await this.useCases.run(PublishCharterReview, secretary, { charterId, summaries: yearInShort, commitments });
  }

  private async workshop({ secretary, charterId }: ToldCharter, place: number, heldOn: Date): Promise<void> {
    await this.useCases.run(RecordCharterWorkshop, secretary, workshopOf(charterId, place, heldOn));
  }

  private async propose({ charterId }: ToldCharter): Promise<void> {
    const { text } = (await this.charters.latest([charterId])).get(charterId)!;
    this.contributions = [];
    for (const [place, { grounds, proposal, language }] of proposals.entries()) {
      const input = { charterId, articleId: text.articles[place]!.id, grounds, proposal, language };
      this.contributions.push((await this.useCases.run(ContributeToCharter, await this.places.citizen(place + 1), input)).id);
    }
  }

  /** The second version takes up what was accepted; what was not has its reasons. */
  private async answer({ secretary, charterId }: ToldCharter): Promise<void> {
    const { text } = (await this.charters.latest([charterId])).get(charterId)!;
    const [first, ...others] = text.articles;
    const [minutes, ...more] = first!.commitments;
    const sooner = {
      fr: minutes!.texts.fr!.replace('quinze jours', 'huit jours'),
      ar: minutes!.texts.ar!.replace('خمسة عشر يوما', 'ثمانية أيام'),
    };
    const changed = { ...first!, commitments: [{ ...minutes!, texts: sooner }, ...more] };
    const written = await this.useCases.run(WriteCharterVersion, secretary, {
      ...{ charterId, articles: [changed, ...others, inclusion], notes: secondNotes },
    });
    for (const [place, { isAccepted, answer }] of proposals.entries()) {
      const version = isAccepted ? written.number : null;
      await this.useCases.run(AnswerContribution, secretary, { contributionId: this.contributions[place]!, isAccepted, version, answer });
    }
  }

  /** The association of the demonstration signs when it is verified, while the charter is in force. */
  private async sign({ commune, charterId }: ToldCharter): Promise<void> {
    const [card] = (await this.organisations.cards({ communeId: commune.id }, { first: 1 })).items;
    const [, , representative] = await this.places.namedCitizens();
    const { contentHash } = (await this.charters.latest([charterId])).get(charterId)!;
    if (card) await this.useCases.run(SignCharterForAssociation, representative!, { charterId, contentHash, organisationId: card.id });
  }
}

/** A workshop with who came, counted in each way. */
export function workshopOf(charterId: string, place: number, heldOn: Date) {
  const { theme, sex, age, disability } = workshops[place]!;
  const [women, men] = sex;
  const [from18To34, from35To59, from60] = age;
  const total = women + men;
  return {
    ...{ charterId, heldOn: dayOf(heldOn), themes: { fr: theme[0], ar: theme[1] }, total },
    places: { fr: 'Maison des jeunes', ar: 'دار الشباب' },
    attendance: {
      sex: { women, men },
      age: { from18To34, from35To59, from60 },
      disability: { with: disability, without: total - disability },
    },
  };
}
