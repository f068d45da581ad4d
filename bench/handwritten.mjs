// The honest floor: Fastify and pg without anything else, doing the same signature (and its outbox row) in batches without a timer, and
// the same reads. No permissions, no audit, no sessions, no idempotency: what a signature would cost if nobody had to answer for it.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_URL, max: 4 });
pool.on('error', () => {});
const app = Fastify();

const insert = {
  name: 'sign',
  text: `WITH s AS (
      INSERT INTO floor_signature (petition_id, person_id) SELECT * FROM unnest($1::bigint[], $2::bigint[]) AS t (p, q) ORDER BY 1, 2
      ON CONFLICT DO NOTHING RETURNING id, petition_id, person_id
    ), o AS (
      INSERT INTO floor_outbox (topic, payload) SELECT 'signature.created', jsonb_build_object('id', id, 'petition', petition_id) FROM s
    ) SELECT person_id FROM s`,
};
let [waiting, lanes] = [[], 0];

async function flush() {
  if (lanes >= 2 || !waiting.length) return;
  lanes++;
  const batch = waiting.splice(0, 64);
  try {
    const columns = [batch.map(({ petition }) => petition), batch.map(({ person }) => person)];
    const { rows } = await pool.query({ ...insert, values: columns });
    const done = new Set(rows.map((row) => row.person_id));
    for (const { person, resolve } of batch) resolve({ signed: done.has(String(person)) });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
  lanes--;
  setImmediate(flush);
}

app.post('/sign', ({ body }) => {
  const answer = new Promise((resolve, reject) => waiting.push({ ...body, resolve, reject }));
  setImmediate(flush);
  return answer;
});
app.get('/petition/:id', async ({ params }) => {
  const { rows } = await pool.query({ name: 'one', text: 'SELECT * FROM floor_petition WHERE id = $1', values: [params.id] });
  return rows[0];
});
app.get('/petitions', async () => {
  const text = 'SELECT id, title, status, opened_at FROM floor_petition ORDER BY opened_at DESC, id DESC LIMIT 20';
  return (await pool.query({ name: 'list', text })).rows;
});

await app.listen({ port: Number(process.env.FLOOR_PORT), host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
process.send('ready');
