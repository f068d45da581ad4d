import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, with a final slash. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** Where data, logs and passwords of this checkout are kept; `JAMAA_DATA` names another folder. */
export const dataFolder = resolve(root, process.env.JAMAA_DATA || '.data');

/** A path inside the checkout. */
export const inRoot = (...parts) => join(root, ...parts);
