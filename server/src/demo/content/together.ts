import type { DemoTogether } from '../demo.types.js';

/** Who was asked to write ideas together, and what people are credited for, by the title each was posted under. */
export const together: Readonly<Record<string, DemoTogether>> = {
  'Let a household share one account': {
    invitations: [
      {
        whom: 'ilse',
        ago: 7.5,
        message: 'The keys to the door were yours. Write it with me?',
        answer: { ago: 7.2, accept: true, credit: true },
      },
      { whom: 'kofi', ago: 2.0, message: 'Four flatmates see things that two people do not.' },
    ],
    credits: [
      {
        by: 'mira',
        whom: 'sam',
        ago: 6.2,
        what: 'told us of the carer who changes every few months',
        answer: { ago: 5.9, consent: true },
      },
      { by: 'noor', whom: 'greta', ago: 6.5, what: 'asked for names instead of coloured dots' },
    ],
  },
};
