import type { DemoIdea } from '../demo.types.js';
import { prose } from '../prose.js';

const earlierContacts: DemoIdea = {
  space: 'inside',
  by: 'jorge',
  ago: 31,
  title: 'See earlier contacts before we pick up the phone',
  text: prose`
    People tell the same story three times, and we hear it as new. The last three contacts in one line each, on the
    screen, before "hello". And the customer should be able to see the same three lines.`,
  tags: ['phone'],
  support: 0,
  votes: [
    { by: 'hanna', ago: 30, importance: 'BLOCKS_ME' },
    { by: 'stefan', ago: 29, importance: 'MATTERS', reason: 'Out in the street too.' },
    { by: 'mira', ago: 28, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'leah',
      ago: 27,
      to: 'Planned',
      serves: 'People need not tell their story from the beginning with every call.',
      text: 'Yes, and above all the last sentence: nothing about a person that this person may not read. Deniz starts after the shared home.',
    },
  ],
  comments: [
    {
      by: 'deniz',
      ago: 26.5,
      text: 'The data is there, in four systems. I need someone from the phone for two afternoons.',
    },
    { by: 'jorge', ago: 26.2, text: 'Me. Wednesdays.' },
  ],
};

const twoLetters: DemoIdea = {
  space: 'inside',
  by: 'hanna',
  ago: 52,
  title: 'Stop sending two letters on the same day',
  text: 'The bill and the notice of the meter change leave by different doors. On Tuesday Mrs Beck got both, with two sums.',
  tags: ['letters'],
  support: 0,
  votes: [
    { by: 'jorge', ago: 51, importance: 'BLOCKS_ME', reason: 'Every double letter is a call.' },
    { by: 'stefan', ago: 50, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'leah',
      ago: 48,
      to: 'Planned',
      serves: 'People get one letter that agrees with itself.',
      text: 'One door. I talk to the printers this week.',
    },
    {
      by: 'leah',
      ago: 20,
      to: 'Building',
      text: 'The printers hold letters for a day and put together what belongs together, from the first of next month.',
    },
  ],
};

const quietHour: DemoIdea = {
  space: 'inside',
  by: 'mira',
  ago: 6.2,
  title: 'One hour a day without meetings, for answering here',
  text: 'We promise five days and then sit in meetings for four of them. Ten to eleven, nothing booked, for all who answer.',
  tags: ['time'],
  support: 0,
  votes: [
    { by: 'deniz', ago: 6.0, importance: 'MATTERS' },
    { by: 'noor', ago: 5.8, importance: 'MATTERS' },
    {
      by: 'jorge',
      ago: 5.7,
      importance: 'NICE',
      reason: 'The phone does not know ten o’clock, but I will try.',
    },
  ],
  comments: [
    {
      by: 'ada',
      ago: 4.1,
      text: 'Of the last forty answers, thirty-one were written between ten and eleven. You only want it to be official.',
      replies: [
        { by: 'mira', ago: 2.4, text: '{@ada} Thank you for counting. Yes: official, and on the door.' },
      ],
    },
  ],
};

const sorryFirst: DemoIdea = {
  space: 'inside',
  by: 'noor',
  ago: 110,
  title: 'Say sorry first: the notice about an outage',
  text: 'Ours begins with the cause, then the region, then the time. It ends with "we regret". Turn it round.',
  tags: ['letters'],
  support: 0,
  votes: [
    { by: 'leah', ago: 109, importance: 'MATTERS' },
    { by: 'jorge', ago: 109, importance: 'BLOCKS_ME' },
  ],
  answers: [
    {
      by: 'leah',
      ago: 108,
      to: 'Planned',
      serves: 'Whoever waits hears from a person and not from a company.',
      text: 'Please write it, and I sign it with my name.',
    },
    {
      by: 'noor',
      ago: 99,
      to: 'Shipped',
      text: prose`
        The order is: we are sorry, what happened, what we do, when you hear from us next. Used for the first time on
        Harbour Road last week; four people wrote back to say thank you for it.`,
    },
  ],
};

export const inside: readonly DemoIdea[] = [earlierContacts, twoLetters, quietHour, sorryFirst];
