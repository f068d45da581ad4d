import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { libsFolder } from '../i18n/i18n.ts';

export interface Operation {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** The operations released with the project: one file each in apps/api/operations, by name. */
export function releasedOperations(): Operation[] {
  const folder = new URL('../apps/api/operations/', `file://${libsFolder}`);
  return globSync('*.gql', { cwd: folder })
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return { name: file.replace(/\.gql$/, ''), text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/** Answers a hash with its released text (the protocol of persisted queries); clients cannot add to it. */
export class ReleasedCache {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(operations: readonly Operation[]) {
    this.texts = new Map(operations.map(({ hash, text }) => [`apq:${hash}`, text]));
  }

  async get(key: string): Promise<string | undefined> {
    return this.texts.get(key);
  }
  async set(): Promise<void> {}
  async delete(): Promise<boolean> {
    return false;
  }
}

/** Refuses every operation that was not released. */
export function onlyReleased(operations: readonly Operation[]): ApolloServerPlugin {
  const hashes = new Set(operations.map(({ hash }) => hash));
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ queryHash }) {
          if (!hashes.has(queryHash ?? '')) throw new GraphQLError('not released', { extensions: { code: 'OPERATION_NOT_RELEASED' } });
        },
      };
    },
  };
}
