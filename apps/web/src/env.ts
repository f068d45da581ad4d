import { defineEnvVars } from '@sveltejs/kit/env';

const address = (value: string | undefined): string => new URL(value || 'http://127.0.0.1:3000').href.replace(/\/$/, '');

export const variables = defineEnvVars({
  API_URL: { schema: address, description: 'Address of the API, as this server reaches it' },
});
