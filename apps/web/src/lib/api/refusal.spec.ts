import { describe, expect, test } from '@jest/globals';
import { afterSetting, refusalOf, sessionCookies } from './refusal.ts';

describe('cookies between browser and API', () => {
  test('only those of the session pass', () => {
    expect(sessionCookies('jamaa-theme=dark; jamaa.session_token=abc; other=1; __Secure-jamaa.session_data=x; evil-jamaa.x=2')).toEqual([
      'jamaa.session_token=abc',
      '__Secure-jamaa.session_data=x',
    ]);
    expect(sessionCookies(null)).toEqual([]);
  });

  test('what an answer sets is used by the next question of the same request', () => {
    expect(afterSetting([], ['jamaa.session_token=new; Path=/; HttpOnly'])).toEqual(['jamaa.session_token=new']);
    expect(afterSetting(['jamaa.session_token=old'], ['jamaa.session_token=new; Path=/'])).toEqual(['jamaa.session_token=new']);
  });

  test('what an answer removes is used no more', () => {
    expect(afterSetting(['jamaa.session_token=old'], ['jamaa.session_token=; Max-Age=0; Path=/'])).toEqual([]);
    expect(afterSetting(['jamaa.session_token=old'], ['jamaa.session_token=x; Max-Age=0'])).toEqual([]);
  });
});

describe('a refusal', () => {
  test('has its code, its field and the sentence of the API', () => {
    const errors = [{ message: 'Vous avez déjà signé', extensions: { code: 'ALREADY_SIGNED', category: 'conflict', field: 'fullName' } }];
    expect(refusalOf(errors)).toEqual({ code: 'ALREADY_SIGNED', category: 'conflict', message: 'Vous avez déjà signé', field: 'fullName' });
  });

  test('without a code is internal', () => expect(refusalOf([{ message: 'x' }])).toMatchObject({ code: 'INTERNAL', category: 'internal' }));
});
