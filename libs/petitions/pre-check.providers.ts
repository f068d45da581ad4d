import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import { declareSdl, Engines, type Handler, on, UseCases } from '#platform';
import { LikenessReader } from './likeness.reader.ts';
import { petitionMessages } from './petitions.messages.ts';
import { PreCheckReader } from './pre-check.reader.ts';
import { PreCheckResolver, SimilarPetitionResolver } from './pre-check.resolver.ts';
import { PreCheckStore } from './pre-check.store.ts';
import { PreCheckTexts } from './pre-check-texts.ts';
import { PreChecks } from './pre-checks.ts';
import { KeepPreCheck, WriteLikenesses } from './use-cases/keep-pre-check.ts';

declareSdl(new URL('pre-check.graphql', import.meta.url));

const writer = Actor.system('likeness-writer');
const limit = 200;

/** Every ten minutes, and until all is written. */
@Injectable()
class LikenessWriter {
  constructor(engines: Engines, useCases: UseCases) {
    engines.add('likeness-writer', 600_000, async () => (await useCases.run(WriteLikenesses, writer, { limit })).written === limit);
  }
}

/** The advice before a collection, and what keeps it. */
export const preChecking = [
  ...[KeepPreCheck, WriteLikenesses, LikenessWriter, PreCheckStore, PreCheckReader, LikenessReader],
  ...[PreChecks, PreCheckTexts, PreCheckResolver, SimilarPetitionResolver],
];

const keeps = (fact: (typeof petitionMessages)['collection-opened']): Handler =>
  on(fact, 'keep-pre-check', KeepPreCheck, ({ petitionId }) => ({ petitionId }));

/** The words are locked when a collection opens, or at filing where none is needed. */
export const preCheckHandlers: Handler[] = [
  keeps(petitionMessages['collection-opened']),
  keeps(petitionMessages.submitted),
  keeps(petitionMessages['submitted-to-be-heard']),
];
