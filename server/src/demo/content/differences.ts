import type { DemoDifference } from '../demo.types.js';
import { prose } from '../prose.js';

/** Where somebody sees it differently, by the title the idea was posted under. */
export const differences: Readonly<Record<string, DemoDifference>> = {
  'A paper letter for people without a smartphone': {
    customer: 'jonas',
    team: 'mira',
    opens: {
      ago: 33.4,
      importance: 'MATTERS',
      position: prose`
        She is 87 and I am not always at home. A telephone in which somebody answers for her is kind, but it is not her
        own hand. A card costs you a stamp; asking me costs her something too.`,
    },
    answers: {
      ago: 33,
      importance: 'MATTERS',
      position: prose`
        A card that lies for two weeks because nobody reads it is a promise we break 9,400 times a winter. I would rather
        say no than say yes and be silent.`,
    },
    shared: {
      ago: 32.8,
      words: 'Nobody should need a neighbour to answer a bill.',
      agreed: 32.5,
    },
    tried: [
      {
        ago: 27.9,
        words: 'A box for such cards on the counter of the library, read by two of us on Mondays.',
        cameOfIt: 'Eleven cards in the first week. Nine could be answered the same day, two needed a call.',
      },
    ],
    ends: {
      ago: 27.4,
      outcome: 'REVISIT_ON',
      revisitIn: 101,
      words: 'We look at it together when the winter is over and we know how many cards there were.',
      agreed: 27,
    },
  },
  'A contest between streets: who saves the most': {
    customer: 'oskar',
    team: 'leah',
    opens: {
      ago: 79.4,
      importance: 'NICE',
      position: 'A list with ten streets on it shames nobody: the other two hundred are simply not there.',
    },
    answers: {
      ago: 79,
      importance: 'BLOCKS_ME',
      position: prose`
        Whoever is not on a list of the best is on the other one. I have sat in kitchens where it was fourteen degrees, and
        I do not want our name over such a list.`,
    },
    shared: {
      ago: 78.8,
      words: 'It is good when a street saves, and nobody should be cold for it.',
      agreed: 78.6,
    },
    ends: {
      ago: 78.3,
      outcome: 'AGREED_TO_DISAGREE',
      words:
        'Oskar would still show the ten, Leah still would not. We know why, and we still talk on the stairs.',
      agreed: 78,
    },
  },
  'Hourly prices for charging the car at night': {
    customer: 'paul',
    team: 'mira',
    opens: {
      ago: 3,
      importance: 'BLOCKS_ME',
      position: prose`
        First it is for those who want it, then the others pay what is left over. I do not want to look at the clock
        before I boil an egg.`,
    },
    answers: {
      ago: 1.8,
      importance: 'MATTERS',
      position: prose`
        If nobody may try it, the wind at two in the morning stays unused and all of us pay for that. I would write into
        the contract that the plain price never rises because of it.`,
    },
  },
};
