import { platform } from './sources.mjs';

export const targets = async () => [{ path: '.env.example', text: platform.envExample() }];
