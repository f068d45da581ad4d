import { type ActionRow, type Before, importLines } from './import.ts';
import { readLines } from './sheet.ts';

const header = ['code', 'axis', 'programme', 'title_fr', 'end', 'sdg', 'status', 'reason', 'planned_2026_commune', 'paid_2026_commune'];
const empty: Before = { isAdopted: false, parts: [], actions: [], costs: new Map(), places: new Map(), origins: new Set() };
const run = (rows: string[][], before: Before = empty) => importLines(readLines([header, ...rows]), before);

const known: ActionRow = {
  ...{ id: 'a', code: 'A1', partId: 'p', titles: { fr: 'Éclairer la rue' }, status: 'in-progress', progress: 30, owner: null },
  ...{ startsOn: null, endsOn: '2026-12-31', territoryId: null, sdgs: [11] },
};
const adopted: Before = {
  ...empty,
  isAdopted: true,
  parts: [{ id: 'p', parentId: null, code: '1', titles: { fr: 'Cadre de vie' } }],
  actions: [known],
  costs: new Map([['a', [{ year: 2026, source: 'commune', planned: 100, committed: 100, paid: 0 }]]]),
};

test('new actions make their axes and programmes, once each, whatever the accents', () => {
  const { parts, actions, lines } = run([
    ['A1', 'Cadre de vie', 'Éclairage', 'Éclairer la rue', '2026-12-31', '7, 11', '', '', '125000', ''],
    ['A2', 'cadre de vie', 'Eclairage', 'Éclairer la place', '31/12/2027', '', 'proposed', '', '', ''],
  ]);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
  expect(parts.map(({ code }) => code)).toEqual(['1', '1.1']);
  expect(actions.map(({ status, endsOn, sdgs }) => [status, endsOn, sdgs])).toEqual([
    ['planned', '2026-12-31', [7, 11]],
    ['proposed', '2027-12-31', []],
  ]);
});

test('a line that says nothing new is unchanged; an empty cell changes nothing', () => {
  expect(run([['A1', '', '', '', '', '', '', '', '', '']], adopted).lines).toMatchObject([{ outcome: 'unchanged' }]);
  const { actions, lines } = run([['A1', '', '', '', '2027-01-31', '', '', '', '', '']], adopted);
  expect(lines).toMatchObject([{ outcome: 'updated' }]);
  expect(actions).toMatchObject([{ ...known, endsOn: '2027-01-31' }]);
});

test('each bad line is explained for itself, with the column that is to blame', () => {
  const { lines } = run(
    [
      ['A1', '', '', '', '', '', 'blocked', '', '', ''],
      ['', 'Cadre de vie', '', 'Sans code', '', '', '', '', '', ''],
      ['A3', 'Cadre de vie', '', '', '2026-02-30', '18', '', '', 'cent', ''],
      ['A4', 'Cadre de vie', '', 'Déjà finie', '', '', 'verified', '', '', ''],
      ['A1', '', '', '', '', '', '', '', '', ''],
      ['A5', 'Cadre de vie', '', 'Payée', '', '', '', '', '', '10'],
    ],
    adopted,
  );
  expect(lines.map(({ line, faults }) => [line, ...faults.map(({ code, column }) => `${code} ${column}`).sort()])).toEqual([
    [2, 'ACTION_NEEDS_REASON status'],
    [3, 'SHEET_VALUE_MISSING code'],
    [4, 'SHEET_VALUE_MISSING title_fr', 'SHEET_VALUE_WRONG end', 'SHEET_VALUE_WRONG planned_2026_commune', 'SHEET_VALUE_WRONG sdg'],
    [5, 'ACTION_STATE_FORBIDS status'],
    [6, 'SHEET_CODE_TWICE code'],
    [7, 'COST_BEYOND_COMMITMENT paid_2026_commune'],
  ]);
});

test('an action begins only when the plan is adopted', () => {
  const rows = [['A1', '', '', '', '', '', 'completed', '', '', '']];
  expect(run(rows, { ...adopted, isAdopted: false }).lines[0]!.faults).toMatchObject([{ code: 'PLAN_NOT_ADOPTED' }]);
  expect(run(rows, adopted).moved).toMatchObject([{ event: 'complete', from: 'in-progress', to: 'completed' }]);
});

test('columns that nobody knows, and a sheet without codes, are refused before any line', () => {
  expect(() => readLines([['code', 'couleur']])).toThrow('SHEET_COLUMN_UNKNOWN');
  expect(() => readLines([['title_fr']])).toThrow('SHEET_COLUMN_MISSING');
});
