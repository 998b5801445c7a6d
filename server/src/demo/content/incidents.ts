import type { DemoIncident } from '../demo.incident-types.js';
import { prose } from '../prose.js';

/** What went wrong at Alder for many at a time, and what came of it for some of them. */
export const incidents: readonly DemoIncident[] = [
  {
    space: 'bills',
    by: 'hanna',
    ago: 47,
    title: 'Readings of the new meters were billed twice',
    apology: prose`
      I am sorry. On 318 bills we asked you to pay for the same three days twice. You trusted a number with our name on
      it, and it was wrong.`,
    whatHappened: prose`
      The new meters sent their readings again after a repair of the line, and we took both for true. Nobody looked at
      the sums before they were printed. That was my part.`,
    whatWeDo: prose`
      Every one of the 318 bills is made anew this week, and what you paid too much goes back to your account without a
      letter from you. Nobody is reminded of one of these bills.`,
    reportBack: 'Within twelve days I write here how it could happen and what is different.',
    reportIn: -35,
    ideas: [],
    hits: [
      {
        by: 'tomasz',
        ago: 46.2,
        text: 'Mine was 84 euros too high, and it was taken the day before the rent.',
        words: [
          {
            by: 'hanna',
            ago: 45.6,
            kind: 'APOLOGY',
            text: prose`
              I am sorry, Tomasz. You could not know whether the rent would go through, and that was our doing.`,
          },
          {
            by: 'tomasz',
            ago: 45.1,
            kind: 'MEMBER',
            text: 'It did go through. The bank took 9 euros for the overdraft.',
          },
          {
            by: 'hanna',
            ago: 44.6,
            kind: 'LEARNED',
            text: prose`
              That a wrong bill costs more than what is wrong on it. We had not thought of the day it is taken on.`,
          },
          {
            by: 'hanna',
            ago: 44.5,
            kind: 'FIX',
            text: 'The 84 euros and the 9 for the bank went out this morning.',
          },
        ],
        putRight: 41.3,
      },
      {
        by: 'yasmin',
        ago: 45.4,
        handOver: {
          by: 'hanna',
          to: 'jorge',
          ago: 45.3,
          note: 'Jorge has spoken with you on the phone before and can tell you more than I could write.',
        },
        words: [
          {
            by: 'jorge',
            ago: 44.8,
            kind: 'APOLOGY',
            text: 'I am sorry. You were asked for money that was not ours.',
          },
          {
            by: 'jorge',
            ago: 44.7,
            kind: 'FIX',
            text: 'Your new bill is in your account, and the old one is struck out.',
          },
          {
            by: 'yasmin',
            ago: 40.2,
            kind: 'MEMBER',
            text: 'The new one is right. How do I know that the next one will be?',
          },
          {
            by: 'jorge',
            ago: 39.8,
            kind: 'LEARNED',
            text: prose`
              That "it is repaired" is not enough. Hanna writes here next week what looks at the sums now before anything
              is printed.`,
          },
        ],
      },
    ],
    report: {
      by: 'hanna',
      ago: 36.2,
      learned: prose`
        We checked whether readings came, and never whether they came twice. And a sum that nobody looks at is nobody's.`,
      wentWell: 'Stefan saw it on his own bill on the second day, and said so loudly.',
      changed: prose`
        A reading that comes again is thrown away. Before a batch of bills is printed, one of us looks at the twenty that
        changed most, and signs it with their name.`,
    },
  },
  {
    space: 'home',
    by: 'deniz',
    ago: 5.2,
    title: 'Nobody was called back for a day',
    apology: prose`
      We are sorry. You left a number, you waited beside the phone, and nobody called. We had promised it.`,
    whatHappened: prose`
      After a change on Tuesday evening the list of calls was written, and the page that shows it to the phone desk
      stayed empty. 41 people waited until Wednesday evening.`,
    whatWeDo: prose`
      The page shows every call again. We called all 41 on Thursday and asked what they had needed. Until we know more,
      Jorge compares the list by hand each hour.`,
    reportBack: 'In two weeks we say here what went wrong and what watches over it from now on.',
    reportIn: 9,
    ideas: ['Call me back when the line is busy'],
    hits: [
      {
        by: 'fatima',
        ago: 4.7,
        text: 'I sat in my break with the phone in my hand, and the day after once more.',
        words: [
          {
            by: 'deniz',
            ago: 4.4,
            kind: 'APOLOGY',
            text: 'I am sorry, Fatima. It took two of your breaks, and you had asked for this so that it would take none.',
          },
        ],
      },
      { by: 'bea', ago: 4.1, words: [] },
    ],
  },
];
