import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import {
  AdmitPetition,
  ClosePetition,
  ConfirmDecision,
  ConfirmRejection,
  CountSignatures,
  DraftPetition,
  FollowUpPetition,
  OpenCollection,
  PetitionReader,
  ProposeDecision,
  ProposeRejection,
  ReferToBureau,
  ReferToCommittee,
  SchedulePetition,
  SignPetition,
  SubmitPetition,
  WithdrawPetition,
} from '#petitions';
import { UseCases, type UseCaseClass } from '#platform';
import { demoSessions } from './council-demo.ts';
import { demoCitizen } from './names.ts';
import { PaperDemo } from './paper-demo.ts';
import type { Chapter, PetitionStory } from './petition-stories.ts';
import { DemoPlaces, type StaffedCommune } from './places.ts';
import { daysAfter, type Timeline } from './timeline.ts';

/** One petition while its story is told. */
interface Told extends StaffedCommune {
  readonly story: PetitionStory;
  readonly index: number;
  readonly petitioner: Actor;
  id: string;
}

const citizensInAll = 700;
const reached = (chapter: Chapter, ...chapters: Chapter[]): boolean => chapters.includes(chapter);

/** Tells the petitions' stories through the use cases, each act on its day. */
@Injectable()
export class PetitionDemo {
  constructor(
    private readonly useCases: UseCases,
    private readonly places: DemoPlaces,
    private readonly petitions: PetitionReader,
    private readonly papers: PaperDemo,
  ) {}

  /** Petitions that everybody sees. */
  async count(): Promise<number> {
    return (await this.petitions.page({}, { first: 100 })).items.length;
  }

  /** An association's petition: filed from its draft, then examined and decided like every other. */
  async tellOfAssociation(timeline: Timeline, story: PetitionStory, president: Actor, link: () => object): Promise<Date> {
    const told: Told = { ...(await this.places.commune(story.commune)), story, index: 0, petitioner: president, id: '' };
    const filed = this.filingDay(timeline, story.chapter);
    timeline.at(daysAfter(filed, -6), () => this.draft(told, { representativeName: 'Nadia Chraibi', ...link() }));
    timeline.at(filed, () => this.act(SubmitPetition, president, told));
    this.examine(timeline, told, filed);
    return filed;
  }

  async tell(timeline: Timeline, story: PetitionStory, index: number, petitioner: Actor): Promise<void> {
    const told: Told = { ...(await this.places.commune(story.commune)), story, index, petitioner, id: '' };
    const filed = this.filingDay(timeline, story.chapter);
    const opened = daysAfter(filed, -35 - index);
    timeline.at(daysAfter(opened, -4), () => this.draft(told));
    if (story.chapter === 'draft') return;
    timeline.at(opened, () => this.act(OpenCollection, told.petitioner, told));
    timeline.at(daysAfter(opened, 6), () => this.sign(told, 0, 0.4));
    if (story.chapter === 'withdrawn') return timeline.at(daysAfter(opened, 12), () => this.act(WithdrawPetition, told.petitioner, told));
    timeline.at(daysAfter(filed, -5), () => this.sign(told, 0.4, 1));
    if (index === 0) timeline.at(daysAfter(filed, -2), () => this.papers.tell(told));
    if (reached(story.chapter, 'collecting', 'ready')) return;
    timeline.at(filed, () => this.act(SubmitPetition, told.petitioner, told));
    this.examine(timeline, told, filed);
  }

  /** From the chapter to the day of filing: what is decided is reached by the session that decides it. */
  private filingDay({ now }: Timeline, chapter: Chapter): Date {
    const { held, next } = demoSessions(now);
    const beforeFreeze = daysAfter(next, -21) < now ? daysAfter(next, -21) : now;
    if (reached(chapter, 'in-follow-up', 'closed')) return daysAfter(held[1], -80);
    if (reached(chapter, 'deliberated', 'postponed')) return daysAfter(held[0], -85);
    if (reached(chapter, 'scheduled', 'in-committee')) return daysAfter(beforeFreeze, -60);
    if (chapter === 'silence') return daysAfter(now, -130);
    if (reached(chapter, 'inadmissible')) return daysAfter(now, -70);
    if (reached(chapter, 'under-review', 'admissible')) return daysAfter(now, -40);
    return daysAfter(now, -1);
  }

  private examine(timeline: Timeline, told: Told, filed: Date): void {
    const { staff, story } = told;
    if (story.chapter === 'submitted') return;
    timeline.at(daysAfter(filed, 3), () => this.act(ReferToBureau, staff['council-president'], told));
    if (reached(story.chapter, 'silence', 'under-review')) return;
    if (story.chapter === 'inadmissible') {
      return timeline.at(daysAfter(filed, 45), () =>
        this.byTwo(told, [ProposeRejection, staff['bureau-member']], [ConfirmRejection, staff['council-president']], rejection),
      );
    }
    timeline.at(daysAfter(filed, 25), () => this.act(AdmitPetition, staff['bureau-member'], told));
    if (story.chapter === 'admissible') return;
    timeline.at(daysAfter(filed, 40), () => this.act(SchedulePetition, staff.secretary, told));
    if (story.chapter === 'scheduled') return;
    timeline.at(daysAfter(filed, 50), () =>
      this.act(ReferToCommittee, staff.secretary, told, { committee: 'Commission des services publics' }),
    );
    if (story.chapter !== 'in-committee') this.decide(timeline, told);
  }

  private decide(timeline: Timeline, told: Told): void {
    const { held } = demoSessions(timeline.now);
    const { staff, story } = told;
    const day = reached(story.chapter, 'in-follow-up', 'closed') ? held[1] : held[0];
    const outcome = story.chapter === 'postponed' ? 'postponed' : story.outcome!;
    const decision = {
      outcome,
      reasons: reasonsOf[outcome],
      votes: { for: outcome === 'refused' ? 9 : 22, against: outcome === 'refused' ? 17 : 3, abstaining: 2 },
    };
    timeline.at(daysAfter(day, 1), () =>
      this.byTwo(told, [ProposeDecision, staff.secretary], [ConfirmDecision, staff['council-president']], decision),
    );
    if (!reached(story.chapter, 'in-follow-up', 'closed')) return;
    timeline.at(daysAfter(day, 25), () => this.act(FollowUpPetition, staff.secretary, told, outcome === 'refused' ? noFollowUp : followUp));
    if (story.chapter === 'closed') timeline.at(daysAfter(day, 70), () => this.act(ClosePetition, staff.clerk, told, closing));
  }

  private async draft(told: Told, more: object = {}): Promise<void> {
    const { story, commune, petitioner } = told;
    const representativeName = demoCitizen(told.index).name;
    const language = told.index % 2 ? 'ar' : 'fr';
    const input = { communeId: commune.id, representativeName, titles: story.title, bodies: story.body, authoritativeLanguage: language };
    told.id = (await this.useCases.run(DraftPetition, petitioner, { ...input, ...more })).id;
  }

  /** The signatures of a share of the supporters, some of whom ask for news. */
  private async sign({ id, story, index }: Told, from: number, to: number): Promise<void> {
    const [petition] = await this.petitions.byIds(Actor.anonymous, [id]);
    const support = Math.round(story.support * petition!.requiredSignatures);
    // 11 and the number of citizens share no divisor: nobody comes twice
    const supporters = Array.from({ length: support }, (_, n) => 2 + ((n * 11 + index * 53) % citizensInAll));
    const now = supporters.slice(Math.round(from * support), Math.round(to * support));
    await inGroups(now, 8, async (n) => {
      const { name: fullName } = demoCitizen(n);
      const signer = await this.places.citizen(n);
      const tie = n % 9 ? { capacity: 'resident' } : { capacity: 'activity', activity: { kind: 'commerce', place: 'Souk' } };
      await this.useCases.run(SignPetition, signer, { petitionId: id, fullName, ...tie, meetsConditions: true, wantsNews: n % 60 === 0 });
    });
    await this.useCases.run(CountSignatures, Actor.system('demo'), {});
  }

  /** One proposes, another confirms. */
  private async byTwo<Input, Confirmed>(
    { id }: Told,
    [proposes, first]: readonly [UseCaseClass<Input, { actId: string }>, Actor],
    [confirms, second]: readonly [UseCaseClass<{ actId: string }, Confirmed>, Actor],
    more: object,
  ): Promise<void> {
    const { actId } = await this.useCases.run(proposes, first, { petitionId: id, ...more });
    await this.useCases.run(confirms, second, { actId });
  }

  private async act<Input, Output>(type: UseCaseClass<Input, Output>, actor: Actor, { id }: Told, more: object = {}): Promise<void> {
    await this.useCases.run(type, actor, { petitionId: id, ...more });
  }
}

/** Work on many things, so many at a time. */
export async function inGroups<Item>(items: readonly Item[], size: number, work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: size }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
    }),
  );
}

const rejection = {
  reasonCodes: ['out-of-powers'],
  reasons: {
    fr: 'Le prix des billets de train relève de l’Office national des chemins de fer ; le conseil communal n’a pas compétence pour en délibérer.',
    ar: 'يدخل ثمن تذاكر القطار في اختصاص المكتب الوطني للسكك الحديدية، ولا يملك المجلس الجماعي صلاحية التداول فيه.',
  },
};
const reasonsOf = {
  adopted: {
    fr: 'Le besoin est établi et le projet est inscrit au programme d’action de la commune.',
    ar: 'الحاجة ثابتة، وقد أدرج المشروع في برنامج عمل الجماعة.',
  },
  'partly-adopted': {
    fr: 'La salle sera ouverte un soir par semaine à titre d’essai pendant six mois.',
    ar: 'ستفتح القاعة ليلة واحدة في الأسبوع على سبيل التجربة لمدة ستة أشهر.',
  },
  refused: {
    fr: 'Le coût estimé dépasse les moyens de l’exercice et le projet n’est pas dans le programme d’action.',
    ar: 'تتجاوز الكلفة التقديرية إمكانيات السنة المالية، والمشروع غير مدرج في برنامج العمل.',
  },
  postponed: {
    fr: 'La commission demande l’étude technique avant que le conseil se prononce.',
    ar: 'تطلب اللجنة الدراسة التقنية قبل أن يبت المجلس في الأمر.',
  },
} as const;
const followUp = {
  kind: 'action',
  text: {
    fr: 'Inscrit au programme d’action communal, tranche de l’exercice en cours.',
    ar: 'أدرج في برنامج عمل الجماعة برسم السنة المالية الجارية.',
  },
};
const noFollowUp = {
  kind: 'nothing',
  text: {
    fr: 'Le conseil a refusé ; la demande peut être présentée à nouveau avec le prochain programme.',
    ar: 'رفض المجلس الطلب، ويمكن تقديمه من جديد مع البرنامج المقبل.',
  },
};
const closing = {
  summary: {
    fr: 'Les engagements pris ont été vérifiés sur place avec le mandataire.',
    ar: 'تم التحقق من الالتزامات ميدانيا بحضور وكيل العريضة.',
  },
};
