import { GraphQLError, GraphQLScalarType } from 'graphql';
import { parseDay } from '#kernel';

const invalid = (value: unknown): GraphQLError =>
  new GraphQLError(`not a date: ${String(value)}`, { extensions: { code: 'INVALID_INPUT' } });

const day = (value: unknown): string => {
  try {
    return parseDay(String(value));
  } catch {
    throw invalid(value);
  }
};

const instant = (value: unknown): Date => {
  const parsed = new Date(String(value));
  if (Number.isNaN(parsed.getTime())) throw invalid(value);
  return parsed;
};

/** Legal days stay text; instants are `Date` inside and ISO 8601 outside. */
export const scalars = {
  Date: new GraphQLScalarType({ name: 'Date', serialize: day, parseValue: day }),
  DateTime: new GraphQLScalarType({
    name: 'DateTime',
    serialize: (value) => (value instanceof Date ? value : instant(value)).toISOString(),
    parseValue: instant,
  }),
};
