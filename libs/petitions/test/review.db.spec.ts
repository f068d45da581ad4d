import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ConfirmDissolution, InstallCouncil, PlanSession, ProposeDissolution } from '#councils';
import { Actor } from '#kernel';
import { DeadlineReader } from '#platform';
import { PetitionReader, PetitionsModule } from '#petitions';
import { startApp, type TestApp } from '#testing';
import { SignatureReader } from '../signature.reader.ts';
import { SignatureWatchReader } from '../signature-watch.reader.ts';
import { CompletePetition, RequestCompletion } from '../use-cases/complete-petition.ts';
import { SchedulePetition } from '../use-cases/decide-petition.ts';
import { ProposeDecision } from '../use-cases/deliberate-petition.ts';
import { AdmitPetition, ReferToBureau } from '../use-cases/examine-petition.ts';
import { ConfirmInvalidation, ProposeInvalidation } from '../use-cases/invalidate-signatures.ts';
import { ConfirmRejection, ProposeRejection } from '../use-cases/reject-petition.ts';
import { SubmitPetition } from '../use-cases/submit-petition.ts';
import { TraceSignature } from '../use-cases/trace-signature.ts';
import { PetitionWorld, reasons } from './petition.fixtures.ts';

jest.setTimeout(240_000);

let app: TestApp;
let world: PetitionWorld;
let id: string;
let sessionId: string;

/** One commune, one petition; each part of the file goes on where the last one ended. */
beforeAll(async () => {
  app = await startApp([PetitionsModule]);
  world = new PetitionWorld(app);
  world.clock('2026-03-02T10:00:00Z');
  await world.settle();
  id = await world.collecting();
});
afterAll(() => app.close());

const staff = (role: 'clerk' | 'bureau-member' | 'council-president' | 'secretary'): Actor => world.staff[role];
const story = async () => (await app.get(PetitionReader).histories([id])).get(id)!;
const status = async () => (await world.row(id))['status'];
const counted = async () => (await app.get(SignatureReader).counts([id])).get(id)?.count;
const watcher = Actor.system('spec');

/** Signs, and is looked at as a signature from that device. */
async function signFrom(deviceKey: string, signer: Actor): Promise<void> {
  const { signatureId, signedAt } = await world.sign(id, signer);
  const trace = { signatureId, petitionId: id, deviceKey, networkKey: `network of ${deviceKey}`, sourceClass: 'known-device', signedAt };
  await app.run(TraceSignature, watcher, trace);
}

describe('signatures that look made by one hand', () => {
  const grounds = { fr: 'Quarante-cinq signatures en une heure depuis un seul appareil.' };
  let actId: string;

  test('are marked and nothing else: they count, their signers have the same receipt, and only numbers are shown', async () => {
    const signers = await world.citizens(120);
    for (const [n, signer] of signers.entries()) {
      world.clock(new Date(Date.parse('2026-03-02T10:00:00Z') + n * 10_000).toISOString());
      await signFrom(n < 15 ? 'one browser' : `browser ${n}`, signer);
    }
    await world.count();
    expect([await counted(), await status()]).toEqual([120, 'ready']);
    const watch = app.get(SignatureWatchReader);
    expect(await watch.marked(staff('clerk'), id)).toEqual([{ reason: 'many-from-one-device', count: 5 }]);
    const hours = await watch.trending(staff('clerk'), id, new Date('2026-03-01T00:00:00Z'));
    expect(hours).toEqual([{ hour: new Date('2026-03-02T10:00:00Z'), sourceClass: 'known-device', count: 120, mostFromOne: 15 }]);
  });

  test('are hidden from everybody without a role for them, and from the petitioner', async () => {
    for (const actor of [world.petitioner, (await world.citizens(1))[0]!, staff('secretary')])
      await expect(app.get(SignatureWatchReader).marked(actor, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('are removed only in the number that was shown', async () => {
    const propose = { reasons: ['many-from-one-device'], grounds };
    await expect(world.run(ProposeInvalidation, staff('clerk'), id, { ...propose, expected: 4 })).rejects.toMatchObject({
      code: 'SIGNATURES_MOVED',
      params: { expected: 4, count: 5 },
    });
    ({ actId } = await world.run(ProposeInvalidation, staff('clerk'), id, { ...propose, expected: 5 }));
    await world.count();
    expect(await counted()).toBe(120);
  });

  test('no longer count when a second person confirms: exactly, and a recount finds no difference', async () => {
    expect(await app.run(ConfirmInvalidation, staff('bureau-member'), { actId })).toEqual({
      petitionId: id,
      removed: 5,
      byReason: [{ reason: 'many-from-one-device', count: 5 }],
    });
    await world.count();
    expect(await counted()).toBe(115);
    const [{ n }] = await app.sql('SELECT count(*)::int AS n FROM signature WHERE petition_id = $1 AND withdrawn_at IS NULL', [id]);
    expect(n).toBe(115);
  });

  test('are told to everybody as a number of a class, with the grounds, and to nobody as a person', async () => {
    expect((await app.get(SignatureWatchReader).removed([id])).get(id)).toMatchObject([
      { reason: 'many-from-one-device', removed: 5, grounds },
    ]);
    expect((await story()).at(-1)).toMatchObject({
      event: 'invalidateSignatures',
      actorRole: 'clerk',
      reasons: grounds,
      details: { removed: 5, signatures: 115, confirmedAs: 'bureau-member' },
    });
    await app.drain();
    expect(await world.notices(world.petitioner, id)).toContain('petition.signatures-invalidated');
  });

  test('cannot be given again by the same person', async () => {
    const removed = await app.sql('SELECT person_id FROM signature WHERE petition_id = $1 AND invalidated_for IS NOT NULL', [id]);
    await expect(world.sign(id, Actor.person(removed[0].person_id))).rejects.toMatchObject({ code: 'ALREADY_SIGNED' });
  });
});

describe('what the bureau still lacks', () => {
  test('is not asked for under a law that does not know it', async () => {
    world.clock('2026-03-03T10:00:00Z');
    await world.run(SubmitPetition, world.petitioner, id);
    await world.run(ReferToBureau, staff('council-president'), id);
    const asked = { missing: reasons, dueOn: '2026-03-20' };
    await expect(world.run(RequestCompletion, staff('bureau-member'), id, asked)).rejects.toMatchObject({ code: 'COMPLETION_NOT_ALLOWED' });
    await expect(world.run(CompletePetition, world.petitioner, id, { brought: reasons })).rejects.toMatchObject({
      code: 'PETITION_STATE_FORBIDS',
    });
    expect(await status()).toBe('under-review');
  });
});

describe('a rejection', () => {
  test('that is proposed is not public and changes nothing; whoever proposed cannot confirm', async () => {
    const before = await story();
    const { actId } = await world.run(ProposeRejection, staff('bureau-member'), id, { reasonCodes: ['unclear-object'], reasons });
    await expect(app.run(ConfirmRejection, staff('bureau-member'), { actId })).rejects.toMatchObject({ code: 'SAME_PERSON' });
    expect([await status(), await story()]).toEqual(['under-review', before]);
    await app.drain();
    expect(await world.notices(staff('council-president'), id)).toContain('petition.rejection-proposed.staff');
  });
});

describe('a council that is dissolved', () => {
  const act = { dissolvedOn: '2026-03-10', legalRef: 'décret 2-26-77 du 10 mars 2026', reasons };

  test('leaves what is open as it is: sessions are not held, agendas wait, dates go on, and everybody reads it', async () => {
    await app.at('2026-03-05T10:00:00Z');
    await world.run(AdmitPetition, staff('bureau-member'), id);
    sessionId = await world.session('2026-05-04');
    await world.run(SchedulePetition, staff('secretary'), id);
    await app.at('2026-03-10T10:00:00Z');
    const { actId } = await app.run(ProposeDissolution, staff('secretary'), { communeId: world.commune.id, ...act });
    await expect(app.run(ConfirmDissolution, staff('secretary'), { actId })).rejects.toMatchObject({ code: 'SAME_PERSON' });
    expect(await status()).toBe('scheduled');
    await app.run(ConfirmDissolution, staff('council-president'), { actId });
    await app.drain();
    expect(await status()).toBe('admissible');
    expect(await app.sql('SELECT status, reason FROM council_session WHERE id = $1', [sessionId])).toEqual([
      { status: 'not-held', reason: act.legalRef },
    ]);
    expect(
      (await story())
        .slice(-2)
        .map(({ event }) => event)
        .sort(),
    ).toEqual(['dissolveCouncil', 'unschedule']);
    expect(await world.notices(world.petitioner, id)).toContain('petition.council-dissolved');
  });

  test('plans no session and is not dissolved twice, until a new one sits', async () => {
    const plan = () => app.run(PlanSession, staff('secretary'), { communeId: world.commune.id, startsOn: '2026-10-05' });
    await expect(plan()).rejects.toMatchObject({ code: 'COUNCIL_DISSOLVED' });
    const again = app.run(ProposeDissolution, staff('secretary'), { communeId: world.commune.id, ...act });
    await expect(again).rejects.toMatchObject({ code: 'COUNCIL_DISSOLVED' });
    await app.at('2026-06-02T10:00:00Z');
    const early = app.run(InstallCouncil, staff('secretary'), { communeId: world.commune.id, installedOn: '2026-03-09' });
    await expect(early).rejects.toMatchObject({ code: 'DISSOLUTION_DAY' });
    await app.run(InstallCouncil, staff('secretary'), { communeId: world.commune.id, installedOn: '2026-06-01' });
    await app.drain();
    expect((await story()).at(-1)).toMatchObject({ event: 'installCouncil', legalDay: '2026-06-01', toStatus: 'admissible' });
    await expect(plan()).resolves.toBeDefined();
  });
});

describe('a petition that the council postpones', () => {
  test('goes to the next agenda that is open, in the same act', async () => {
    const [first, next] = [await world.session('2026-10-06'), await world.session('2027-02-01')];
    await world.run(SchedulePetition, staff('secretary'), id);
    await app.at('2026-10-06T10:00:00Z');
    await world.sitFrozen(first);
    await world.deliberate(id, 'postponed');
    expect((await story()).slice(-2)).toMatchObject([
      {
        event: 'postpone',
        toStatus: 'admissible',
        details: { outcome: 'postponed', confirmedAs: 'council-president' },
        actorRole: 'secretary',
      },
      { event: 'schedule', toStatus: 'scheduled', details: { sessionId: next, sessionDay: '2027-02-01' } },
    ]);
    await world.rise(first);
  });

  test('is not decided before the council sits', async () => {
    const decision = { outcome: 'adopted', reasons, votes: { for: 14, against: 3, abstaining: 2 } };
    await expect(world.run(ProposeDecision, staff('secretary'), id, decision)).rejects.toMatchObject({ code: 'COUNCIL_NOT_SITTING' });
  });

  test('has no date of an answer any more', async () => {
    const dates = await app.get(DeadlineReader).ofSubjects('petition', [id]);
    expect(dates.filter(({ status: state }) => state === 'pending')).toEqual([]);
  });
});
