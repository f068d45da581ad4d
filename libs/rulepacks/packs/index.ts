import type { RulePack } from '../rule-pack.ts';
import { maCommune2016 } from './ma-commune-2016.ts';

/** Every pack, released or about to be. A new version of the law is a new file and a line here; a released pack is never edited. */
export const packs: readonly RulePack[] = [maCommune2016];
