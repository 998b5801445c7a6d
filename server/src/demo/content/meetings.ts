import type { DemoMeeting } from '../demo.meeting-types.js';
import { prose } from '../prose.js';

/** Where people of Alder met, and where they will. Nobody listens at home in the coming month: a gap. */
export const meetings: readonly DemoMeeting[] = [
  {
    space: 'home',
    kind: 'LISTENING',
    by: 'leah',
    ago: 44,
    title: 'An hour with Leah at the counter',
    purpose: prose`
      I run Alder, and I hear too much of you from tables. Bring what annoys you about the app; I bring coffee and a
      pencil.`,
    from: [-33, 15],
    until: [-33, 16],
    place: 'Customer centre, Hafenstraße 4, the table by the window',
    seats: 5,
    boundaries: prose`
      One hour. Nobody sells anything, nobody asks for your contract, and nothing is recorded. Deniz listens too.`,
    takes: [
      { by: 'ilse', ago: 43 },
      { by: 'rosa', ago: 42.5 },
      { by: 'kofi', ago: 40 },
    ],
    questions: [
      {
        by: 'ilse',
        ago: 42.8,
        named: true,
        text: 'Will the counter stay open when everything is in the app?',
        answer: {
          by: 'leah',
          ago: 32.5,
          text: 'Yes, every weekday morning. I have put it into the plan of next year where all of us can see it.',
        },
      },
      { by: 'kofi', ago: 39, text: 'Why do I learn of a price change from the newspaper first?' },
    ],
    minutes: {
      by: 'leah',
      ago: 32.3,
      corrected: {
        by: 'leah',
        ago: 31.4,
        was: 'A price change is read in the newspaper two days before our letter comes.',
        text: 'A price change is read in the newspaper five days before our letter comes.',
        why: 'I looked it up: it was five days, not two. That is worse than I had written down.',
      },
      lines: [
        {
          kind: 'HEARD',
          text: 'The app asks three times a week for a password that nobody remembers at the meter.',
        },
        { kind: 'HEARD', text: 'A price change is read in the newspaper two days before our letter comes.' },
        {
          kind: 'WILL_DO',
          text: 'Whoever wants it hears of a new price from us on the day it is decided.',
          promise: { owner: 'hanna', dueIn: 16 },
        },
        { kind: 'WILL_DO', text: 'I come back to this table in autumn and say what came of it.' },
        {
          kind: 'WILL_NOT_DO',
          text: 'We will not drop the password altogether: bills and bank details are behind it.',
        },
      ],
    },
  },
  {
    space: 'bills',
    kind: 'LOGGED',
    by: 'stefan',
    ago: 13,
    title: 'At the street party in the Gartenweg',
    purpose: prose`
      Eleven people stood around my van and showed me how they read their meters. Nobody had planned it.`,
    from: [-15, 14],
    until: [-15, 17],
    place: 'Gartenweg, between the cake and the drums',
    idea: 'Read the meter from a photo',
    takes: [],
    questions: [],
    minutes: {
      by: 'stefan',
      ago: 13,
      lines: [
        {
          kind: 'HEARD',
          text: 'Half of them hold a torch in one hand: the other hand cannot hold a phone and steady it as well.',
          credit: { to: 'greta', what: 'showed how she reads the meter by touch and a torch' },
        },
        { kind: 'HEARD', text: 'Two would rather call us than learn one more thing on the phone.' },
        { kind: 'WILL_DO', text: 'The photo takes itself when the digits are sharp.' },
        { kind: 'WILL_NOT_DO', text: 'The telephone stays: nobody has to take a photo.' },
      ],
    },
  },
  {
    space: 'bills',
    kind: 'PROTOTYPE_TEST',
    by: 'deniz',
    ago: 6.5,
    title: 'Take a photo in your own cellar',
    purpose: prose`
      The photo reading takes itself now when the digits are sharp. We come along, hold nothing and say nothing, and
      watch where it goes wrong.`,
    question: 'Does it get the last digit right on stairs without light, at the first try?',
    from: [4, 16],
    until: [4, 18],
    place: 'https://meet.alder.example/cellar',
    seats: 3,
    reimbursement: 'Everybody who comes gets 20 euros for their time, whatever the photo shows.',
    boundaries: 'Twenty minutes each. We see the meter and hear you; nobody asks what you use or pay.',
    idea: 'Read the meter from a photo',
    takes: [
      { by: 'ana', ago: 6.2 },
      { by: 'jonas', ago: 5.9 },
      { by: 'bea', ago: 5.1 },
      { by: 'greta', ago: 3.3 },
    ],
    questions: [
      {
        by: 'jonas',
        ago: 5.5,
        named: true,
        text: 'May I try it on the meter of my neighbour, with her there?',
      },
    ],
  },
  {
    space: 'trying',
    kind: 'BETA',
    by: 'deniz',
    ago: 6.6,
    title: 'Three weeks with photos that wait for a signal',
    purpose:
      'A version of the app for your own phone that keeps a photo until it can be sent, and says when it has.',
    question: 'Is a photo ever lost between the cellar and the kitchen?',
    from: [-5, 8],
    until: [16, 18],
    boundaries: 'Use it as you would anyway. We see whether photos arrive, and nothing else of your phone.',
    idea: 'Photo reading without a signal in the cellar',
    takes: [
      { by: 'ana', ago: 6.5 },
      { by: 'bea', ago: 6.3 },
    ],
    questions: [],
  },
  {
    space: 'home',
    kind: 'INTERVIEW',
    by: 'noor',
    ago: 12,
    title: 'How you find your way with large letters',
    purpose: prose`
      I want to see the app as you have it: letters at the size you need, on the phone you own. You show, I watch.`,
    from: [-3, 9],
    until: [-3, 11],
    place: 'By telephone, or at your kitchen table',
    seats: 4,
    boundaries: 'Half an hour each. I write down what happens on the screen and nothing about you.',
    takes: [
      { by: 'walter', ago: 11 },
      { by: 'greta', ago: 10.5 },
    ],
    questions: [{ by: 'walter', ago: 9, text: 'Will somebody do something about the grey on grey?' }],
  },
  {
    space: 'bills',
    kind: 'LISTENING',
    by: 'hanna',
    ago: 3,
    title: 'Bills, read aloud and explained',
    purpose:
      'Bring the line of your bill that you never understood. We read it together until one of us does.',
    from: [11, 16],
    until: [11, 17],
    place: 'Customer centre, Hafenstraße 4',
    seats: 8,
    boundaries:
      'We do not look at anybody else’s bill, and you may cover every number but the line in question.',
    takes: [{ by: 'tomasz', ago: 2.4 }],
    questions: [],
  },
];
