import { OwnPaper } from './own-paper.ts';
import { OwnPaperStore } from './own-paper.store.ts';
import { OwnPetitionReader } from './own-petition.reader.ts';
import { OwnPetitionStore } from './own-petition.store.ts';
import { OwnPetitions } from './own-petitions.ts';

/** What the petitions' module provides of people's own data. */
export const ownDataProviders = [OwnPetitionReader, OwnPetitionStore, OwnPetitions, OwnPaperStore, OwnPaper];
