import type { Confidence, RulePack } from './rule-pack.ts';

/** Whether a value must be shown with a warning: recalled, or with sources in conflict. */
export const isUnconfirmed = (confidence: Confidence): boolean => confidence === 'R' || confidence === 'X';

export interface GradedValue {
  readonly path: string;
  readonly value: unknown;
  readonly legalRef: string;
  readonly sourceUrl: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** Every graded value of a pack, by its path. */
export function gradedValues(pack: RulePack): GradedValue[] {
  const found: GradedValue[] = [];
  const walk = (node: unknown, path: string): void => {
    if (!node || typeof node !== 'object' || Array.isArray(node)) return;
    if ('confidence' in node && 'value' in node) found.push({ path, ...(node as Omit<GradedValue, 'path'>) });
    else for (const [key, child] of Object.entries(node)) walk(child, path ? `${path}.${key}` : key);
  };
  walk(pack, '');
  return found;
}

/** The values of a pack that nobody has confirmed. */
export const warningsOf = (pack: RulePack): GradedValue[] => gradedValues(pack).filter(({ confidence }) => isUnconfirmed(confidence));
