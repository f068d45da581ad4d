import { describe, expect, test } from '@jest/globals';
import { I18n, locales } from '#platform';
import { petitionMessages } from './petitions.messages.ts';
import { noticeHandlers, noticeTemplates } from './petitions.notices.ts';

const i18n = new I18n();
const handlers = noticeHandlers();
const meta = { messageId: '0198c0de-0000-7000-8000-000000000001', name: '', emittedAt: new Date(0) };
const petitionId = '0198c0de-0000-7000-8000-000000000002';

/** What a message becomes for each of its audiences. */
const noticesOf = (name: string, payload: object) =>
  handlers.filter(({ message }) => message.name === name).map(({ input }) => input(payload as never, meta) as Record<string, unknown>);

describe('a notice about a petition', () => {
  test.each(noticeTemplates())('%s has a title and a body in every language', (template) => {
    const keys = locales.flatMap((locale) => ['title', 'body'].map((part) => [locale, `notice.${template}.${part}`] as const));
    expect(keys.filter(([locale, key]) => !i18n.has(locale, key))).toEqual([]);
  });

  test('is owed to the petitioner, and news to signers who asked: only news can be refused', () => {
    const notices = noticesOf('petition.submitted', { petitionId, params: {} });
    expect(notices.map(({ audience, template, weight }) => [audience, template, weight])).toEqual([
      ['petition.petitioner', 'petition.submitted', 'legal'],
      ['petition.presidents', 'petition.submitted.staff', 'legal'],
      ['petition.clerks', 'petition.submitted.staff', 'legal'],
      ['petition.signers', 'petition.submitted', 'news'],
    ]);
    expect(notices.every(({ subjectId, messageId }) => subjectId === petitionId && messageId === meta.messageId)).toBe(true);
  });

  test('of a date that nears goes to those who owe the answer, and to nobody else', () => {
    expect(noticesOf('petition.answer-near', { petitionId, params: {} }).map(({ audience }) => audience)).toEqual([
      'petition.clerks',
      'petition.presidents',
    ]);
  });

  test.each(['adopted', 'partly-adopted', 'refused'])('of a decision says in its title that the council has %s', (outcome) => {
    const [toPetitioner, toClerks] = noticesOf('petition.deliberated', { petitionId, params: { outcome } });
    expect([toPetitioner?.['template'], toClerks?.['template']]).toEqual([`petition.deliberated.${outcome}`, 'petition.deliberated.staff']);
  });

  test('of a signature goes to its signer through the signature: the message names no person', () => {
    const payload = { signatureId: petitionId, params: { number: petitionId, code: 'X' } };
    expect(petitionMessages.signed.payload.parse({ ...payload, personId: 'p' })).toEqual(payload);
    expect(noticesOf('petition.signed', payload)).toMatchObject([
      { audience: 'petition.signer', subjectType: 'signature', subjectId: petitionId, weight: 'legal' },
    ]);
  });
});
