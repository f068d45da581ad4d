import type { Graded } from './graded.ts';
import { gradedValues, warningsOf } from './grading.ts';
import { isHearing, type LawPack } from './hearing-pack.ts';
import { aligned } from './markdown.ts';
import type { ThresholdBand } from './pack-parts.ts';
import { practiceOf } from './practice.ts';
import type { RulePack } from './rule-pack.ts';

const head = [
  'Pack',
  'Where',
  'Instrument',
  'Signatures',
  'From each part',
  'Who signs',
  'In time',
  'Silence',
  'What follows',
  'Shown by',
  'Assurance to sign, to file',
  'Unconfirmed',
];

/** What the packs ask and give, side by side, each cell with its grade; the last column counts values graded R or X. A Markdown table. */
export const comparisonTable = (packs: readonly LawPack[]): string => aligned(head, packs.map(row)).join('\n');

const row = (pack: LawPack): string[] => [
  `\`${pack.id}\``,
  `${pack.jurisdiction ?? pack.country}, ${pack.level}`,
  pack.instrument,
  cell(pack.thresholds, (bands) => bands.map(tierInWords).join('; ')),
  isHearing(pack) ? '—' : cell(pack.spread, (rule) => (rule ? `${rule.minPct} % of them from each ${rule.unit}` : 'nothing')),
  signersInWords(pack),
  timeInWords(pack),
  isHearing(pack) ? '—' : cell(pack.admissibility.onSilence, (silence) => silences[silence]),
  followsInWords(pack),
  cell(practiceOf(pack).proofs, (proofs) => proofs.join(' or ')),
  assuranceInWords(pack),
  `${warningsOf(pack).length} of ${gradedValues(pack).length}`,
];

function assuranceInWords(pack: LawPack): string {
  const { sign, file } = practiceOf(pack).assurance;
  return `${sign.value}, ${file.value} (${sign.confidence})`;
}

const cell = <Value>({ value, confidence }: Graded<Value>, inWords: (value: Value) => string): string =>
  `${inWords(value)} (${confidence})`;

const silences: Record<RulePack['admissibility']['onSilence']['value'], string> = {
  NONE: 'decides nothing',
  ACCEPTED: 'accepts',
  REJECTED: 'rejects',
  IN_FORCE: 'puts the proposal in force',
};

const numbers = new Intl.NumberFormat('en');

function tierInWords({ populationMin, populationMax, requires, unit, value }: ThresholdBand): string {
  const of = { ABS: '', PCT_ELECTORS: ' % of electors', PCT_INHABITANTS: ' % of inhabitants' }[unit];
  return [`${numbers.format(value)}${of}`, requires ? `with ${requires}` : peopleInWords(populationMin, populationMax)].join(' ').trim();
}

function peopleInWords(min: number, max: number | null): string {
  if (max !== null) return min === 0 ? `up to ${numbers.format(max)} inhabitants` : `from ${numbers.format(min)} to ${numbers.format(max)}`;
  return min === 0 ? '' : `from ${numbers.format(min)} inhabitants`;
}

function signersInWords({ signatory: { categories, minAge, nationality } }: LawPack): string {
  const age = minAge.value === 0 ? 'any age' : `${minAge.value} years`;
  const nation = nationality?.value ? `, of ${nationality.value}` : '';
  return `${cell(categories, (ties) => ties.join(' or ') + nation)}; ${cell(minAge, () => age)}`;
}

function timeInWords(pack: LawPack): string {
  if (!isHearing(pack)) return cell(pack.admissibility.answerLimit, (limit) => `answer in ${lengthInWords(limit)}`);
  return cell(pack.hearing.textBefore, (limit) => (limit ? `text ${lengthInWords(limit)} before the sitting` : 'no time'));
}

const lengthInWords = ({ count, unit }: { readonly count: number; readonly unit: string }): string =>
  `${count} ${unit.replace('-', ' ')}${count === 1 ? '' : 's'}`;

const followed: Record<Exclude<ThresholdBand['effect'], 'AGENDA'>, string> = {
  MEETING: 'a meeting',
  REFERENDUM_DEBATE: 'a debate on a referendum',
  HEARING: 'a hearing',
  DECISION: 'a decision is owed',
  ANSWER: 'an answer is owed',
};

function followsInWords(pack: LawPack): string {
  if (isHearing(pack)) return cell(pack.hearing.answeredInSitting, (answered) => (answered ? 'answered in the sitting' : 'received'));
  const { effect } = pack.thresholds.value[0]!;
  if (effect !== 'AGENDA') return `${followed[effect]} (${pack.thresholds.confidence})`;
  return cell(pack.effect.agenda, (agenda) => (agenda === 'NEXT_ORDINARY' ? 'next ordinary session' : 'next session'));
}
