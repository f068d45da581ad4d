import { Kind } from 'graphql';
import { readSdl } from './sdl.ts';

/**
 * Inside, names of roles and states are written with dashes, as in the law's own tables; an enum of the contract cannot hold
 * a dash. Every enum value `under_review` therefore stands for `under-review`, in both directions.
 */
export const dashedEnums = (): Record<string, Record<string, string>> =>
  Object.fromEntries(
    readSdl().definitions.flatMap((type) =>
      type.kind === Kind.ENUM_TYPE_DEFINITION && type.name.value !== 'ErrorCode'
        ? [[type.name.value, Object.fromEntries((type.values ?? []).map(({ name }) => [name.value, name.value.replaceAll('_', '-')]))]]
        : [],
    ),
  );
