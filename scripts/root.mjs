import { join, resolve } from 'node:path';
import { root } from './pinned-node.mjs';

export { root };

/** Where data, logs and passwords of this checkout are kept; `JAMAA_DATA` names another folder. */
export const dataFolder = resolve(root, process.env.JAMAA_DATA || '.data');

/** A path inside the checkout. */
export const inRoot = (...parts) => join(root, ...parts);
