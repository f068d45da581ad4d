import { DomainError } from '#kernel';

/** A condition of the law as it stood on the day of filing; what only a person can weigh is left to the bureau. */
export interface JudgedCondition {
  readonly condition: 'older-than-years' | 'seat-or-branch' | 'good-standing' | 'linked-activity';
  readonly met: 'yes' | 'no' | 'cannot-tell';
  readonly legalRef: string;
}

/** Refuses a filing for the first condition that is certainly not met: each has its code. */
export function refuseUnmet(conditions: readonly JudgedCondition[]): void {
  const unmet = conditions.find(({ met }) => met === 'no');
  if (!unmet) return;
  const { condition, legalRef } = unmet;
  if (condition === 'older-than-years') throw new DomainError('ASSOCIATION_TOO_YOUNG', { legalRef });
  if (condition === 'seat-or-branch') throw new DomainError('ASSOCIATION_NOT_HERE', { legalRef });
  if (condition === 'good-standing') throw new DomainError('ASSOCIATION_NOT_IN_ORDER', { legalRef });
  throw new DomainError('ASSOCIATION_OBJECT_NOT_LINKED', { legalRef });
}
