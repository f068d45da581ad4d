import type { z } from 'zod';
import { DomainError } from '#kernel';

/** Parses with the use case's schema; throws INVALID_INPUT naming the first field at fault and what was expected. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const custom = issue?.code === 'custom' ? (issue.params as { code?: string } | undefined)?.code : undefined;
  throw new DomainError(custom ?? 'INVALID_INPUT', limitsOf(issue), issue?.path.join('.'));
}

function limitsOf(issue: z.core.$ZodIssue | undefined): Record<string, string | number> {
  if (issue?.code === 'too_big') return { max: Number(issue.maximum) };
  if (issue?.code === 'too_small') return { min: Number(issue.minimum) };
  return {};
}
