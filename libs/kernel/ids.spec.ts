import { describe, expect, test } from '@jest/globals';
import { newId } from '#kernel';

describe('ids', () => {
  test('are ordered by creation', () => {
    const ids = Array.from({ length: 100 }, newId);
    expect([...ids].sort()).toEqual(ids);
  });
});
