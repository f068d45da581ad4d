import { formatUnits } from '../election/decimal.ts';
import type { Election } from '../election/election.ts';
import { compareRules } from '../explanation/compare.ts';
import { explain } from '../explanation/explain.ts';
import { type Explanation, freeProjects } from '../explanation/explanation.ts';
import { satisfactionOf } from '../explanation/satisfaction.ts';
import { comparisonSentences, type ProjectSentences, sentencesOf } from '../explanation/sentences.ts';
import type { PbWarning } from '../pabulib/pb-refusal.ts';
import { count } from '../rules/count.ts';
import { nameOfRule, type Rule } from '../rules/rule.ts';
import type { CountArguments } from './arguments.ts';
import { Texts } from './texts.ts';

export interface Counting {
  readonly file: string;
  readonly election: Election;
  readonly warnings: readonly PbWarning[];
  readonly rule: Rule;
  readonly asked: CountArguments;
}

/** A count as a page of text: the winners, and with --explain a paragraph for each project. */
export function page({ file, election, warnings, rule, asked }: Counting): string {
  const texts = new Texts(asked.language, election.currency);
  const explanation = asked.explain ? explain(election, rule, asked.ties) : briefly(election, rule, asked);
  const { whole, winners, losers } = sentencesOf(election, rule, explanation);
  return [
    file,
    ...whole.map((sentence) => texts.say(sentence)),
    texts.say({ key: 'tally.show.ties-order', values: { order: asked.ties } }),
    ...warnings.map(({ code, line, params }) => texts.say({ key: `tally.warning.${code}`, values: { ...params, line } })),
    ...listOf('tally.show.winners', winners, election, texts, asked.explain),
    ...listOf('tally.show.losers', losers, election, texts, asked.explain),
    ...(asked.against ? besideOf(election, rule, asked, texts) : []),
    '',
  ].join('\n');
}

/** What is known without looking for reasons. */
function briefly(election: Election, rule: Rule, { ties }: CountArguments): Explanation {
  const outcome = count(election, rule, ties);
  const winners = outcome.selected.map((project, place) => ({ project, place: place + 1, stage: rule.kind, votes: 0, value: 0 }));
  const satisfaction = satisfactionOf(election, outcome.selected);
  return {
    outcome,
    satisfaction,
    endowment: outcome.completion?.endowment,
    pointsOfFurtherSupporter: 1,
    winners,
    losers: [],
    free: freeProjects(election),
  };
}

function listOf(
  title: string,
  list: readonly ProjectSentences[],
  { projects, decimals }: Election,
  texts: Texts,
  isExplained: boolean,
): string[] {
  if (list.length === 0) return [];
  const lines = list.flatMap(({ project, sentences }) => {
    const { name, cost } = projects.find(({ id }) => id === project)!;
    const head = `  ${project}  ${texts.money({ money: formatUnits(cost, decimals) })}  ${name}`;
    return isExplained ? [head, ...sentences.map((sentence) => `      ${texts.say(sentence)}`)] : [head];
  });
  return ['', texts.say({ key: title, values: {} }), ...lines];
}

function besideOf(election: Election, rule: Rule, { against, ties }: CountArguments, texts: Texts): string[] {
  const comparison = compareRules(election, rule, against!, ties);
  const satisfaction = comparison.satisfaction.flatMap((one, place) => [
    place === 0 ? nameOfRule(rule) : against!,
    ...sentencesOf(election, rule, {
      outcome: comparison.outcomes[place]!,
      satisfaction: one,
      pointsOfFurtherSupporter: 1,
      winners: [],
      losers: [],
      free: [],
    })
      .whole.filter(({ key }) => key.startsWith('tally.voters.') || key === 'tally.group')
      .map((sentence) => `  ${texts.say(sentence)}`),
  ]);
  return ['', ...satisfaction, ...comparisonSentences(election, comparison).map((sentence) => texts.say(sentence))];
}
