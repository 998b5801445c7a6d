import type { DemoFollowUp, DemoRating } from '../demo.follow-up-types.js';

/** What people say when they are asked whether something helped, thirty days after it was told, by the outcome's title. */
export const followUps: readonly DemoFollowUp[] = [
  {
    outcome: 'Your bill as words',
    said: [
      {
        by: 'jonas',
        ago: 137,
        verdict: 'SOLVED',
        shown: 'NAMED',
        text: 'I have it read to me while I cook. The sum comes first, so I know at once whether to sit down.',
      },
      { by: 'greta', ago: 136, verdict: 'SOLVED', shown: 'NAMED', text: 'It is not silent any more.' },
      { by: 'tomasz', ago: 130, verdict: 'SOLVED', shown: 'TEAM' },
    ],
    crowd: { solved: 9, partly: 2 },
  },
  {
    outcome: 'All your readings in a file of your own',
    said: [
      {
        by: 'oskar',
        ago: 124,
        verdict: 'PARTLY',
        shown: 'NAMED',
        text: 'The readings are there, and year first. What each of them cost is still on the bills alone.',
      },
      {
        by: 'paul',
        ago: 124,
        verdict: 'SOLVED',
        shown: 'UNNAMED',
        text: 'Mine are in a drawer now, on paper too.',
      },
    ],
    crowd: { solved: 1, partly: 0 },
  },
  {
    outcome: 'We call you back',
    said: [
      {
        by: 'fatima',
        ago: 108,
        verdict: 'SOLVED',
        shown: 'NAMED',
        text: 'I have eaten in every break since.',
      },
      {
        by: 'lucia',
        ago: 107,
        verdict: 'PARTLY',
        shown: 'UNNAMED',
        text: 'The call came while I was on the tram. Twice is good, but I could not say when the second would be.',
      },
    ],
    crowd: { solved: 12, partly: 3 },
  },
  {
    outcome: 'Quiet hours',
    said: [
      {
        by: 'priya',
        ago: 59,
        verdict: 'SOLVED',
        shown: 'NAMED',
        text: 'I sleep until six now. It is as simple as that.',
      },
      {
        by: 'sam',
        ago: 57,
        verdict: 'PARTLY',
        shown: 'NAMED',
        text: 'Weekends work. Holidays that fall on a Tuesday do not, for anybody who does not work on them.',
      },
      { by: 'ilse', ago: 55, verdict: 'SOLVED', shown: 'TEAM' },
    ],
    crowd: { solved: 17, partly: 4 },
  },
  {
    outcome: 'Dark pages for dark rooms',
    said: [
      {
        by: 'fatima',
        ago: 39,
        verdict: 'SOLVED',
        shown: 'NAMED',
        text: 'On the night shift I read my bill without lighting up the ward.',
      },
      {
        by: 'kofi',
        ago: 0.7,
        verdict: 'NOT',
        shown: 'NAMED',
        text: 'My phone has no dark setting, it is nine years old. For me the pages are as bright at two in the morning as they were.',
      },
    ],
    crowd: { solved: 6, partly: 1 },
  },
];

/** Whether an answer helped somebody understand: the newest answer then, to the idea posted under a title. */
export const ratings: readonly DemoRating[] = [
  {
    idea: 'Quiet hours for notices',
    by: 'priya',
    ago: 88,
    value: 'YES',
    text: 'It says where to look and who asked.',
  },
  { idea: 'Bills as plain text', by: 'greta', ago: 166, value: 'YES' },
  {
    idea: 'My readings as a spreadsheet',
    by: 'oskar',
    ago: 162.7,
    value: 'PARTLY',
    text: 'Where it is, yes. In which order the date comes I had to find out.',
  },
];
