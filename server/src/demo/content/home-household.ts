import type { DemoIdea } from '../demo.types.js';
import { prose } from '../prose.js';

/** The idea the whole demo turns around: three versions, two answers, and a talk that changed it. */
export const twoPeople: DemoIdea = {
  space: 'home',
  by: 'rosa',
  ago: 12.3,
  title: 'Let a household share one account',
  text: prose`
    My mother manages the heating, I pay the bill. Today we pass one phone around. We need two people on one home.`,
  tags: ['sharing', 'signing in'],
  edits: [
    {
      ago: 12.1,
      title: 'Let a household share one account without sharing a password',
      text: prose`
        My mother manages the heating, I pay the bill. Today we pass one phone around, and when I change something at
        work she is signed out at home. We need two people on one home.`,
    },
    {
      ago: 7.6,
      title: 'Let a household share one account without sharing a password',
      text: prose`
        My mother manages the heating, I pay the bill. Today we pass one phone around, and when I change something at
        work she is signed out at home. We need two people on one home, each with their own sign-in and their own
        notices.

        She should not see my bank details; I should not have to see every notice about the boiler.`,
    },
  ],
  support: 128,
  blocks: 9,
  nice: 31,
  votes: [
    {
      by: 'ilse',
      ago: 11.8,
      importance: 'BLOCKS_ME',
      reason: 'Three of us, one password, and my son changes it.',
    },
    {
      by: 'sam',
      ago: 11.2,
      importance: 'BLOCKS_ME',
      reason: 'The carer needs the heating and nothing else.',
    },
    {
      by: 'kofi',
      ago: 10.5,
      importance: 'MATTERS',
      reason: 'Four flatmates, one account in the name of somebody who moved out.',
    },
    { by: 'bea', ago: 9.9, importance: 'MATTERS' },
    { by: 'jonas', ago: 9.1, importance: 'NICE', reason: 'I live alone, but half the house asks me.' },
    { by: 'jorge', ago: 8.8, importance: 'MATTERS', reason: 'Five calls this week, all about this.' },
  ],
  answers: [
    {
      by: 'mira',
      ago: 9.2,
      to: 'Considering',
      text: prose`
        Thank you for the story about the phone. Two of us called {@rosa} to see how the mornings go, and we would like
        to hear from a few more of you before we draw anything: who is in your home, and what does each of them look
        at?`,
    },
    {
      by: 'mira',
      ago: 3.1,
      to: 'Planned',
      serves: 'Two people can look after one home without sharing one password.',
      text: prose`
        You told us it is not about a second device but about two people with different worries. We will start with
        two sign-ins and separate notices; bank details stay with whoever pays.

        What we have not solved is the carer who changes every few months. {@deniz} begins with two people and leaves
        room for more.`,
    },
  ],
  comments: [
    {
      by: 'ilse',
      ago: 8.4,
      text: 'In our house it is three people. Could the limit be higher than two?',
      edit: {
        ago: 8.2,
        text: 'In our house it is three people. Could the limit be the number of keys to the door, so to speak?',
      },
      replies: [
        {
          by: 'sam',
          ago: 7.5,
          text: 'Same here, and the third one is a carer who changes every few months.',
        },
        {
          by: 'rosa',
          ago: 7.3,
          text: 'I like the keys. I have put "each with their own notices" into the text above, that was {@ilse}.',
        },
      ],
    },
    {
      by: 'greta',
      ago: 6.9,
      text: prose`
        Please no coloured dots to tell the two people apart. A name read aloud is enough for everybody.`,
      replies: [{ by: 'noor', ago: 6.6, text: 'Noted, and thank you. Names it is, in words, everywhere.' }],
    },
    {
      by: 'deniz',
      ago: 5.2,
      note: true,
      text: prose`
        The sessions can do this. What cannot is the notices table, which knows homes and no people. Two weeks, not
        two days.`,
      replies: [
        {
          by: 'mira',
          ago: 5.0,
          note: true,
          text: 'Then I say "planned" and give no date before you have looked.',
        },
      ],
    },
    {
      by: 'tomasz',
      ago: 4.4,
      text: 'Who may change the tariff then? I would want that to stay with the one who pays.',
    },
    {
      by: 'mira',
      ago: 3.0,
      text: '{@tomasz} Yes: whoever pays decides about money. The other one sees it only if you say so.',
      replies: [
        {
          by: 'jorge',
          ago: 2.2,
          text: 'And if the payer is away for long, call us; there is a way with a letter.',
        },
      ],
    },
  ],
};
