import { sessionMessages } from '#councils';
import { type Handler, on } from '#platform';
import { charterMessages } from './charters.messages.ts';
import { IssueCharterPaper } from './papers/issue-charter-paper.ts';
import { ApplyCharterDeadline, TrackCharterAgenda } from './use-cases/apply-charter-deadline.ts';

/** What charters do about facts, their own and those of the council. */
export const charterHandlers: Handler[] = [
  on(charterMessages['deadline-due'], 'apply-charter-deadline', ApplyCharterDeadline, (payload) => payload),
  on(charterMessages.adopted, 'issue-charter-paper', IssueCharterPaper, ({ subjectId }) => ({ charterId: subjectId })),
  on(charterMessages['in-force'], 'issue-charter-paper', IssueCharterPaper, ({ subjectId }) => ({ charterId: subjectId })),
  on(sessionMessages['item-moved'], 'track-charter-agenda', TrackCharterAgenda, (payload) => payload),
];
