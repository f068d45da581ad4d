import { defineErrors } from '#kernel';

export const noticeErrors = defineErrors({ REFUSAL_LINK_INVALID: 'invalid' });
