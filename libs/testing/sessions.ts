import { createHmac, randomBytes } from 'node:crypto';
import { newId } from '#kernel';
import { Sealing } from '#platform';
import type { TestApp } from './test-app.ts';

/** Citizens who have signed in, by the hundred: rows as better-auth writes them, and the cookie of each. */
export async function signedIn(app: TestApp, count: number): Promise<{ personId: string; cookie: string }[]> {
  const people = Array.from({ length: count }, () => ({
    personId: newId(),
    sessionId: newId(),
    token: randomBytes(24).toString('base64url'),
  }));
  const column = (key: 'personId' | 'sessionId' | 'token'): string[] => people.map((one) => one[key]);
  await app.sql(
    `INSERT INTO person (id, name, email, email_verified, locale, created_at, updated_at)
     SELECT id, '', id || '@jamaa.test', true, 'fr', now(), now() FROM unnest($1::uuid[]) AS p (id)`,
    [column('personId')],
  );
  await app.sql(
    `INSERT INTO session (id, person_id, token, expires_at, created_at, updated_at)
     SELECT id, person_id, token, now() + interval '1 day', now(), now() FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS s (id, person_id, token)`,
    [column('sessionId'), column('personId'), column('token')],
  );
  const secret = app.get(Sealing).secretFor('session');
  const signed = (token: string): string => encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
  return people.map(({ personId, token }) => ({ personId, cookie: `jamaa.session_token=${signed(token)}` }));
}
