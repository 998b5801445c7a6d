import type { DemoIdea } from '../demo.types.js';
import { prose } from '../prose.js';

const paperLetter: DemoIdea = {
  space: 'bills',
  by: 'jonas',
  ago: 63,
  title: 'A paper letter for people without a smartphone',
  text: prose`
    My neighbour is 87. Everything you send her is a link. Please keep a way to answer on paper: a letter with a card
    in it, two boxes to tick, and the postage paid.`,
  tags: ['paper'],
  support: 41,
  blocks: 2,
  nice: 6,
  votes: [
    {
      by: 'ilse',
      ago: 62,
      importance: 'MATTERS',
      reason: 'My father reads every letter twice and no mail ever.',
    },
    { by: 'priya', ago: 61, importance: 'MATTERS' },
    { by: 'rosa', ago: 59, importance: 'MATTERS', reason: 'I print your links for people in the library.' },
    { by: 'jorge', ago: 60, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'mira',
      ago: 59,
      to: 'Considering',
      text: 'Thank you for writing for somebody who cannot write here. I am finding out how many letters it would be and what they would cost.',
    },
    {
      by: 'mira',
      ago: 34,
      to: 'Declined',
      serves:
        'A card that is lost would cost your neighbour a reading and an estimate. Until it can be done well, she has a person on the phone.',
      text: prose`
        I have to say no for this winter, and I do not like it. What your neighbour can do from today: call the number
        on the bill and say "paper". {@jorge} and the others then answer for her and send what was agreed by post.`,
      decline: {
        reason:
          'A card that comes back must be read by somebody within days, or it is worse than none. We cannot promise that yet.',
        constraint: prose`
          The post room is two people until March, and each winter letter goes to 9,400 homes without a working e-mail
          address.`,
        wouldChange:
          'A third person in the post room, which is in the budget for spring, or a printer in town who reads cards for us.',
        review: 101,
      },
    },
  ],
  comments: [
    {
      by: 'jonas',
      ago: 33.5,
      text: 'I do not agree, but I understand it. She has called and said "paper", and a letter came on Thursday.',
      replies: [
        {
          by: 'mira',
          ago: 33.2,
          text: 'I am glad it came. I have the first of March in my calendar, and so have you.',
        },
      ],
    },
    {
      by: 'rosa',
      ago: 32.9,
      text: 'The library would put a box for such cards on the counter, if that helps.',
    },
    {
      by: 'mira',
      ago: 32.4,
      text: '{@rosa} It might. May I come by on Monday?',
      replies: [
        { by: 'rosa', ago: 32.2, text: 'From ten. Ask for me at the desk.' },
        { by: 'mira', ago: 28.1, text: 'I was there. We take the box along into the review.' },
      ],
    },
  ],
};

const plainText: DemoIdea = {
  space: 'bills',
  by: 'jonas',
  ago: 228,
  title: 'Bills as plain text',
  text: 'The bill is a picture of a bill. I cannot make it larger without losing the right half. Send the words.',
  tags: ['paper'],
  support: 36,
  blocks: 7,
  nice: 9,
  votes: [
    { by: 'greta', ago: 226, importance: 'BLOCKS_ME', reason: 'A picture is silence to me.' },
    { by: 'tomasz', ago: 225, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'hanna',
      ago: 224,
      to: 'Planned',
      serves: 'Whoever listens to a bill hears the sum first, as whoever looks at it sees it.',
      text: 'We never thought of it as a picture, but that is what it is. I will write one by hand first to see what a bill sounds like.',
    },
    {
      by: 'hanna',
      ago: 199,
      to: 'Building',
      text: 'Six of you read the first one with us, aloud. It is half as long now.',
    },
    {
      by: 'hanna',
      ago: 168,
      to: 'Shipped',
      text: prose`
        Every bill comes as text as well, with the sum in the first line and how we arrived at it below. Asked for by
        {@jonas}, tested by six of you; {@greta} found the two places where it fell silent.`,
    },
  ],
  comments: [
    {
      by: 'greta',
      ago: 167.5,
      text: 'I read my own bill for the first time in eleven years. It was too high, but that is another idea.',
    },
    {
      by: 'hanna',
      ago: 167,
      text: 'I looked at it, with your leave. You were right, and the correction is on its way. I am sorry.',
    },
  ],
};

const yearly: DemoIdea = {
  space: 'bills',
  by: 'paul',
  ago: 41,
  title: 'Explain the yearly adjustment in one sentence on the first page',
  text: prose`
    Page 1: a sum. Page 4: the reason. I have been an accountant for thirty years and I needed two readings. One sentence
    beside the sum: "You pay 84 more because..."`,
  tags: ['paper', 'paying'],
  support: 58,
  blocks: 8,
  nice: 10,
  votes: [
    { by: 'tomasz', ago: 40, importance: 'MATTERS' },
    { by: 'lucia', ago: 39, importance: 'MATTERS', reason: 'Short sentences translate better too.' },
    { by: 'jonas', ago: 38, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'hanna',
      ago: 38,
      to: 'Considering',
      text: 'Send me your sentence for your own bill, {@paul}, and I will try to write the same for a hundred others.',
    },
    {
      by: 'hanna',
      ago: 18,
      to: 'Planned',
      serves: 'People see on the first page why the sum has changed, and need not call to ask.',
      text: prose`
        It worked for ninety-four of a hundred. The other six had moved, changed meters and tariffs in one year; those
        get three sentences. It comes with the bills in spring.`,
    },
  ],
  comments: [
    {
      by: 'paul',
      ago: 37.2,
      text: '"You pay 84 more because January was cold and your instalment was set in a warm year." Sixteen words.',
    },
    { by: 'hanna', ago: 37, text: 'I have that on the wall now.' },
    { by: 'tomasz', ago: 17.6, text: 'Ninety-four is better than I would have bet.' },
    { by: 'hanna', ago: 17.2, text: 'Than I would have, too.' },
  ],
};

const refunds: DemoIdea = {
  space: 'bills',
  by: 'lucia',
  ago: 53,
  title: 'Pay back what is mine within a week, without my asking',
  text: 'My credit of 61 euros stood on the bill for five months. When I owed you 12, it took you nine days to remind me.',
  tags: ['paying'],
  support: 48,
  blocks: 4,
  nice: 3,
  votes: [
    { by: 'paul', ago: 52, importance: 'MATTERS', reason: 'Nine days is a good number. Use it both ways.' },
    { by: 'fatima', ago: 51, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'leah',
      ago: 50,
      to: 'Planned',
      serves: 'Money that is yours comes back without a letter from you.',
      text: 'You are right and I am ashamed of the five months. Nine days both ways, {@paul}, and I will report here when it holds.',
    },
    {
      by: 'hanna',
      ago: 27,
      to: 'Building',
      text: 'Credits above five euros go out every Friday since this week. Smaller ones wait for the next bill unless you write.',
    },
    {
      by: 'leah',
      ago: 6.5,
      to: 'Shipped',
      text: 'Four Fridays in a row, 1,130 payments, the slowest took eight days. It stays.',
    },
  ],
  comments: [
    { by: 'lucia', ago: 6.1, text: 'Mine came on the second Friday.' },
    { by: 'leah', ago: 5.8, text: 'Good. It should have been five months earlier.' },
  ],
};

export const billsPaper: readonly DemoIdea[] = [paperLetter, plainText, yearly, refunds];
