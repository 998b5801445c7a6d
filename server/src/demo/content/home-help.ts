import type { DemoIdea } from '../demo.types.js';
import { prose } from '../prose.js';

const emergency: DemoIdea = {
  space: 'home',
  by: 'jonas',
  ago: 402,
  title: 'Put the emergency number before the sign-in',
  text: prose`
    In the winter of 2010 the boiler gave out on a Sunday. The person who answered did not ask for my number first, she
    asked whether anybody in the house was ill. The app asks for a code. Put the number where one sees it without any
    code at all.`,
  tags: ['signing in'],
  support: 57,
  blocks: 5,
  nice: 6,
  votes: [
    { by: 'priya', ago: 400, importance: 'MATTERS' },
    { by: 'leah', ago: 399, importance: 'BLOCKS_ME', reason: 'This is who we want to be.' },
    {
      by: 'paul',
      ago: 391,
      importance: 'MATTERS',
      reason: 'The first sensible thing anybody has asked for.',
    },
  ],
  answers: [
    {
      by: 'leah',
      ago: 399,
      to: 'Planned',
      serves: 'Whoever smells gas finds the number without a password.',
      text: prose`
        I am sorry that this had to be asked for. The voice on the phone in 2010 was Edith's. The number goes on the
        first page, before any sign-in, this month.`,
    },
    {
      by: 'deniz',
      ago: 380,
      to: 'Shipped',
      text: prose`
        It is the first line of the first page, and one touch calls. Below it stands what you can do while you wait,
        written by {@stefan}.`,
    },
  ],
  comments: [
    { by: 'priya', ago: 379, text: 'Used it last night. Four rings.' },
    {
      by: 'stefan',
      ago: 378.7,
      text: 'I was the fourth ring. Is it warm again?',
      replies: [
        { by: 'priya', ago: 378.5, text: 'It is. Thank you for the trick with the valve.' },
        { by: 'stefan', ago: 378.2, text: 'Glad. Let the valve be for a week.' },
      ],
    },
  ],
};

const callBack: DemoIdea = {
  space: 'home',
  by: 'fatima',
  ago: 205,
  title: 'Call me back when the line is busy',
  text: prose`
    I have a break of eleven minutes. The queue is fourteen. Let me leave my number and a time, and call me then. If
    you do not reach me, try once more and write.`,
  support: 45,
  blocks: 6,
  nice: 8,
  votes: [
    { by: 'lucia', ago: 190, importance: 'MATTERS' },
    { by: 'jonas', ago: 203, importance: 'MATTERS' },
    { by: 'jorge', ago: 202, importance: 'BLOCKS_ME', reason: 'I hear the sighs at minute twelve.' },
  ],
  answers: [
    {
      by: 'jorge',
      ago: 201,
      to: 'Considering',
      text: 'We try it by hand for two weeks with a list on paper, to see how many there are.',
    },
    {
      by: 'jorge',
      ago: 180,
      to: 'Building',
      text: prose`
        It was thirty a day, and people were kinder when we called than when they had waited. So we build it properly.
        Two attempts and then a letter, as you said.`,
    },
    {
      by: 'deniz',
      ago: 140,
      to: 'Shipped',
      text: 'From the second minute in the queue you can leave a number and a time. {@fatima}, your eleven minutes are safe.',
    },
  ],
  comments: [
    {
      by: 'fatima',
      ago: 139,
      text: 'Called at 3:10 as promised. {@jorge} even knew it was about the night tariff.',
      replies: [{ by: 'jorge', ago: 138.9, text: 'You had written it down, I only read it.' }],
    },
  ],
};

const contest: DemoIdea = {
  space: 'home',
  by: 'oskar',
  ago: 84,
  title: 'A contest between streets: who saves the most',
  text: prose`
    Show each street how much it saved against last winter, with a list of the best ten. People like to win, and it
    costs nothing.`,
  support: 19,
  nice: 13,
  votes: [
    { by: 'kofi', ago: 83, importance: 'NICE' },
    { by: 'wei', ago: 82, importance: 'NICE', reason: 'I would win, which is perhaps the problem.' },
  ],
  answers: [
    {
      by: 'leah',
      ago: 80,
      to: 'Declined',
      serves: 'Those who cannot save more are not held up to their street, and those who can lose nothing.',
      text: prose`
        I talked about this with four of you on Thursday, {@oskar} among them. It is well meant and it would work, in
        the sense that numbers would move. We will not do it.`,
      decline: {
        reason: prose`
          A list of the best is also a list of the others. Some of them save by sitting in the cold, some have a
          leaking roof, some are ill. We do not want to hold that up to their neighbours.`,
        constraint: 'We cannot see from the numbers why a home uses what it uses, and it is not ours to ask.',
        wouldChange: 'Nothing we can think of: it is about comparing people, not about how the list is made.',
        review:
          'We decided this on principle and do not want to keep you waiting for a date that changes nothing.',
      },
    },
  ],
  comments: [
    {
      by: 'yasmin',
      ago: 81,
      text: 'With newborn twins we were last in every list last winter. I was glad nobody could see it.',
      replies: [{ by: 'oskar', ago: 80.6, text: 'I had not thought of that. Truly.' }],
    },
    {
      by: 'oskar',
      ago: 79.5,
      text: 'I would still like to see my own street as a whole, without a list. But I can live with this no.',
    },
    { by: 'leah', ago: 79.2, text: 'That one is worth its own idea. Write it and I will read it first.' },
  ],
};

const chat: DemoIdea = {
  space: 'home',
  by: 'yasmin',
  ago: 96,
  title: 'Chat with a person inside the app',
  text: prose`
    I cannot call with two sleeping babies on me. I can type with one thumb. A person, please, not a robot that sends
    me articles.`,
  support: 66,
  blocks: 11,
  nice: 13,
  votes: [
    { by: 'fatima', ago: 95, importance: 'MATTERS' },
    { by: 'greta', ago: 94, importance: 'MATTERS', reason: 'If it works with a screen reader. Most do not.' },
    { by: 'lucia', ago: 92, importance: 'BLOCKS_ME', reason: 'I write better than I speak.' },
    { by: 'kofi', ago: 90, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'jorge',
      ago: 92,
      to: 'Considering',
      text: 'I would like this too. First I must find out how many of us it takes to be there when you are.',
    },
    {
      by: 'mira',
      ago: 64,
      to: 'Declined',
      serves: 'Nobody waits in an empty chat, and a message is answered by a person the same day.',
      text: prose`
        Not before the autumn, and I am sorry, because the reason is on our side. What we do instead: messages in the app are
        answered by a person the same day until 20:00. That is slower than a chat, but nobody has to hold a phone.`,
      decline: {
        reason:
          'A chat with nobody in it is worse than none. We are six on the phone and would need nine for both.',
        constraint: 'Three more people, trained over a heating season; we can take on one this year.',
        wouldChange: 'Two more colleagues, or evidence that calls go down as messages go up.',
        // Overdue: the day is past by more than the space promises.
        review: -9,
      },
    },
  ],
  comments: [
    {
      by: 'yasmin',
      ago: 63.5,
      text: 'Same day by a person is most of what I wanted. Put the hours where one sees them.',
    },
    { by: 'noor', ago: 63, text: 'They stand under the field where you write, since this morning.' },
    {
      by: 'jorge',
      ago: 62,
      note: true,
      text: 'Messages so far: 41 a day, median answer 2 h 50. I keep the count for the review.',
    },
  ],
};

export const homeHelp: readonly DemoIdea[] = [emergency, callBack, contest, chat];
