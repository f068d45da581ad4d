import type { PbFile } from './pb-file.ts';
import type { PbWarning } from './pb-refusal.ts';
import type { SameVotes } from './pb-votes.ts';

/** Where a column `votes` or `score` of the projects, the publisher's own totals, is not what the votes of the file add up to. */
export function totalWarnings(file: PbFile, votes: readonly SameVotes[]): PbWarning[] {
  const { columns, rows, lines } = file.projects;
  const counted = { votes: rows.map(() => 0), score: rows.map(() => 0) };
  for (const { mentions, count } of votes) {
    for (const { project, points } of mentions) {
      counted.votes[project]! += count;
      counted.score[project]! += count * points;
    }
  }
  return (['votes', 'score'] as const).flatMap((column) => {
    const at = columns.indexOf(column);
    if (at < 0) return [];
    return rows.flatMap((row, project) => {
      const found = counted[column][project]!;
      const params = { project: row[columns.indexOf('project_id')]!, column, stated: row[at]!, found };
      return row[at] === '' || Number(row[at]) === found ? [] : [{ line: lines[project]!, code: 'total-contradicts' as const, params }];
    });
  });
}

/** Irregular votes that can be excused: at most one in a hundred. */
const excused = 0.01;

/**
 * An irregular vote (a project named twice, a limit of META broken) is refused: thrown at its line. Unless the publisher counted
 * it: the file has its own totals, they agree with all its votes, these included, and such votes are at most one in a hundred. Then
 * the official count is of these votes, so they are counted here too, a repeated project once, and reported one by one.
 */
export function judgeIrregular(file: PbFile, votes: readonly SameVotes[], totals: readonly PbWarning[], strict: boolean): PbWarning[] {
  const irregular = votes.flatMap(({ irregular: refusal, count }) => (refusal ? [{ refusal, count }] : []));
  const [first] = irregular.sort((a, b) => a.refusal.line - b.refusal.line);
  if (!first) return [];
  const few = irregular.reduce((sum, { count }) => sum + count, 0) <= excused * file.votes.rows.length;
  const confirmed = file.projects.columns.includes('votes') && totals.length === 0;
  if (strict || !few || !confirmed) throw first.refusal;
  return irregular.map(({ refusal: { line, code, params }, count }) => ({
    line,
    code: 'irregular-vote-counted',
    params: { ...params, reason: code, count },
  }));
}
