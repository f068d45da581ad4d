import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { declaredAction, assertMayEver } from '../access/policy.ts';
import type { RequestContext } from './context.ts';
import { rootFields } from './sdl.ts';

/**
 * Refusal by default: each root field checks the action it names before its resolver runs. A field that names none, or one
 * that is in no policy, or that has no resolver, stops the process at start.
 */
export function guardRoots(schema: GraphQLSchema): GraphQLSchema {
  for (const { type, field, action } of rootFields(schema)) {
    if (!action) throw new Error(`${type}.${field} names no action`);
    declaredAction(action);
    const definition = schema.getType(type)!;
    const target = (definition as { getFields?: () => Record<string, { resolve?: unknown }> }).getFields!()[field]!;
    const resolve = target.resolve as typeof defaultFieldResolver | undefined;
    if (!resolve && field !== '_none') throw new Error(`${type}.${field} has no resolver`);
    target.resolve = ((source, args, context, info) => {
      assertMayEver((context as RequestContext).actor, action);
      return resolve?.(source, args, context, info);
    }) as typeof defaultFieldResolver;
  }
  return schema;
}
