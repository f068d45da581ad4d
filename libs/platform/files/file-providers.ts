import { declareSdl } from '../graphql/sdl.ts';
import { FileEngines } from './file-engines.ts';
import { FileIntake } from './file-intake.ts';
import { FileOwners } from './file-owners.ts';
import { FileReader } from './file.reader.ts';
import { FileScanner } from './file-scanner.ts';
import { FileStorage } from './file-storage.ts';
import { FileStore } from './file.store.ts';
import './files.errors.ts';
import { Files } from './files.ts';
import { RawUploads } from './raw-uploads.ts';
import { RegisterFile } from './use-cases/register-file.ts';
import { PurgeWaitingFiles, RecordErasure, RecordScan } from './use-cases/tend-files.ts';

declareSdl(new URL('files.graphql', import.meta.url));

const useCases = [RegisterFile, RecordScan, PurgeWaitingFiles, RecordErasure];

/** What of the files the platform's module provides. */
export const fileProviders = [
  Files,
  FileIntake,
  FileOwners,
  FileReader,
  FileScanner,
  FileStorage,
  FileStore,
  FileEngines,
  RawUploads,
  ...useCases,
];
