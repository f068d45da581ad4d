// The architecture, as rules that refuse. `docs/architecture.md` explains them; `npm run check` runs them.

/** The order of the libs, declared here and nowhere else: a lib imports only libs before it. Specs may use all. */
export const libsInOrder = [
  'kernel',
  'rulepacks',
  'tally',
  'platform',
  'territory',
  'documents',
  'identity',
  'organisations',
  'register',
  'notifications',
  'moderation',
  'chain',
  'councils',
  'plans',
  'petitions',
  'opinions',
  'charters',
  'consultations',
  'budgets',
  'testing',
];

const spec = '\\.spec\\.ts$';
/** Written for specs only: harness, fixtures, tables of cases. */
const testCode = `^libs/testing/|${spec}|\\.(cases|fixtures)\\.ts$|^libs/[^/]+/test/`;

/** Cycles and `forwardRef` are impossible, not discouraged: each lib is forbidden all that come after it. */
const orderOfLibs = libsInOrder.slice(0, -1).map((lib, place) => ({
  name: `order-of-libs (${lib})`,
  comment: `${lib} imports only libs before it in the order; what a later lib must know of it, it is told by a message`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: testCode },
  to: { path: `^libs/(${libsInOrder.slice(place + 1).join('|')})/` },
}));

const rules = [
  ...orderOfLibs,
  {
    name: 'lib-is-in-the-order',
    comment: 'a new lib takes its place in libsInOrder first',
    severity: 'error',
    from: { path: '^libs/[^/]+/', pathNot: `^libs/(${libsInOrder.join('|')})/` },
    to: {},
  },
  {
    name: 'no-lib-imports-apps',
    comment: 'a lib does not know which process it runs in',
    severity: 'error',
    from: { path: '^(libs|migrations)/', pathNot: testCode },
    to: { path: '^apps/' },
  },
  {
    name: 'front-door-only',
    comment: 'a lib is entered by its index.ts and nothing behind it',
    severity: 'error',
    from: { path: '^(?:libs/([^/]+)|apps|migrations|scripts)/' },
    to: { path: '^libs/', pathNot: '^libs/$1/|^libs/[^/]+/index\\.ts$|^libs/platform/local/' },
  },
  {
    name: 'front-door-by-name',
    comment: 'and the door is called by its name, #petitions: the names of package.json#imports are the list of doors',
    severity: 'error',
    from: { path: '^(?:libs/([^/]+)|apps|migrations)/' },
    to: { path: '^libs/[^/]+/', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  },
  {
    name: 'local-door-for-starters-only',
    comment: '#platform/local starts databases on this machine: for scripts, the command line and tests, never for a server',
    severity: 'error',
    from: { path: '^(libs|apps|migrations)/', pathNot: `^libs/platform/local/|^apps/cli/|${testCode}` },
    to: { path: '^libs/platform/local/' },
  },
  {
    name: 'domain-is-pure',
    comment: 'rules of law know no framework, no clock and no database: only #kernel, #rulepacks, #tally, themselves, schemas and hashing',
    severity: 'error',
    from: { path: '^libs/[^/]+/domain/', pathNot: testCode },
    to: { pathNot: '^libs/(kernel|rulepacks|tally)/index\\.ts$|^libs/[^/]+/domain/|^(node:)?crypto$|^node_modules/zod/' },
  },
  {
    name: 'domain-is-its-own',
    comment: 'the domain of another lib is reached by its door',
    severity: 'error',
    from: { path: '^libs/([^/]+)/domain/' },
    to: { path: '^libs/[^/]+/domain/', pathNot: '^libs/$1/' },
  },
  {
    name: 'typeorm-only-in-stores',
    comment: 'SQL is written in entities, stores, readers and the database layer of the platform; elsewhere nothing can write',
    severity: 'error',
    from: {
      path: '^(libs|apps)/',
      pathNot: `\\.(entity|store|reader)\\.ts$|^libs/platform/(platform\\.module\\.ts$|(database|outbox|deadlines|observability|local)/)|^apps/cli/|${testCode}`,
    },
    to: { path: '^node_modules/typeorm/' },
  },
  {
    name: 'no-store-in-resolvers',
    comment: 'resolvers, handlers and notices reach no store, but know the types of its rows: the only way to write is a use case',
    severity: 'error',
    from: { path: '\\.(resolver|handlers|notices|controller)\\.ts$' },
    to: { path: '\\.store\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'queue-library-in-queue-only',
    comment: 'nothing is put into Redis but by the relay, after the commit of the fact (docs/decisions/0002)',
    severity: 'error',
    from: { path: '^(libs|apps)/', pathNot: `^libs/platform/(queue|local)/|${testCode}` },
    to: { path: '^node_modules/(bullmq|ioredis)/' },
  },
  {
    name: 'no-cycles',
    comment: 'two files that need each other are one file or have a third in common; types alone are gone when the code runs',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-test-code-in-production',
    comment: 'what is written for specs is imported by specs',
    severity: 'error',
    from: { path: '^(libs|apps|migrations)/', pathNot: testCode },
    to: { path: testCode },
  },
  {
    name: 'resolvable',
    comment: 'an import that leads nowhere',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['development', 'import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
