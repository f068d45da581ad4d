import { Actor, type DomainError, type Level } from '#kernel';
import { assertMayEver, definePolicy, levelGap, may, permissionOn } from './policy.ts';

const policy = definePolicy('policy-spec', {
  look: { roles: ['anonymous', 'citizen'], about: 'specimen' },
  sign: { roles: ['citizen', 'system'], level: (row: { level: Level }) => row.level, about: 'specimen' },
  file: { roles: ['citizen'], level: 3, about: 'specimen' },
  stamp: {
    roles: ['clerk'],
    when: (actor, row: { communeId: string }) => actor.holds('clerk', row.communeId),
    level: 2,
    about: 'specimen',
  },
});

const grants = [{ role: 'clerk', territoryId: 'here', communeIds: new Set(['here']) }] as const;
const citizen = (level: Level): Actor => Actor.person('amina', [], { level, withheld: [] });
const codeOf = (act: () => unknown): DomainError | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error as DomainError;
  }
};

describe('the assurance an action needs', () => {
  test('is asked before any work where it is the same everywhere', () => {
    expect(codeOf(() => assertMayEver(citizen(2), policy.file))).toMatchObject({
      code: 'LEVEL_TOO_LOW',
      params: { needed: 3, has: 2, how: 'national-identity-or-in-person' },
    });
    expect(codeOf(() => assertMayEver(citizen(3), policy.file))).toBeUndefined();
  });

  test.each([
    [0, 1, 'contact'],
    [1, 2, 'roll-or-paper'],
    [2, 3, 'national-identity-or-in-person'],
  ] as const)('of %i where the rule pack of the row asks %i says that the way is %s', (has, needed, how) => {
    expect(codeOf(() => assertMayEver(citizen(has), policy.sign))).toBeUndefined();
    expect(codeOf(() => permissionOn(citizen(has), policy.sign, { level: needed }))).toMatchObject({ params: { needed, has, how } });
    expect(levelGap(citizen(has), policy.sign, { level: needed })).toEqual({ needed, has, how });
    expect(may(citizen(has), policy.sign, { level: needed })).toBe(false);
    expect(may(citizen(needed), policy.sign, { level: needed })).toBe(true);
  });

  test('is asked of people, not of the system', () => {
    expect(permissionOn(Actor.system('clock'), policy.sign, { level: 3 })).toBe('system');
  });

  test('does not open what the role does not, and says nothing of assurance then', () => {
    expect(permissionOn(citizen(1), policy.stamp, { communeId: 'here' })).toBeUndefined();
    const clerk = Actor.person('salma', grants, { level: 1, withheld: [] });
    expect(permissionOn(clerk, policy.stamp, { communeId: 'elsewhere' })).toBeUndefined();
    expect(codeOf(() => permissionOn(clerk, policy.stamp, { communeId: 'here' }))).toMatchObject({ code: 'LEVEL_TOO_LOW' });
  });

  test('is one, a proved contact, where nothing else is known of a person', () => {
    expect([Actor.anonymous.level, Actor.person('amina').level]).toEqual([0, 1]);
  });
});

describe('a role that is withheld until the second factor is given', () => {
  const withoutFactor = Actor.person('salma', [], { level: 2, withheld: ['clerk'] });

  test('is asked for by its own code where it would have been needed', () => {
    expect(codeOf(() => assertMayEver(withoutFactor, policy.stamp))?.code).toBe('SECOND_FACTOR_NEEDED');
    expect(codeOf(() => assertMayEver(citizen(2), policy.stamp))?.code).toBe('FORBIDDEN');
  });

  test('does not stand in the way of what needs no role', () => {
    expect(codeOf(() => assertMayEver(withoutFactor, policy.look))).toBeUndefined();
    expect(permissionOn(withoutFactor, policy.sign, { level: 2 })).toBe('citizen');
  });

  test('is every role of somebody halfway through signing in', () => {
    expect(codeOf(() => assertMayEver(Actor.halfway, policy.sign))?.code).toBe('SECOND_FACTOR_NEEDED');
    expect(codeOf(() => assertMayEver(Actor.halfway, policy.stamp))?.code).toBe('SECOND_FACTOR_NEEDED');
    expect(codeOf(() => assertMayEver(Actor.halfway, policy.look))).toBeUndefined();
    expect(codeOf(() => assertMayEver(Actor.anonymous, policy.sign))?.code).toBe('UNAUTHENTICATED');
  });
});
