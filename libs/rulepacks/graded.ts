import { z } from 'zod';

/**
 * How sure a value is, the surest first. C: read in a primary or official source; C2: in a secondary one; D: stated by the
 * programme the project comes from; R: recalled, not confirmed; X: sources conflict; P: proposed by us, without legal value.
 */
export const confidences = ['C', 'C2', 'D', 'R', 'X', 'P'] as const;
export type Confidence = (typeof confidences)[number];

/** A value of the law with its article, where it was read and how sure it is. */
export interface Graded<Value> {
  readonly value: Value;
  readonly legalRef: string;
  /** Null only for what was not read anywhere: D, R or P. */
  readonly sourceUrl: string | null;
  readonly confidence: Confidence;
  /** Pages that say otherwise; for X only. */
  readonly against?: readonly string[];
  /** Key of a text that says what is known and what is not. */
  readonly note?: string;
}

export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const whole = z.int().nonnegative();
export const positive = z.int().positive();

const page = z.url({ protocol: /^https?$/ });

export const graded = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject({
      value,
      legalRef: z.string().min(1),
      sourceUrl: page.nullable(),
      confidence: z.enum(confidences),
      against: z.array(page).min(1).optional(),
      note: z.string().startsWith('note.').optional(),
    })
    .refine(({ sourceUrl, confidence }) => sourceUrl !== null || ['D', 'R', 'P'].includes(confidence), 'a confirmed value names its source')
    .refine(
      ({ confidence, against }) => (confidence === 'X') === (against !== undefined),
      'a conflict, and only a conflict, names both sides',
    );

export const rollover = z.enum(['none', 'next-working-day']);
export const timeLimit = z.strictObject({ count: positive, unit: z.enum(['month', 'day', 'working-day', 'clear-day']), rollover });

export type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;
