import type { Translated } from '#kernel';
import type { Confidence, Graded } from '#rulepacks';
import { type PersonalDetail, personalDetailsIn } from './personal-details.ts';
import { forbiddenSigns, mattersOfState, readable, signsIn } from './pre-check-signs.ts';
import type { Procedure } from './procedure.ts';
import { wordingOf } from './wording.ts';

/** What is known of a petition that is about to be opened. */
export interface PreCheckFacts {
  readonly pack: Pick<Procedure, 'petitionerTypes' | 'signatory' | 'thresholds' | 'forbiddenObjects' | 'association' | 'admissibility'>;
  readonly petitioner: 'citizens' | 'association';
  readonly requiredSignatures: number;
  readonly titles: Translated;
  readonly bodies: Translated;
  /** Petitions like it that were opened in the same territory. */
  readonly similarHere: number;
  /** The like of it elsewhere. */
  readonly similarElsewhere: number;
}

/** `fine`: nothing was found; `look`: something was found that is worth a second look; `ask`: only a person can tell. */
export type PreCheckSign = 'fine' | 'look' | 'ask';

/** One line of the list. It advises; nothing is refused because of it. Its words are the keys `pre-check.<code>…`. */
export interface PreCheckPoint {
  readonly code: PreCheckCode;
  readonly sign: PreCheckSign;
  /** The code of what it is about, where a point has several: a forbidden object, a paper. */
  readonly about?: string;
  /** Null where no article says it. */
  readonly legalRef: string | null;
  readonly confidence: Confidence;
  /** Values of its sentence. */
  readonly values?: Readonly<Record<string, number>>;
  /** Codes or words that were found; never a personal detail. */
  readonly found?: readonly string[];
}

export const preCheckCodes = [
  'competence',
  'forbidden-object',
  'petitioner',
  'signatories',
  'interest',
  'paper',
  'length',
  'title',
  'one-subject',
  'personal-data',
  'similar',
] as const;
export type PreCheckCode = (typeof preCheckCodes)[number];

/** Papers that go with a petition, by who petitions. */
const papers = {
  citizens: ['signature-list', 'representative'],
  association: ['statutes', 'receipt', 'representative-power', 'linked-activity'],
} as const;

type Law = Pick<Graded<unknown>, 'legalRef' | 'confidence'>;
/** Advice of the project, which no article gives. */
const advice = { legalRef: null, confidence: 'P' } as const;

/** The list before a collection is opened, in the order in which the bureau examines (domain research 1.2, 1.3). */
export function preCheck(facts: PreCheckFacts): PreCheckPoint[] {
  const text = readable(facts.titles, facts.bodies);
  return [
    competence(facts, text),
    ...forbidden(facts, text),
    ...category(facts),
    ...papersOf(facts),
    ...wordingOf(facts.titles, facts.bodies).map(({ code, found }) => ({ code, sign: signOf(found), ...advice, found })),
    personalData(personalDetailsIn(facts.titles, facts.bodies)),
    similar(facts),
  ];
}

const signOf = (found: readonly string[]): PreCheckSign => (found.length ? 'look' : 'fine');
const by = ({ legalRef, confidence }: Law): Law => ({ legalRef, confidence });

const outOfPowers = 'out-of-powers';

/** Whether the council can decide it is never certain from words: what speaks of the State is shown, and the question stays. */
function competence({ pack }: PreCheckFacts, text: string): PreCheckPoint {
  const law = pack.forbiddenObjects.find(({ value }) => value === outOfPowers) ?? pack.petitionerTypes;
  const found = Object.entries(mattersOfState).flatMap(([topic, words]) => (signsIn(text, words).length ? [topic] : []));
  return { code: 'competence', sign: found.length ? 'look' : 'ask', ...by(law), found };
}

const forbidden = ({ pack }: PreCheckFacts, text: string): PreCheckPoint[] =>
  pack.forbiddenObjects
    .filter(({ value }) => value !== outOfPowers)
    .map((law) => {
      const words = forbiddenSigns[law.value];
      const found = words ? signsIn(text, words) : [];
      return { code: 'forbidden-object', sign: words ? signOf(found) : 'ask', about: law.value, ...by(law), found };
    });

function category({ pack, petitioner, requiredSignatures }: PreCheckFacts): PreCheckPoint[] {
  const { petitionerTypes, signatory, thresholds } = pack;
  const isKnown = petitionerTypes.value.some((type) => type === petitioner || (type === 'legal-person' && petitioner === 'association'));
  const petitioning: PreCheckPoint = { code: 'petitioner', sign: isKnown ? 'fine' : 'look', about: petitioner, ...by(petitionerTypes) };
  if (petitioner === 'association') return [petitioning];
  const values = { count: requiredSignatures, age: signatory.minAge.value };
  const signing: PreCheckPoint = { code: 'signatories', sign: 'ask', ...by(thresholds), values };
  const interest: PreCheckPoint[] = signatory.directInterest.value
    ? [{ code: 'interest', sign: 'ask', ...by(signatory.directInterest) }]
    : [];
  return [petitioning, signing, ...interest];
}

function papersOf({ pack, petitioner }: PreCheckFacts): PreCheckPoint[] {
  const paper = (about: string, law: Law): PreCheckPoint => ({ code: 'paper', sign: 'ask', about, ...by(law) });
  if (petitioner === 'citizens')
    return papers.citizens.map((one) => paper(one, one === 'signature-list' ? pack.thresholds : pack.petitionerTypes));
  const { association } = pack;
  if (!association) return [];
  const law = {
    statutes: association.goodStanding,
    receipt: association.olderThanYears,
    'representative-power': pack.petitionerTypes,
    'linked-activity': association.linkedActivity,
  };
  return papers.association.map((one) => paper(one, law[one]));
}

const personalData = (found: readonly PersonalDetail[]): PreCheckPoint => ({
  code: 'personal-data',
  sign: signOf(found),
  ...advice,
  found,
});

/** A council that has deliberated on the same matter rejects a second petition; where it has not, two collections share their signers. */
const similar = ({ pack, similarHere, similarElsewhere }: PreCheckFacts): PreCheckPoint => ({
  code: 'similar',
  sign: similarHere ? 'look' : 'fine',
  ...(pack.admissibility.rejectionReasons.value.includes('already-decided') ? by(pack.admissibility.rejectionReasons) : advice),
  values: { here: similarHere, elsewhere: similarElsewhere },
});
