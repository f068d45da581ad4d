/**
 * Why somebody was told something: what they are to the matter. Their texts are the keys `notice.reason.<reason>`. `procedure` is
 * what is owed without a tie that has a name of its own.
 */
export const noticeReasons = [
  'petitioner',
  'signer',
  'signature',
  'clerk',
  'bureau-member',
  'council-president',
  'secretary',
  'team',
  'procedure',
] as const;
export type NoticeReason = (typeof noticeReasons)[number];
