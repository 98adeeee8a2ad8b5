/**
 * What a statement does: a small codebook after the verbal classes of PLOVER (agree, consult, support, concede, demand,
 * accuse, reject, threaten …), with the plainer acts of news prose beside them. Proposed from the cue alone.
 */
export const ACTS = [
  'state',
  'report',
  'confirm',
  'deny',
  'believe',
  'expect',
  'intend',
  'want',
  'promise',
  'offer',
  'propose',
  'demand',
  'ask',
  'order',
  'agree',
  'support',
  'concede',
  'reject',
  'criticise',
  'accuse',
  'threaten',
  'warn',
  'praise',
  'decide',
  'consult',
  'apologise',
] as const;

export type Act = (typeof ACTS)[number];
