/** The Elmira dispute with nine outcomes, in the usual published numbering (Hipel, Fang, Kilgour & Haight 1993). */
import type { Sketch } from './dispute.ts';

export const ELMIRA: Sketch = {
  parties: ['ministry', 'company', 'town'],
  options: { modify: ['ministry'], delay: ['company'], accept: ['company'], close: ['company'], insist: ['town'] },
  oneWay: { modify: 'on', delay: 'off', close: 'on' },
  never: ['delay and accept', 'delay and close', 'accept and close', 'not (delay or accept or close)'],
  merged: [{ name: 'closure', when: 'close', as: 'NNNYN' }],
  outcomes: [
    { is: 'NYNNN', number: 1 },
    { is: 'YYNNN', number: 2 },
    { is: 'NNYNN', number: 3 },
    { is: 'YNYNN', number: 4 },
    { is: 'NYNNY', number: 5 },
    { is: 'YYNNY', number: 6 },
    { is: 'NNYNY', number: 7 },
    { is: 'YNYNY', number: 8 },
    { is: 'closure', number: 9 },
  ],
  today: '1',
  prefer: {
    ministry: { ranking: ['7', '3', '4', '8', '5', '1', '2', '6', '9'] },
    company: { ranking: ['1', '4', '8', '5', '9', '2', '3', '7', '6'] },
    town: { ranking: ['7', '3', '5', '1', '8', '6', '4', '2', '9'] },
  },
};
