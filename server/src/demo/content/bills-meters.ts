import type { DemoIdea } from '../demo.types.js';
import { prose } from '../prose.js';

const photo: DemoIdea = {
  space: 'bills',
  by: 'ana',
  ago: 22,
  title: 'Read the meter from a photo',
  text: prose`
    The stairs are steep and the digits are small. A photo would be enough; let me correct a digit before it is sent.

    I do not need it to be clever. I need to be down there for ten seconds and not for two minutes with a torch in my
    mouth.`,
  tags: ['meter'],
  support: 64,
  blocks: 6,
  nice: 20,
  votes: [
    { by: 'jonas', ago: 21, importance: 'MATTERS', reason: 'I read the meter for two neighbours.' },
    { by: 'bea', ago: 20.5, importance: 'MATTERS', reason: 'Six cellars.' },
    { by: 'walter', ago: 12, importance: 'BLOCKS_ME', reason: 'I cannot read the digits any more.' },
    { by: 'stefan', ago: 19, importance: 'NICE' },
  ],
  answers: [
    {
      by: 'stefan',
      ago: 19.5,
      to: 'Planned',
      serves:
        'Nobody has to write nine digits on a stair in the dark, and whoever has no camera loses nothing.',
      text: prose`
        I take such photos at work every day, so I know it can be done in a cellar. The last digit turns slowly and is
        often between two numbers: you will always be asked before anything is sent.`,
    },
    {
      by: 'deniz',
      ago: 8.5,
      to: 'Trying it out',
      text: 'Four people are testing it with us in real cellars, {@ana} among them. What we find stands under "Trying things out".',
    },
  ],
  comments: [
    {
      by: 'greta',
      ago: 18,
      text: 'Tell me by sound when the meter is in the picture. I can hold a phone still, I only cannot see where.',
    },
    {
      by: 'deniz',
      ago: 17.6,
      text: 'Good. A tick that gets quicker, like a parking car?',
      replies: [
        { by: 'greta', ago: 17.3, text: 'Exactly like that.' },
        { by: 'deniz', ago: 8.4, text: 'It ticks now. Would you try it with us?' },
        { by: 'greta', ago: 8.1, text: 'With pleasure.' },
      ],
    },
    { by: 'ana', ago: 6.2, text: 'Eleven seconds, spiders included.', picture: 'meter' },
    { by: 'deniz', ago: 6.0, text: 'We are getting there.' },
  ],
};

const manyFlats: DemoIdea = {
  space: 'bills',
  by: 'bea',
  ago: 2.3,
  title: 'One page for all my flats',
  text: prose`
    I look after six flats and sign in six times. I do not want one bill, each tenant has their own. I want one page
    where I see which reading is missing.`,
  tags: ['meter', 'paying'],
  support: 12,
  blocks: 4,
  nice: 1,
  votes: [{ by: 'jonas', ago: 1.9, importance: 'NICE' }],
  comments: [
    {
      by: 'kofi',
      ago: 1.2,
      text: 'As a tenant: fine, if you see that it is missing and not what it says.',
      replies: [{ by: 'bea', ago: 1.1, text: 'That is all I want to see. The number is yours.' }],
    },
  ],
};

const panels: DemoIdea = {
  space: 'bills',
  by: 'wei',
  ago: 17,
  title: 'Show what my panels gave to the street',
  text: prose`
    I see what I used and what I was paid. I would like to see where it went: today at noon I had more than I could
    use, and somebody nearby cooked with it. That would make me happier than the four euros.`,
  tags: ['solar'],
  support: 26,
  blocks: 0,
  nice: 18,
  votes: [
    { by: 'oskar', ago: 16, importance: 'NICE' },
    { by: 'yasmin', ago: 15, importance: 'NICE', reason: 'Perhaps it was our soup.' },
  ],
  answers: [
    {
      by: 'stefan',
      ago: 13.5,
      to: 'Open',
      text: prose`
        We cannot follow a single current; it goes to whoever is next. What the transformer in your street can tell is
        how much of the noon came from roofs. I will bring a week of numbers to the next meeting and see what they are
        worth before we decide.`,
    },
  ],
  comments: [
    { by: 'wei', ago: 13.1, text: 'A share for the street would be lovely. I do not need names.' },
    { by: 'stefan', ago: 12.7, text: 'Then we want the same thing.' },
  ],
};

const textMessage: DemoIdea = {
  space: 'bills',
  by: 'walter',
  postedBy: 'jorge',
  ago: 15.4,
  title: 'Send the reading by text message',
  text: prose`
    Mr Kamp asked for this on the phone: he has a mobile with keys and no internet. He would like to send a message with
    his number and the reading, and get one back that says it has arrived.`,
  tags: ['meter'],
  support: 9,
  blocks: 2,
  nice: 1,
  votes: [{ by: 'jonas', ago: 14, importance: 'MATTERS', reason: 'Three people in my house would use it.' }],
  answers: [
    {
      by: 'jorge',
      ago: 11.5,
      to: 'Considering',
      text: 'Until there is something better: a message to the number on your bill reaches our desk, and one of us types it in. I tried it with {@walter} today.',
    },
  ],
  comments: [
    { by: 'walter', ago: 10.8, text: 'My niece set this up for me so that I can say thank you. It worked.' },
    { by: 'jorge', ago: 10.5, text: 'Lovely to read you here, Mr Kamp. Greetings to the niece.' },
  ],
};

const splitBill: DemoIdea = {
  space: 'bills',
  by: 'kofi',
  ago: 11.3,
  title: 'Split a bill between flatmates',
  text: prose`
    Four of us, one contract, one person who pays and three who forget. You would not have to collect from each of us:
    it would be enough to show each their share and to let us say who has paid.`,
  tags: ['paying'],
  support: 31,
  blocks: 5,
  nice: 8,
  votes: [
    { by: 'rosa', ago: 11.0, importance: 'NICE' },
    { by: 'lucia', ago: 10.2, importance: 'MATTERS' },
  ],
  comments: [
    { by: 'lucia', ago: 10.1, text: 'By days present, not by heads. One of ours is away every second week.' },
    { by: 'kofi', ago: 9.7, text: 'Good one. Heads first, days later?' },
  ],
};

const ownPart: DemoIdea = {
  space: 'bills',
  by: 'marek',
  ago: 8.9,
  title: 'Show each of us our part of the bill',
  text: prose`
    Our bill comes to my name and I chase two others for it with a screenshot. If each of us saw their own part, nobody
    would have to chase anybody.`,
  tags: ['paying'],
  support: 9,
  blocks: 1,
  nice: 2,
  votes: [{ by: 'lucia', ago: 8.1, importance: 'BLOCKS_ME', reason: 'I am the one who is chased.' }],
  comments: [{ by: 'lucia', ago: 8.0, text: 'With a button that says "I have paid". That would end it.' }],
};

const spreadsheet: DemoIdea = {
  space: 'bills',
  by: 'oskar',
  ago: 190,
  title: 'My readings as a spreadsheet',
  text: 'All of them, since I am with you, with dates. I will make the diagrams myself.',
  tags: ['meter'],
  support: 40,
  blocks: 1,
  nice: 27,
  votes: [
    { by: 'tomasz', ago: 189, importance: 'MATTERS' },
    { by: 'wei', ago: 188, importance: 'NICE' },
    { by: 'paul', ago: 187, importance: 'MATTERS', reason: 'My numbers are mine.' },
  ],
  answers: [
    {
      by: 'hanna',
      ago: 186,
      to: 'Planned',
      serves: 'Your readings go with you, wherever you go.',
      text: 'They are yours, {@paul}. Of course.',
    },
    {
      by: 'deniz',
      ago: 163,
      to: 'Shipped',
      text: 'Under "Readings", at the foot of the list. It opens in whatever you have, and nothing is left out.',
    },
  ],
  comments: [
    {
      by: 'oskar',
      ago: 162.5,
      text: 'Works. The date comes month first though, which is how wars begin.',
      replies: [{ by: 'deniz', ago: 161.9, text: 'Year first since this evening.' }],
    },
  ],
};

export const billsMeters: readonly DemoIdea[] = [
  photo,
  manyFlats,
  panels,
  textMessage,
  splitBill,
  ownPart,
  spreadsheet,
];
