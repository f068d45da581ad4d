// What pgbench and the hand-written endpoint work on: the plainest tables that hold a signature, in the same server.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const schema = `
  CREATE TABLE floor_petition (id bigint PRIMARY KEY, title text NOT NULL, body text NOT NULL, status text NOT NULL, opened_at timestamptz NOT NULL);
  CREATE INDEX ON floor_petition (opened_at DESC, id DESC);
  CREATE TABLE floor_signature (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, petition_id bigint NOT NULL REFERENCES floor_petition,
    person_id bigint NOT NULL, signed_at timestamptz NOT NULL DEFAULT now(), UNIQUE (petition_id, person_id));
  CREATE TABLE floor_outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, payload jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now());
  INSERT INTO floor_petition SELECT n, 'Petition ' || n, repeat('The road to the school is dark. ', 20), 'collecting', now() - n * interval '1 minute'
    FROM generate_series(1, 1000) n`;

const sign = `\\set pid random(1, 10)
\\set per random(1, 2000000000)
WITH s AS (INSERT INTO floor_signature (petition_id, person_id) VALUES (:pid, :per) ON CONFLICT DO NOTHING RETURNING id, petition_id)
INSERT INTO floor_outbox (topic, payload) SELECT 'signature.created', jsonb_build_object('id', id, 'petition', petition_id) FROM s;
`;

/** Makes a database of its own for the floor; returns its address. */
export async function makeFloor(adminUrl) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('CREATE DATABASE floor');
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = '/floor';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(schema);
  await client.end();
  return url.href;
}

/** Signatures a second of one statement and one commit each, eight clients: the unit "1 pgbench". By pgbench itself where the machine has it. */
export async function pgbench(url, folder, seconds) {
  const script = join(folder, 'sign.sql');
  writeFileSync(script, sign);
  const words = ['-n', '-M', 'prepared', '-j', '2', '-c', '8', '-T', String(seconds), '-f', script, url];
  const { status, stdout, error } = spawnSync('pgbench', words, { encoding: 'utf8' });
  if (error?.code === 'ENOENT') return { rate: await eightClients(url, seconds), by: 'eight clients of this script, for want of pgbench' };
  if (status !== 0) throw new Error(`pgbench ended with ${status}`);
  return { rate: Number(/tps = ([\d.]+)/.exec(stdout)[1]), by: 'pgbench' };
}

async function eightClients(url, seconds) {
  const text = `WITH s AS (INSERT INTO floor_signature (petition_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id, petition_id)
    INSERT INTO floor_outbox (topic, payload) SELECT 'signature.created', jsonb_build_object('id', id, 'petition', petition_id) FROM s`;
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const one = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (; performance.now() < end; done++) {
      await client.query({ name: 'sign', text, values: [1 + Math.floor(Math.random() * 10), Math.floor(Math.random() * 2e9)] });
    }
    await client.end();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: 8 }, one));
  return done / ((performance.now() - began) / 1000);
}
