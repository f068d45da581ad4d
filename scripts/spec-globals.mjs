// What `@jest/globals` gives, for specs that share a process with others (see spec-groups.mjs): while a spec is being read, what it
// declares is kept, to be declared inside a group of its own.
let kept;

/** From now on until `taken`, what is declared is kept. */
export const keep = () => void (kept = []);
/** What was declared, as calls still to be made. */
export const taken = () => {
  const calls = kept;
  kept = undefined;
  return calls;
};

const declaring = (real) =>
  new Proxy(real, {
    apply: (_target, _self, words) => (kept ? void kept.push(() => real(...words)) : real(...words)),
    get: (target, name) => {
      const found = target[name];
      if (typeof found !== 'function') return found;
      return name === 'each' ? (...table) => declaring(found.apply(target, table)) : declaring(found);
    },
  });

const {
  afterAll: last,
  afterEach: after,
  beforeAll: first,
  beforeEach: before,
  describe: group,
  expect,
  it: one,
  test: case_,
} = globalThis;
export const [afterAll, afterEach, beforeAll, beforeEach] = [last, after, first, before].map(declaring);
export const [describe, it, test] = [group, one, case_].map(declaring);
export const { jest } = import.meta;
export { expect };
