import { addDays, type Calendar, type Day, type DeadlineSpec, dayOf, endOfDay } from '#kernel';
import type { PlanLaw } from '#rulepacks';

/** The day by which somebody who says “not done here” is answered. */
export const answerDay = (filedAt: Date, { disputeAnswerDays }: Pick<PlanLaw, 'disputeAnswerDays'>, { timeZone }: Calendar): Day =>
  addDays(dayOf(filedAt, timeZone), disputeAnswerDays.value);

/** The answer that is owed; once given nothing waits. */
export const disputeDeadlines = (answerDueOn: Day, isAnswered: boolean, { timeZone }: Calendar): DeadlineSpec[] =>
  isAnswered ? [] : [{ kind: 'answer-due', day: answerDueOn, at: endOfDay(answerDueOn, timeZone) }];
