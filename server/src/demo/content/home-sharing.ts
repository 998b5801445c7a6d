import type { DemoIdea } from '../demo.types.js';
import { prose } from '../prose.js';

const movingHouse: DemoIdea = {
  space: 'home',
  by: 'kofi',
  ago: 47,
  title: 'Moving house in one go: old flat out, new flat in',
  text: prose`
    I moved in August. I had to close one account, open another, type my address four times, and for nine days I was
    customer number nobody.

    What I would like: one page where I say from when to when, both meter readings, done. And the history of the old
    flat stays mine to look at.`,
  tags: ['moving house'],
  support: 61,
  blocks: 6,
  nice: 12,
  votes: [
    {
      by: 'lucia',
      ago: 45,
      importance: 'MATTERS',
      reason: 'I moved countries and it was easier than moving streets.',
    },
    {
      by: 'bea',
      ago: 44,
      importance: 'BLOCKS_ME',
      reason: 'I do this for six flats, about ten times a year.',
    },
    { by: 'fatima', ago: 40, importance: 'MATTERS' },
    { by: 'hanna', ago: 39, importance: 'MATTERS', reason: 'Half of our corrections come from moves.' },
  ],
  answers: [
    {
      by: 'hanna',
      ago: 43,
      to: 'Considering',
      text: prose`
        I followed one move through our own house this week. It passes five desks. Before I promise a page I want to
        make it two.`,
    },
    {
      by: 'mira',
      ago: 21,
      to: 'Planned',
      serves: 'Whoever moves has one form to fill in and keeps what they had.',
      text: prose`
        It passes two desks now. Next comes the page: dates, two readings, and one letter from us instead of four. The
        history of the old flat stays with you; thank you for asking, we would have thrown it away.`,
    },
  ],
  comments: [
    {
      by: 'bea',
      ago: 42,
      text: 'For landlords the gap matters: who pays for the week in which nobody lives there? Please ask, do not guess.',
      replies: [
        { by: 'hanna', ago: 41, text: 'We guessed until now. We will ask.' },
        { by: 'bea', ago: 41, text: 'Then I take back half of what I said on the phone in May.' },
      ],
    },
    {
      by: 'paul',
      ago: 30,
      text: 'Nine days without a number and you still sent me two reminders in my time. Test that too.',
    },
    {
      by: 'mira',
      ago: 21,
      text: '{@paul} Reminders stop on the day the move is told. It is the first thing we will test.',
    },
  ],
};

const scheduleChanges: DemoIdea = {
  space: 'home',
  by: 'ilse',
  ago: 3.4,
  title: 'Show who changed the heating schedule, and what it was before',
  text: prose`
    Somebody in our house sets the bedroom to 23 degrees and nobody did it. I do not want to spy. I want to see
    "changed today at 7, was 19 before" and be able to put it back.`,
  tags: ['sharing'],
  support: 17,
  blocks: 0,
  nice: 9,
  votes: [{ by: 'rosa', ago: 3.1, importance: 'MATTERS', reason: 'My mother says it was the boiler.' }],
  comments: [
    { by: 'yasmin', ago: 2.8, text: 'Putting it back is the part I need. Who it was I know.' },
    { by: 'wei', ago: 2.1, text: 'Would a week be enough to go back, or do you need longer?' },
  ],
};

const oldStartPage: DemoIdea = {
  space: 'home',
  by: 'paul',
  ago: 66,
  title: 'Bring back the old start page',
  text: 'The list of all my readings was on the first page. Now there is a picture of a house. I do not need a picture of a house.',
  support: 8,
  nice: 3,
  withdrawn: 61,
  votes: [{ by: 'oskar', ago: 65, importance: 'MATTERS' }],
  comments: [
    {
      by: 'noor',
      ago: 63,
      text: prose`
        The list is one step further down now, under "Readings", and it remembers if you open it. I drew the house.
        It was meant to help people who see the page for the first time; I see that it is in your way.`,
      replies: [
        {
          by: 'paul',
          ago: 61.2,
          text: 'Found it. It stays open. I withdraw this; keep the house if you must.',
        },
      ],
    },
  ],
};

const signedOut: DemoIdea = {
  space: 'home',
  by: 'sam',
  ago: 8.6,
  title: 'Tell me before the app signs me out',
  text: prose`
    I write down the readings of three rooms, and at the third I am back at the sign-in page and everything is gone. A
    line two minutes before would do. Keeping what I typed would be better.`,
  tags: ['signing in'],
  support: 23,
  blocks: 3,
  nice: 5,
  votes: [
    {
      by: 'greta',
      ago: 8.1,
      importance: 'BLOCKS_ME',
      reason: 'I need longer for each page, so it always happens to me.',
    },
    { by: 'walter', ago: 6.4, importance: 'MATTERS' },
  ],
  comments: [
    {
      by: 'greta',
      ago: 8.0,
      text: 'And please say it in words that a screen reader announces, not in a bar that fades.',
    },
  ],
};

export const homeSharing: readonly DemoIdea[] = [movingHouse, scheduleChanges, oldStartPage, signedOut];
