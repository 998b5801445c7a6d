import type { DemoHandOver, DemoPromise } from '../demo.promise-types.js';
import { prose } from '../prose.js';

/** What the team promised about ideas, by their titles: kept, kept late, moved, handed over, dropped, still to come. */
export const promises: Readonly<Record<string, DemoPromise>> = {
  'Pay back what is mine within a week, without my asking': {
    by: 'leah',
    owner: 'leah',
    ago: 49,
    quote: 'I will report here when it holds.',
    text: 'Pay back credits within nine days, and report here when it holds',
    due: -5,
    ends: {
      by: 'leah',
      ago: 6.4,
      byOutcome: true,
      kept: prose`Four Fridays in a row, and the slowest payment took eight days. The numbers are in the answer above.`,
    },
  },
  'The whole app in Italian and Turkish, not just the front page': {
    by: 'mira',
    owner: 'noor',
    ago: 28.9,
    quote: 'From next week every page says so when it is not translated.',
    due: -22,
    moves: [
      {
        by: 'noor',
        ago: 22.4,
        to: -16,
        why: prose`The pages of the contract come from another house, and they need until Friday. All others say it
          already.`,
      },
    ],
    ends: {
      by: 'noor',
      ago: 17,
      kept: prose`Every page that is not translated says so in its first line, the contract included. Five days later than
        we said.`,
    },
  },
  'One invoice with the VAT on one line, for small shops': {
    by: 'hanna',
    owner: 'hanna',
    ago: 25.8,
    quote: 'The new form goes to the tax office for a look in two weeks',
    text: 'Have the tax office look at the new form with one VAT line',
    due: -12,
    moves: [
      {
        by: 'hanna',
        ago: 13,
        to: 9,
        why: prose`The tax office wants to see two more lines before it looks at all. I have an appointment, and I bring
          them with me.`,
      },
    ],
  },
  'Warn me when a bill will be more than a third higher': {
    by: 'hanna',
    owner: 'hanna',
    ago: 56.5,
    quote: 'We will write when a month is a third above the same month last year.',
    due: 18,
    handOver: {
      by: 'hanna',
      to: 'deniz',
      ago: 11.8,
      note: prose`Deniz has the rule and now also the letter, so he answers for the day. I read every letter before it goes
        out, and Yasmin may write to either of us.`,
    },
  },
  'Chat with a person inside the app': {
    by: 'mira',
    owner: 'jorge',
    ago: 63.5,
    quote: 'messages in the app are answered by a person the same day until 20:00',
    text: 'Answer messages in the app the same day until 20:00',
    due: -40,
    ends: {
      by: 'jorge',
      ago: 38,
      dropped: prose`Until 18:00 it holds, every day since. After that two of the four of us have children to fetch, and I
        should have asked them before we wrote eight. I am sorry. The app says 18:00 now.`,
    },
  },
  'Show what my panels gave to the street': {
    by: 'stefan',
    owner: 'stefan',
    ago: 13.2,
    quote: 'I will bring a week of numbers to the next meeting',
    text: 'Bring a week of numbers from the transformer to the meeting',
    due: 6,
  },
  'Explain the yearly adjustment in one sentence on the first page': {
    by: 'hanna',
    owner: 'hanna',
    ago: 17.5,
    quote: 'It comes with the bills in spring.',
    text: 'One sentence about the yearly adjustment on the first page of the bills in spring',
    due: 110,
  },
  'Let me read my notices without losing my place': {
    by: 'deniz',
    owner: 'deniz',
    ago: 13.8,
    quote: 'Bills and the contract pages are still to do; two weeks.',
    text: 'The way back in bills and on the contract pages works with a screen reader',
    due: -1,
  },
};

/** Ideas that went into other hands in the team. */
export const handOvers: Readonly<Record<string, DemoHandOver>> = {
  'Sign in with a passkey instead of yet another code': {
    by: 'mira',
    to: 'deniz',
    ago: 20.5,
    note: prose`Deniz builds the shared home, after which this comes, so he answers for it from now on. Nothing has to be
      told again: he has read all of it.`,
  },
};
