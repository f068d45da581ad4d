import { type Actor, roles } from '#kernel';
import { definePolicy, type When } from '#platform';

/** The administrator of the territory itself, or of one above it. */
const overTerritory: When<{ territoryAndAbove: readonly string[] }> = (actor: Actor, { territoryAndAbove }, [role]) =>
  role === 'system' || actor.holdsOver('administrator', territoryAndAbove);

/** Whoever holds the role in the territory itself or in one above it. */
const inTheirTerritory: When<{ territoryAndAbove: readonly string[] }> = (actor: Actor, { territoryAndAbove }, [role]) =>
  role === 'system' || actor.holdsOver(role as 'administrator' | 'secretary', territoryAndAbove);

export const territoryPolicy = definePolicy('territory', {
  read: { roles: [...roles], about: 'territories, their names, populations and holidays are public' },
  register: { roles: ['system'], about: 'import from the official list' },
  correct: { roles: ['administrator', 'system'], when: overTerritory, about: 'correct a name or a population, with its source' },
  setDesk: {
    roles: ['administrator', 'secretary', 'system'],
    when: inTheirTerritory,
    about: 'say where somebody helps: address, hours, phone',
  },
  declareHoliday: {
    roles: ['administrator', 'system'],
    when: overTerritory,
    about: 'declare a day without work; open dates are computed again',
  },
});
