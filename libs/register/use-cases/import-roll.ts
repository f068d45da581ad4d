import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, newId } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { notARoll, rollCategories } from '../domain/roll.ts';
import { registerPolicy } from '../register.policy.ts';
import { RegisterVault } from '../register-vault.ts';
import { type Appended, type RollBatch, RollStore, type RollVersion } from '../roll.store.ts';
import { SettingsStore, collectsIdNumbers } from '../settings.store.ts';
import { subjectOf } from './enforce-roll.ts';

const starting = z.object({ communeId: z.uuid(), category: z.enum(rollCategories), asOf: z.iso.date(), hasIdNumbers: z.boolean() });

/** Begins a new version of a commune's roll. */
@Injectable()
export class StartRollImport implements UseCase<z.infer<typeof starting>, { id: string }> {
  readonly action = registerPolicy.importRoll;
  readonly input = starting;

  constructor(
    private readonly rolls: RollStore,
    private readonly territories: TerritoryReader,
    private readonly settings: SettingsStore,
  ) {}

  async execute(tx: Tx, { communeId, category, asOf, hasIdNumbers }: z.infer<typeof starting>): Promise<{ id: string }> {
    tx.authorize(this.action, { communeId });
    const commune = await this.territories.get(communeId, tx);
    if (asOf > dayOf(tx.now, commune.timeZone)) throw new DomainError('ROLL_DAY_AHEAD', { day: asOf }, 'asOf');
    const current = await this.rolls.current(communeId, category);
    if (current && asOf < current.asOf) throw new DomainError('ROLL_OLDER_THAN_CURRENT', { day: asOf, current: current.asOf }, 'asOf');
    if (hasIdNumbers && !collectsIdNumbers(await this.settings.of(communeId), dayOf(tx.now, commune.timeZone)))
      throw new DomainError('CNDP_AUTHORISATION_MISSING', {}, 'id_number');
    const id = newId();
    tx.note({ category, asOf, hasIdNumbers }, { type: 'roll-version', id });
    await this.rolls.start(tx, { id, communeId, category, asOf, hasIdNumbers });
    return { id };
  }
}

// checked line by line when it was read; the runner's other schemas would only read it a second time
const batch = z.object({ versionId: z.uuid(), batch: z.custom<RollBatch>((given) => typeof given === 'object' && given !== null) });

/** Takes the next lines. The right to import is asked for each time: a role that ends, ends the import. */
@Injectable()
export class AppendRollLines implements UseCase<z.infer<typeof batch>, Appended> {
  readonly action = registerPolicy.importRoll;
  readonly input = batch;
  /** The version is audited when it begins and when it ends. */
  readonly audited = false;

  constructor(
    private readonly rolls: RollStore,
    private readonly vault: RegisterVault,
  ) {}

  async execute(tx: Tx, { versionId, batch: given }: z.infer<typeof batch>): Promise<Appended> {
    const version = await this.rolls.get(versionId);
    tx.authorize(this.action, version);
    return this.rolls.append(tx, versionId, given, await this.vault.tagKey(version.communeId, tx.now));
  }
}

const ending = z.object({ versionId: z.uuid(), failure: z.string().optional() });

/**
 * Ends an import. A whole file of which most was accepted waits for a second person; anything else is kept as failed, with its
 * refused lines and without a single person.
 */
@Injectable()
export class EndRollImport implements UseCase<z.infer<typeof ending>, RollVersion> {
  readonly action = registerPolicy.importRoll;
  readonly input = ending;

  constructor(
    private readonly rolls: RollStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { versionId, failure }: z.infer<typeof ending>): Promise<RollVersion> {
    const version = await this.rolls.get(versionId);
    tx.authorize(this.action, version, { type: 'roll-version', id: versionId });
    const { linesRead, accepted, refused } = version;
    const code = failure ?? notARoll(version);
    tx.note({ linesRead, accepted, refused, ...(code ? { failure: code } : {}) });
    if (code) await this.rolls.fail(tx, versionId, code);
    else for (const id of await this.rolls.finish(tx, version)) await this.fourEyes.lapse(tx, registerPolicy.confirmRoll, subjectOf(id));
    return this.rolls.get(versionId);
  }
}
