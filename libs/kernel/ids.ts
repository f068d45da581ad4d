import { v7 } from 'uuid';

/** A new UUIDv7: ordered by creation time, so that indexes stay compact; made in code, so that a message can name its subject before the insert. */
export const newId = (): string => v7();
