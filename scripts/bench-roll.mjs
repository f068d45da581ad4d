// `node scripts/bench-roll.mjs [lines]`: imports a synthetic roll in two scripts, 1 % of its lines bad, into a PostgreSQL of its own
// (fsync on), and prints time, memory and what was refused; then asks whether people are eligible. Nobody in it exists.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ensureDependencies, underPinnedNode } from './ensure.mjs';

ensureDependencies();
await underPinnedNode();
await import('./typescript.mjs');
await import('reflect-metadata');

const lines = Number(process.argv[2] ?? 200_000);
const latin = ['Fatima', 'Mohamed', 'Khadija', 'Omar', 'Zineb', 'Youssef', 'Salma', 'Brahim', 'Nadia', 'Hamid', 'Malika', 'Driss'];
const arabic = ['فاطمة', 'محمد', 'خديجة', 'عمر', 'زينب', 'يوسف', 'سلمى', 'إبراهيم', 'نادية', 'حميد', 'مليكة', 'إدريس'];
const latinFamilies = ['El Amrani', 'Bennani', 'Alaoui', 'Idrissi', 'Tazi', 'Berrada', 'Chraibi', 'Fassi Fihri', 'Ouazzani', 'Rami'];
const arabicFamilies = ['العمراني', 'بناني', 'العلوي', 'الإدريسي', 'التازي', 'برادة', 'الشرايبي', 'الفاسي الفهري', 'الوزاني', 'الرامي'];
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Ways in which lines of real lists are wrong. */
const mistakes = [
  (cells) => cells.with(0, '12'),
  (cells) => cells.with(1, '').with(2, ''),
  (cells) => cells.with(3, '30/02/1970'),
  (cells) => cells.with(3, 'printemps 1970'),
  (cells) => cells.with(1, cells[2]),
  (cells) => cells.with(4, 'x'),
  (cells) => cells.with(1, `"${cells[1]}`),
  (cells) => cells.slice(0, 4),
];

function lineOf(n) {
  const [name, family] = [n % latin.length, Math.floor(n / latin.length) % latinFamilies.length];
  const number = `${letters[n % letters.length]}${letters[Math.floor(n / 999_983) % letters.length]}${1 + (n % 999_983)}`;
  const birth =
    n % 5 === 0
      ? String(1930 + (n % 76))
      : `${1930 + (n % 76)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  const middle = letters[Math.floor(n / 7) % letters.length].toLowerCase().repeat(2);
  const cells = [
    number,
    `${latin[name]} ${middle} ${latinFamilies[family]}`,
    `${arabic[name]} ${arabicFamilies[family]}`,
    birth,
    n % 2 ? 'F' : 'M',
    `Q-${n % 40}`,
  ];
  return (n % 100 === 99 ? mistakes[Math.floor(n / 100) % mistakes.length](cells) : cells).join(';');
}

/** The file in pieces of 64 KB, made as it is read; `quarter` is called on the way, with what has been read. */
function* file(count, quarter) {
  let piece = 'id_number;name_latin;name_arabic;birth;sex;sub_territory\n';
  for (let n = 0; n < count; n++) {
    if (n && n % Math.ceil(count / 4) === 0) quarter();
    piece += `${lineOf(n)}\n`;
    if (piece.length < 65_536) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

const megabytes = (bytes) => Math.round(bytes / 1024 / 1024);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** What is in use after the garbage is gone: the memory that an import really holds, in MB. */
function live() {
  collectGarbage();
  return megabytes(process.memoryUsage().heapUsed);
}

/** The most memory while work runs, measured every 20 ms, over what there was before it. */
async function measured(work) {
  collectGarbage();
  const before = process.memoryUsage();
  const peak = { rss: before.rss, heap: before.heapUsed };
  const timer = setInterval(() => {
    const { rss, heapUsed } = process.memoryUsage();
    peak.rss = Math.max(peak.rss, rss);
    peak.heap = Math.max(peak.heap, heapUsed);
  }, 20);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  clearInterval(timer);
  const used = process.cpuUsage(cpu);
  return { result, seconds: (performance.now() - start) / 1000, cpu: (used.user + used.system) / 1e6, before, peak };
}

async function importOf(rolls, administrator, communeId, count, asOf) {
  const facts = { communeId, category: 'resident', asOf };
  const held = [];
  const { result, seconds, cpu, before, peak } = await measured(() =>
    rolls.run(
      administrator,
      facts,
      file(count, () => held.push(live())),
    ),
  );
  const memory =
    `process ${megabytes(before.rss)} → at most ${megabytes(peak.rss)} MB; heap in use ${megabytes(before.heapUsed)} before, ` +
    `${held.join(', ')} at each quarter, ${live()} MB after`;
  console.log(
    `${String(count).padStart(7)} lines: ${seconds.toFixed(1)} s (${Math.round(count / seconds)} lines/s; this process computed ${cpu.toFixed(1)} s), ` +
      `${result.accepted} accepted, ${result.refused} refused; ${memory}`,
  );
  return result;
}

async function refusalsOf(reader, administrator, version) {
  const counts = {};
  for (let after = 0; after !== null;) {
    const page = await reader.refusedLines(administrator, version.id, 100, after);
    for (const { code, field } of page.items) counts[`${code} ${field ?? ''}`] = (counts[`${code} ${field ?? ''}`] ?? 0) + 1;
    after = page.nextLine;
  }
  for (const [reason, count] of Object.entries(counts).sort()) console.log(`          ${String(count).padStart(5)} ${reason}`);
}

async function boot(services) {
  const { NestFactory } = await import('@nestjs/core');
  const { Module } = await import('@nestjs/common');
  const { PlatformModule, definePolicy, UseCases } = await import('../libs/platform/index.ts');
  const register = await import('../libs/register/index.ts');
  const { migrate } = await import('../apps/cli/src/migrate.ts');
  Object.assign(process.env, services.env, { TASK_QUEUE: 'inline', LOG_LEVEL: 'warn' });
  await migrate({ MIGRATION_DATABASE_URL: services.env.MIGRATION_DATABASE_URL });
  class Bench {}
  const asking = { provide: Ask, inject: [register.Register], useFactory: (door) => new Ask(door) };
  definePolicy('bench', { ask: { roles: ['system'], about: 'asks the register' } });
  Module({ imports: [PlatformModule, register.RegisterModule], providers: [asking] })(Bench);
  const context = await NestFactory.createApplicationContext(Bench, { logger: ['error'], abortOnError: false });
  return { context, useCases: context.get(UseCases), register };
}

/** A procedure that asks about the same people again and again, a hundred questions a transaction. */
class Ask {
  action = 'bench.ask';
  input = { safeParse: (data) => ({ success: true, data }) };
  audited = false;
  constructor(door) {
    this.door = door;
  }

  async execute(tx, { people, question }) {
    tx.authorize(this.action, {});
    const answers = {};
    for (const personId of people) {
      const { answer } = await this.door.eligibility(tx, personId, question);
      answers[answer] = (answers[answer] ?? 0) + 1;
    }
    return answers;
  }
}

/** Twenty people of the roll, recognised at the counter, and as many who are not. */
async function recognised({ useCases, register }, communeId, count = 20) {
  const { Actor } = await import('../libs/kernel/index.ts');
  const { EnrolPerson, GrantRole } = await import('../libs/identity/index.ts');
  const system = Actor.system('bench');
  const grant = { email: 'clerk@jamaa.test', name: 'Clerk', locale: 'fr', role: 'clerk', territoryId: communeId, fromDay: '2000-01-01' };
  const { personId: clerkId } = await useCases.run(GrantRole, system, grant);
  const clerk = Actor.person(clerkId, [{ role: 'clerk', communeIds: new Set([communeId]) }]);
  const people = [];
  for (let n = 0; n < 2 * count; n++) {
    const { personId } = await useCases.run(EnrolPerson, system, { email: `p${n}@jamaa.test`, name: 'Somebody', locale: 'fr' });
    people.push(personId);
    if (n >= count) continue;
    const [idNumber, , , birth] = lineOf(4321 * n + 1).split(';');
    const claim = { requestId: `request ${n}`, communeId, facts: { idNumber, birth } };
    const { reference } = await useCases.run(register.ClaimRollEntry, Actor.person(personId), claim);
    await useCases.run(register.ConfirmClaim, clerk, { reference });
  }
  return people;
}

async function questions(bench, communeId, asked = 10_000) {
  const { Actor } = await import('../libs/kernel/index.ts');
  const people = await recognised(bench, communeId);
  const question = { territoryId: communeId, on: '2025-07-01', category: 'resident', minAge: 18 };
  const totals = {};
  const start = performance.now();
  for (let turn = 0; turn < asked / 100; turn++) {
    const those = Array.from({ length: 100 }, (_, n) => people[(turn + n) % people.length]);
    const answers = await bench.useCases.run(Ask, Actor.system('bench'), { people: those, question });
    for (const [answer, count] of Object.entries(answers)) totals[answer] = (totals[answer] ?? 0) + count;
  }
  const milliseconds = (performance.now() - start) / asked;
  console.log(
    `${String(asked).padStart(7)} questions, one after the other: ${milliseconds.toFixed(2)} ms each, logged; ${JSON.stringify(totals)}`,
  );
}

/** A commune with an administrator and the authorisation to take numbers. */
async function found({ useCases, register, context }) {
  const { Actor } = await import('../libs/kernel/index.ts');
  const { RegisterTerritory, TerritoryReader } = await import('../libs/territory/index.ts');
  const { GrantRole, GrantReader } = await import('../libs/identity/index.ts');
  const system = Actor.system('bench');
  const place = { countryCode: 'MA', timeZone: 'Africa/Casablanca', languages: ['ar', 'fr'], names: { fr: 'Banc d’essai' } };
  await useCases.run(RegisterTerritory, system, { ...place, kind: 'commune', code: 'bench' });
  const { id } = await context.get(TerritoryReader, { strict: false }).findByCode('MA', 'commune', 'bench');
  const grant = { email: 'bench@jamaa.test', name: 'Bench', locale: 'fr', role: 'administrator', territoryId: id, fromDay: '2000-01-01' };
  const { personId } = await useCases.run(GrantRole, system, grant);
  const administrator = Actor.person(personId, await context.get(GrantReader, { strict: false }).inForce(personId));
  const cndp = { number: 'bench', grantedOn: '2020-01-01' };
  await useCases.run(register.SetRegisterSettings, administrator, { communeId: id, cndp, numberRetentionDays: 90, rollRetentionDays: 365 });
  const other = await useCases.run(GrantRole, system, { ...grant, email: 'bench-second@jamaa.test' });
  const second = Actor.person(other.personId, await context.get(GrantReader, { strict: false }).inForce(other.personId));
  return { id, administrator, confirm: (actId) => useCases.run(register.ConfirmRoll, second, { actId }) };
}

const { startLocal } = await import('../libs/platform/local/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'jamaa-bench-'));
const services = await startLocal({ folder, env: {}, durable: true, mail: true, log: console.error });
try {
  const bench = await boot(services);
  const { id, administrator, confirm } = await found(bench);
  const { RegisterReader } = await import('../libs/register/register.reader.ts');
  const [rolls, reader] = [bench.context.get(bench.register.RollImport), bench.context.get(RegisterReader)];
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}, PostgreSQL on the same machine, fsync on`,
  );
  await confirm((await importOf(rolls, administrator, id, Math.round(lines / 10), '2024-01-01')).actId);
  const version = await importOf(rolls, administrator, id, lines, '2025-01-01');
  await confirm(version.actId);
  await refusalsOf(reader, administrator, version);
  await confirm((await importOf(rolls, administrator, id, lines, '2025-06-01')).actId);
  await questions(bench, id);
  await bench.context.close();
} finally {
  await services.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
