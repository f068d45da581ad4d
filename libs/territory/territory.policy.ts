import { type Actor, roles } from '#kernel';
import { definePolicy, type When } from '#platform';

/** The administrator of every commune of the territory, that is, of the level itself. */
const overTerritory: When<{ communeIds: readonly string[] }> = (actor: Actor, { communeIds }, [role]) =>
  role === 'system' || communeIds.every((id) => actor.holds('administrator', id));

export const territoryPolicy = definePolicy('territory', {
  read: { roles: [...roles], about: 'territories, their names, populations and holidays are public' },
  register: { roles: ['system'], about: 'import from the official list' },
  correct: { roles: ['administrator', 'system'], when: overTerritory, about: 'correct a name or a population, with its source' },
  declareHoliday: { roles: ['administrator', 'system'], when: overTerritory, about: 'declare a day without work; open dates are computed again' },
});
