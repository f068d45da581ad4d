import { join } from 'node:path';

const script = join(import.meta.dirname, '../../scripts/check/contract.mjs');

async function changes(before: string, after: string): Promise<{ breaking: string[]; dangerous: string[] }> {
  const { changesOf } = (await import(script)) as { changesOf(before: string, after: string): { breaking: string[]; dangerous: string[] } };
  return changesOf(before, after);
}

const released = `
  enum State { draft open }
  type Petition { title: String, state: State!, number: String @deprecated(reason: "use title") }
  type Query { petition(id: ID!): Petition }`;

describe('the contract since the last release', () => {
  test('a field that goes without notice breaks clients', async () => {
    const { breaking } = await changes(released, released.replace('title: String,', ''));
    expect(breaking).toEqual(['Petition.title was removed.']);
  });

  test('a field that was deprecated in the release may go', async () => {
    const { breaking } = await changes(released, released.replace('number: String @deprecated(reason: "use title")', ''));
    expect(breaking).toEqual([]);
  });

  test('a new argument that must be given breaks clients', async () => {
    const { breaking } = await changes(released, released.replace('id: ID!', 'id: ID!, commune: ID!'));
    expect(breaking).toHaveLength(1);
  });

  test('a new value of an enum is worth a second look, a new field is not', async () => {
    expect(await changes(released, released.replace('draft open', 'draft open closed'))).toMatchObject({
      breaking: [],
      dangerous: [expect.any(String)],
    });
    expect(await changes(released, released.replace('title: String,', 'title: String, body: String,'))).toEqual({
      breaking: [],
      dangerous: [],
    });
  });
});
