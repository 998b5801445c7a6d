import type { DemoIdea } from '../demo.types.js';
import { prose } from '../prose.js';

const lastYear: DemoIdea = {
  space: 'bills',
  by: 'tomasz',
  ago: 5.2,
  title: 'Show what a change of tariff would have cost last year',
  text: prose`
    Before I switch I want to see my own last twelve months under the new prices, not an average household that is
    nothing like mine.

    You have my readings and you have the prices. Put the two next to each other, month by month, and tell me honestly
    when the old tariff would have been cheaper.`,
  tags: ['tariff'],
  support: 86,
  blocks: 21,
  nice: 17,
  votes: [
    {
      by: 'paul',
      ago: 5.0,
      importance: 'BLOCKS_ME',
      reason: 'I have not switched for three years because of exactly this.',
    },
    { by: 'oskar', ago: 4.9, importance: 'MATTERS' },
    { by: 'yasmin', ago: 4.7, importance: 'BLOCKS_ME', reason: 'With a heat pump the averages are useless.' },
    { by: 'wei', ago: 4.4, importance: 'MATTERS' },
    {
      by: 'marek',
      ago: 3.9,
      importance: 'MATTERS',
      reason: 'An oven at three in the morning is not average either.',
    },
    { by: 'jonas', ago: 3.0, importance: 'NICE' },
  ],
  comments: [
    {
      by: 'oskar',
      ago: 4.8,
      text: 'By hour if there is a smart meter, by month if not. I have done it by hand; it took a Sunday.',
      replies: [
        { by: 'tomasz', ago: 4.6, text: 'By month would be enough for most of us. A Sunday is a lot.' },
        { by: 'paul', ago: 4.1, text: 'I would pay for the Sunday if I trusted the result.' },
      ],
    },
    {
      by: 'yasmin',
      ago: 3.7,
      text: 'Please also for somebody who moved in this year: then show as far back as there is.',
    },
    {
      by: 'jonas',
      ago: 2.4,
      text: '{@tomasz} Would it also tell me when I should stay where I am? That is what I could use.',
      replies: [
        { by: 'tomasz', ago: 2.2, text: 'That is the most important line of the whole page, I think.' },
      ],
    },
    {
      by: 'hanna',
      ago: 1.6,
      note: true,
      text: 'Due today by our own promise. {@deniz}, can the price tables be read backwards, or only from now on?',
      replies: [
        {
          by: 'deniz',
          ago: 0.9,
          note: true,
          text: 'Backwards to 2023. Before that they are a spreadsheet. I can show something by Friday.',
        },
      ],
    },
  ],
};

const monthly: DemoIdea = {
  space: 'bills',
  by: 'fatima',
  ago: 74,
  title: 'Let me pay each month for what I used, not for an estimate',
  text: prose`
    In winter I pay too little and in spring you ask for four hundred at once. I send the reading every month. Take the
    money every month.`,
  tags: ['paying', 'meter'],
  support: 77,
  blocks: 14,
  nice: 11,
  votes: [
    { by: 'kofi', ago: 73, importance: 'BLOCKS_ME', reason: 'The one bill in spring split our flat.' },
    { by: 'rosa', ago: 70, importance: 'MATTERS' },
    { by: 'tomasz', ago: 69, importance: 'MATTERS', reason: 'As a choice, please. Some like it even.' },
    { by: 'hanna', ago: 68, importance: 'MATTERS' },
  ],
  answers: [
    {
      by: 'hanna',
      ago: 70,
      to: 'Considering',
      text: prose`
        It is possible for everybody who sends a reading by the fifth. What I must find out is what happens in February,
        when one month costs as much as four: for some that would be worse than an estimate. As a choice, {@tomasz},
        yes.`,
    },
  ],
  comments: [
    {
      by: 'jonas',
      ago: 67,
      text: 'I like it even. A pension comes every month and is the same in February.',
      replies: [
        {
          by: 'hanna',
          ago: 66,
          text: 'That is why it will be a choice, and why nothing changes for you unless you ask.',
        },
      ],
    },
    { by: 'fatima', ago: 65.5, text: 'A middle way: monthly, with a ceiling, and the rest in summer.' },
    {
      by: 'hanna',
      ago: 64,
      text: 'That is better than what I had. I am working it through with real bills from last year.',
    },
  ],
};

const higherBill: DemoIdea = {
  space: 'bills',
  by: 'yasmin',
  ago: 61,
  title: 'Warn me when a bill will be more than a third higher',
  text: prose`
    Our heat pump ran on its heating rod for six weeks and nobody noticed until the bill. You could see it in the
    readings. Tell me while I can still do something.`,
  tags: ['meter', 'paying'],
  support: 69,
  blocks: 10,
  nice: 9,
  votes: [
    { by: 'bea', ago: 60, importance: 'MATTERS' },
    { by: 'ana', ago: 59, importance: 'MATTERS', reason: 'A dripping tap would show too.' },
    {
      by: 'stefan',
      ago: 58,
      importance: 'MATTERS',
      reason: 'I see such meters every week and may not say a word.',
    },
  ],
  answers: [
    {
      by: 'hanna',
      ago: 57,
      to: 'Planned',
      serves: 'A leak or a heater left on is found in the month it happens, and not in the yearly bill.',
      text: 'Six weeks of a heating rod should not have gone past us. We will write when a month is a third above the same month last year.',
    },
    {
      by: 'deniz',
      ago: 12,
      to: 'Building',
      text: prose`
        The rule works on last winter's numbers: it would have found 212 homes, 9 of them wrongly. The letter is being
        written; it says what we see and not what you did.`,
    },
  ],
  comments: [
    {
      by: 'ana',
      ago: 55,
      text: 'Please say by how much and since when. "Unusual" makes me nervous and tells me nothing.',
    },
    { by: 'hanna', ago: 54.6, text: '{@ana} Both will be in the first line.' },
    {
      by: 'paul',
      ago: 1.3,
      text: 'What about homes with no last year? I only ask because somebody will.',
    },
  ],
};

const nightCharging: DemoIdea = {
  space: 'bills',
  by: 'oskar',
  ago: 38,
  title: 'Hourly prices for charging the car at night',
  text: prose`
    At two in the morning there is wind and nobody is awake. My car is. Give me the price of the hour and I will load
    when it helps.`,
  tags: ['tariff', 'car'],
  support: 47,
  blocks: 2,
  nice: 24,
  votes: [
    { by: 'wei', ago: 37, importance: 'MATTERS' },
    { by: 'marek', ago: 36, importance: 'MATTERS', reason: 'The oven could begin at two as well.' },
    { by: 'tomasz', ago: 35, importance: 'NICE', reason: 'As long as nobody is put into it without asking.' },
  ],
  answers: [
    {
      by: 'mira',
      ago: 34,
      to: 'Considering',
      text: prose`
        Two things must come first: meters that count hours, which {@stefan} is putting in street by street, and a
        tariff that cannot ruin anybody in one cold night. On the second we disagree among ourselves, and I will tell
        you here how it ends.`,
    },
  ],
  comments: [
    {
      by: 'paul',
      ago: 33,
      text: 'I do not want to become a trader to boil an egg.',
      replies: [
        { by: 'oskar', ago: 32.8, text: 'You would not have to. It would be for those who want it.' },
        { by: 'paul', ago: 32.5, text: 'It always begins like that.' },
      ],
    },
    {
      by: 'stefan',
      ago: 31,
      text: 'Mill Street and Alder Lane have the new meters since Tuesday. Harbour Road follows in spring.',
    },
  ],
};

const smallShops: DemoIdea = {
  space: 'bills',
  by: 'marek',
  ago: 29,
  title: 'One invoice with the VAT on one line, for small shops',
  text: 'My bookkeeper adds up eleven lines by hand every month and sends me her bill for it. One line with the tax would do.',
  tags: ['paying', 'paper'],
  support: 14,
  blocks: 3,
  nice: 2,
  votes: [{ by: 'bea', ago: 27, importance: 'BLOCKS_ME' }],
  answers: [
    {
      by: 'hanna',
      ago: 26,
      to: 'Planned',
      serves: 'A small shop can hand the bill to its bookkeeper as it is.',
      text: 'Your bookkeeper is right, and eleven lines are ours. The new form goes to the tax office for a look in two weeks; then it comes with your next bill.',
    },
  ],
  comments: [
    { by: 'marek', ago: 25.8, text: 'She says thank you. I bring bread if it works.' },
    { by: 'hanna', ago: 25.5, text: 'No need, but I know the shop.' },
  ],
};

export const billsTariffs: readonly DemoIdea[] = [lastYear, monthly, higherBill, nightCharging, smallShops];
