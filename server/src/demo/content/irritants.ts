import type { DemoCause, DemoIrritant } from '../demo.irritant-types.js';
import { prose } from '../prose.js';

/** What hurts at Alder, by a key of its own: what was reported, whom else it hit, and what came of it. */
export const irritants: readonly DemoIrritant[] = [
  {
    key: 'rooms',
    space: 'home',
    by: 'priya',
    ago: 96,
    title: 'The list of rooms always begins with the cellar',
    situation: prose`
      I look at the cellar twice a year and at the bedroom twice a day. The cellar is on top because it was there first.`,
    workaround: 'I called the bedroom "A bedroom".',
    likes: 'It works.',
    dislikes: 'My daughter asked what A means.',
    journeyStage: 'Looking at home',
    meToos: [{ by: 'kofi', ago: 41 }],
  },
  {
    key: 'reminder',
    space: 'bills',
    by: 'marek',
    ago: 70,
    title: 'The reminder comes the day after I have paid',
    situation: prose`
      I pay on the last day, as one does with a bakery. On the next morning there is a letter that says I have not. It
      is polite, but I read it before I have had coffee.`,
    workaround: 'I call, and somebody looks, and says that all is well.',
    likes: 'Jorge is friendly.',
    dislikes: 'Two people did work that nobody needed.',
    journeyStage: 'Paying',
    meToos: [
      { by: 'bea', ago: 66, situation: 'Eight flats, eight reminders, all of them paid.' },
      { by: 'paul', ago: 58, situation: 'Mine is in the folder, beside the receipt of the day before.' },
    ],
    comments: [
      {
        by: 'hanna',
        ago: 64,
        text: prose`
          You are right, all three of you. Reminders are written at night and payments are looked up at noon. I am
          sorry for the coffee. I will say here when it is the other way round.`,
        replies: [
          { by: 'marek', ago: 63.6, text: 'Then I will stop calling Jorge. I will miss it a little.' },
        ],
      },
    ],
    fixed: {
      by: 'hanna',
      ago: 22,
      words: prose`
        Payments are looked up at six in the morning, before a reminder is written. In the first two weeks nobody was
        reminded who had paid.`,
    },
  },
  {
    key: 'credit',
    space: 'bills',
    by: 'jonas',
    ago: 45,
    title: 'A credit on my bill, and no day on which it comes',
    situation:
      'The bill says that 18 euros are mine. It does not say when. I looked at my account every morning for a month.',
    workaround: 'A note on the calendar: "ask".',
    dislikes: 'I do not like to ask for what is mine.',
    journeyStage: 'Paying',
    meToos: [{ by: 'lucia', ago: 44 }],
  },
  {
    key: 'code',
    space: 'home',
    by: 'fatima',
    ago: 30,
    title: 'The code is there when the page has gone',
    situation: prose`
      On the ward my phone lies in a locker. When I am back with the code, the page that asked for it has ended and
      wants another one.`,
    workaround: 'I sign in on the bus home.',
    dislikes: 'On the bus I am asleep.',
    journeyStage: 'Signing in',
    meToos: [{ by: 'oskar', ago: 24.6, situation: 'Between ten seconds and a coffee, as I said elsewhere.' }],
  },
  {
    key: 'reading',
    space: 'home',
    by: 'greta',
    ago: 13.5,
    title: 'I am signed out while I am still reading',
    situation: prose`
      With the screen reader a page takes me ten minutes. After fifteen the account says goodbye, and I begin again
      at the top. Nothing told me that the time was running.`,
    workaround: prose`
      - I touch the screen now and then, as one pokes a fire.
      - What I want to write, I write in a note first.`,
    likes: 'The note is mine and stays.',
    dislikes: 'It is work that I do for the app.',
    journeyStage: 'Looking at home',
    meToos: [
      { by: 'ilse', ago: 12.4 },
      { by: 'sam', ago: 9.1, situation: 'At the third room, always at the third.' },
    ],
    comments: [
      {
        by: 'noor',
        ago: 12.8,
        text: 'I tried it with the sound on and the screen off. I got as far as March. Thank you for writing this.',
      },
    ],
  },
  {
    key: 'stairs',
    space: 'home',
    by: 'walter',
    ago: 11,
    title: 'Thrown out halfway down the stairs',
    situation:
      'I open the page in the kitchen and reach the meter without it. Eighty-one steps, my knees, fifteen minutes.',
    workaround: 'I write the number on my hand.',
    journeyStage: 'Giving a reading',
    same: { as: 'reading', by: 'jorge', ago: 10.6 },
  },
];

/** What was found behind several of them, and what the team asks about it. */
export const rootCauses: readonly DemoCause[] = [
  {
    space: 'home',
    by: 'deniz',
    ago: 9,
    title: 'A visit ends by the clock, not when somebody has left',
    explanation: prose`
      The account counts fifteen minutes from the last new page and cannot tell reading from being away. A code is tied to
      the page that asked for it, so it ends with that page. It was set so when our pages were short and our phones
      were shared.`,
    owner: 'deniz',
    upstream: 'ada',
    gathers: ['code', 'reading'],
    call: { by: 'mira', ago: 8.9, question: 'How should the account know that you are still there?' },
    ideas: [{ title: 'Tell me before the app signs me out', by: 'mira', ago: 7.9 }],
  },
];
