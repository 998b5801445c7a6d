import type { DemoIdea } from '../demo.types.js';
import { prose } from '../prose.js';

const quietHours: DemoIdea = {
  space: 'home',
  by: 'priya',
  ago: 152,
  title: 'Quiet hours for notices',
  text: prose`
    A notice at 5:40 that my tariff sheet is ready. I was awake for an hour. Let me say between which hours you keep
    things to yourself. Burst pipes excepted.`,
  tags: ['notices'],
  edits: [
    {
      ago: 149,
      text: prose`
        A notice at 5:40 that my tariff sheet is ready. I was awake for an hour. Let me say between which hours you
        keep things to yourself. Burst pipes excepted.

        Added after what Sam and Ilse wrote: different hours on weekends, and what was held back comes as one notice,
        not as nine.`,
    },
  ],
  support: 74,
  blocks: 4,
  nice: 30,
  votes: [
    { by: 'fatima', ago: 150, importance: 'BLOCKS_ME', reason: 'I sleep from nine to four. In daylight.' },
    { by: 'sam', ago: 150, importance: 'MATTERS' },
    { by: 'ilse', ago: 148, importance: 'MATTERS' },
    { by: 'marek', ago: 118, importance: 'NICE' },
  ],
  answers: [
    {
      by: 'mira',
      ago: 148,
      to: 'Considering',
      text: 'I am sorry about the hour. Nobody had decided on 5:40; it is when the machine is idle. We are looking at it.',
    },
    {
      by: 'mira',
      ago: 131,
      to: 'Planned',
      serves: 'People sleep, and still hear of gas and water at any hour.',
      text: prose`
        We will do this, with hours per weekday as {@ilse} asked, because {@fatima} is right that "night" is not the
        same for everybody.`,
    },
    {
      by: 'deniz',
      ago: 112,
      to: 'Building',
      text: 'Begun on Monday. Gas and water alarms come through at any hour; everything else waits.',
    },
    {
      by: 'deniz',
      ago: 90,
      to: 'Shipped',
      text: prose`
        It is there, under Notices, "When you may hear from us". What is held back comes as one notice when your quiet
        time ends. Asked for by {@priya}, made better by {@sam} and {@ilse}.`,
    },
  ],
  comments: [
    {
      by: 'sam',
      ago: 150,
      text: 'Yes, and please do not send all nine at 7:00 then.',
      replies: [{ by: 'priya', ago: 149, text: 'Good point. I added it.' }],
    },
    { by: 'ilse', ago: 149, text: 'Saturdays are different. At ours they begin at ten.' },
    {
      by: 'fatima',
      ago: 89,
      text: 'I slept through a whole week. Thank you.',
      replies: [{ by: 'deniz', ago: 88.5, text: 'That is the best message I had this month.' }],
    },
  ],
};

const screenReader: DemoIdea = {
  space: 'home',
  by: 'greta',
  ago: 58,
  title: 'Let me read my notices without losing my place',
  text: prose`
    When I open a notice and go back, my screen reader starts at the top of the page again. With forty notices I hear
    the menu forty times. The place I came from should be the place I come back to.`,
  tags: ['accessibility', 'notices'],
  support: 38,
  blocks: 7,
  nice: 4,
  votes: [
    {
      by: 'walter',
      ago: 13,
      importance: 'BLOCKS_ME',
      reason: 'I use the large letters and have the same trouble.',
    },
    { by: 'noor', ago: 55, importance: 'MATTERS', reason: 'I could not see it until Greta showed me.' },
    { by: 'rosa', ago: 50, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'noor',
      ago: 55,
      to: 'Planned',
      serves: 'Whoever listens to a page goes on where they were, as everybody else does.',
      text: prose`
        {@greta} let me listen for an hour on Friday. It is our mistake, not your screen reader's. We fix the way back
        for the whole app, because notices are only where it hurts most.`,
    },
    {
      by: 'deniz',
      ago: 14,
      to: 'Building',
      text: 'Going back works in notices and readings. Bills and the contract pages are still to do; two weeks.',
    },
  ],
  comments: [
    {
      by: 'greta',
      ago: 13.5,
      text: 'Tried it this morning. Notices: yes. Readings: yes, but the heading is read twice.',
      replies: [
        {
          by: 'deniz',
          ago: 13.1,
          text: 'Heard it too now. One of the two headings was for the eyes only; gone tomorrow.',
        },
        { by: 'greta', ago: 12.0, text: 'Gone indeed.' },
        { by: 'noor', ago: 11.8, text: 'Thank you for checking so quickly. Bills come next.' },
      ],
    },
    {
      by: 'noor',
      ago: 11.6,
      note: true,
      text: 'Let us put "hear it once" on our own list for every new page. I will write down how.',
    },
  ],
};

const languages: DemoIdea = {
  space: 'home',
  by: 'lucia',
  ago: 33,
  title: 'The whole app in Italian and Turkish, not just the front page',
  text: prose`
    The first page greets me in Italian. The second explains my contract in a German that my German friends ask me
    about. Either all of it or say honestly what is not translated.`,
  tags: ['languages'],
  support: 52,
  blocks: 8,
  nice: 14,
  votes: [
    { by: 'yasmin', ago: 32, importance: 'MATTERS', reason: 'My parents-in-law sign what they cannot read.' },
    { by: 'fatima', ago: 31, importance: 'MATTERS', reason: 'Arabic too, one day.' },
    { by: 'jorge', ago: 30, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'mira',
      ago: 29,
      to: 'Considering',
      text: prose`
        You are right about honest. From next week every page says so when it is not translated. The rest is a question
        of who checks contracts in five languages; I am looking for an answer that is not a machine alone.`,
    },
  ],
  comments: [
    {
      by: 'jorge',
      ago: 28.6,
      text: 'On the phone we can do Portuguese, Turkish and Arabic on weekdays. Not enough, but a start.',
    },
    {
      by: 'yasmin',
      ago: 27,
      text: 'I could read the Turkish pages before they go out. I did that for the school.',
      replies: [{ by: 'mira', ago: 26.8, text: '{@yasmin} I would be glad of that. I have written to you.' }],
    },
  ],
};

const passkey: DemoIdea = {
  space: 'home',
  by: 'oskar',
  ago: 25,
  title: 'Sign in with a passkey instead of yet another code',
  text: prose`
    Codes by mail take between ten seconds and a coffee. My phone knows it is me. Passkeys are in every browser by now;
    keep the code for those who want it.`,
  tags: ['signing in'],
  support: 29,
  blocks: 0,
  nice: 16,
  votes: [
    { by: 'wei', ago: 24, importance: 'NICE' },
    { by: 'deniz', ago: 23, importance: 'NICE', reason: 'I would like to build this.' },
    { by: 'paul', ago: 22, importance: 'NICE', reason: 'Only if the code stays.' },
  ],
  answers: [
    {
      by: 'deniz',
      ago: 22,
      to: 'Considering',
      text: prose`
        We want this, and it comes after two people can share a home: a passkey belongs to a person, and today our
        accounts belong to a flat.`,
    },
  ],
  comments: [
    { by: 'oskar', ago: 21.4, text: 'That is a fair order. I can wait.' },
    { by: 'deniz', ago: 21, text: 'I will come back here when the first part is out.' },
  ],
};

const darkMode: DemoIdea = {
  space: 'home',
  by: 'kofi',
  ago: 121,
  title: 'Dark pages when my phone is dark',
  text: 'I look at the heating in bed. It is like opening the fridge.',
  tags: ['accessibility'],
  support: 33,
  nice: 25,
  votes: [{ by: 'fatima', ago: 120, importance: 'MATTERS', reason: 'Night shift.' }],
  answers: [
    {
      by: 'noor',
      ago: 117,
      to: 'Planned',
      serves: 'Tired eyes get a page that does not glare, without looking for a switch.',
      text: 'Yes. It will follow the phone; there will be no extra switch to find.',
    },
    { by: 'noor', ago: 71, to: 'Shipped', text: 'Done, also for the bills. Paper stays white.' },
  ],
  comments: [
    {
      by: 'greta',
      ago: 116,
      text: 'Makes no difference to me, but I am told the fridge comparison is good.',
    },
    { by: 'kofi', ago: 70, text: 'Good night, then.' },
    { by: 'noor', ago: 69.8, text: 'Good night.' },
  ],
};

export const homeNotices: readonly DemoIdea[] = [quietHours, screenReader, languages, passkey, darkMode];
