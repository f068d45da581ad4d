import { describe, expect, test } from '@jest/globals';
import { Turnstile } from './turnstile.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a turnstile', () => {
  test('never lets more in than there are places, and everybody in the end', async () => {
    const turnstile = new Turnstile(3, 100);
    let [inside, most, done] = [0, 0, 0];
    await Promise.all(
      Array.from({ length: 40 }, () =>
        turnstile.pass(async () => {
          most = Math.max(most, ++inside);
          await pause();
          inside--;
          done++;
        }),
      ),
    );
    expect([most, done]).toEqual([3, 40]);
  });

  test('keeps the order of arrival', async () => {
    const turnstile = new Turnstile(1, 100);
    const order: number[] = [];
    await Promise.all([1, 2, 3, 4].map((n) => turnstile.pass(async () => void order.push(n))));
    expect(order).toEqual([1, 2, 3, 4]);
  });

  test('turns away at once who comes when too many wait, and goes on for the others', async () => {
    const turnstile = new Turnstile(1, 2);
    const all = await Promise.allSettled([1, 2, 3, 4].map((n) => turnstile.pass(() => pause().then(() => n))));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(all[3]).toMatchObject({ reason: { code: 'TOO_BUSY', category: 'limited' } });
  });

  test('gives a place back when the work fails', async () => {
    const turnstile = new Turnstile(1, 2);
    await expect(turnstile.pass(() => Promise.reject(new Error('fell')))).rejects.toThrow('fell');
    await expect(turnstile.pass(async () => 'next')).resolves.toBe('next');
  });
});
