import { rulepacks } from './sources.mjs';

const path = 'docs/law.md';

/** The tables of the law packs inside the page that explains them. */
export const targets = async (read) => [{ path, text: rulepacks.refreshPackTables(read(path)) }];
