import { defineErrors } from '#kernel';

export const chainErrors = defineErrors({
  CHAIN_NODE_UNKNOWN: 'invalid',
  CHAIN_NODE_ELSEWHERE: 'invalid',
});
