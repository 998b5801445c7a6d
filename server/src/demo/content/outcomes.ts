import type { DemoOutcome } from '../demo.types.js';
import { prose } from '../prose.js';

/**
 * What was built at Alder. A release takes the place of the answers with which its ideas, named by the titles they were
 * posted under, went to "Shipped": what these say is said to each idea.
 */
export const outcomes: readonly DemoOutcome[] = [
  {
    space: 'home',
    by: 'deniz',
    ago: 380,
    title: 'The emergency number comes before everything',
    summary: 'Gas, water, wires: the number is the first line of the first page, and one touch calls.',
    text: prose`
      Who smells gas does not remember a password. The number stands before the sign-in now, on every page that asks for
      one, and it works without a sign-in.

      Below it you read what to do while you wait. {@stefan} wrote that, who is the one you wait for.`,
    ideas: ['Put the emergency number before the sign-in'],
    builtBy: [{ who: 'stefan', what: 'wrote what to do until he is there', consent: true }],
  },
  {
    space: 'bills',
    by: 'hanna',
    ago: 168,
    title: 'Your bill as words',
    summary: 'Every bill comes as plain text as well: the sum in the first line, and how we got there below.',
    text: prose`
      A bill was a picture of a bill. Who has pictures read aloud heard nothing.

      Now there is a text beside it: the sum, the day, the reason, then each line of the sum. It can be read aloud,
      searched, and copied into a letter to us.

      Six people tried it for a month. The two places where it fell silent were found by {@greta}.`,
    ideas: ['Bills as plain text'],
    builtBy: [
      { who: 'greta', what: 'found the two places where it fell silent', consent: true },
      { who: 'deniz', what: 'built it', consent: true },
    ],
  },
  {
    space: 'bills',
    by: 'deniz',
    ago: 163,
    title: 'All your readings in a file of your own',
    summary: 'Every reading since you are with us, with its date, as a spreadsheet you can keep.',
    text: prose`
      They are yours, so you can take them. The file has one line for each reading: the day, the number, who read it, and
      whether it was read or estimated.`,
    ideas: ['My readings as a spreadsheet'],
    links: [{ title: 'An example of such a file', url: 'https://alder.example/readings.csv' }],
    builtBy: [],
  },
  {
    space: 'home',
    by: 'deniz',
    ago: 140,
    title: 'We call you back',
    summary: 'From the second minute on hold you can leave a number and a time, and one of us calls.',
    text: prose`
      {@fatima} waited eleven minutes in her break, and her break has fifteen. {@jorge} heard the sighs.

      Leave a number and a time. Your place in the line is kept; we call within a quarter of an hour of the time you named,
      and if nobody answers, once more.`,
    ideas: ['Call me back when the line is busy'],
    builtBy: [
      { who: 'jorge', what: 'tried it out with real sighs for three weeks', consent: true },
      { who: 'noor', what: 'drew the two pages of it' },
    ],
  },
  {
    space: 'inside',
    by: 'noor',
    ago: 99,
    title: 'A notice that begins with sorry',
    summary: 'One form for notices about outages: sorry, what happened, what we do, when we write again.',
    text: prose`
      The form does not let you begin with the reason. That was the hard part, and {@jorge} kept us honest.`,
    ideas: ['Say sorry first: the notice about an outage'],
    builtBy: [],
  },
  {
    space: 'home',
    by: 'deniz',
    ago: 90,
    title: 'Quiet hours',
    summary:
      'You say when you may hear from us, for each day of the week. Gas and water come through at any hour.',
    text: prose`
      It began with a notice at 5:40 that a tariff sheet was ready. {@priya} was awake for an hour.

      Under Notices there is "When you may hear from us". What is held back comes as one notice when your quiet time ends,
      not as nine. "Night" is not the same for everybody, so you choose the hours, and weekends can have others.`,
    ideas: ['Quiet hours for notices'],
    builtBy: [{ who: 'sam', what: 'asked for hours that differ on weekends', consent: true }],
  },
  {
    space: 'home',
    by: 'noor',
    ago: 71,
    title: 'Dark pages for dark rooms',
    summary: 'The account and the bills are dark when your phone is dark. Paper stays white.',
    text: prose`
      It follows the phone; there is no switch to look for. Every colour was measured again, and three of them were too
      weak in the light as well, so they are better there too.`,
    ideas: ['Dark pages when my phone is dark'],
    builtBy: [],
  },
  {
    kind: 'SMALL_WIN',
    space: 'bills',
    by: 'hanna',
    ago: 20.5,
    title: 'The first Friday on which money went out by itself',
    summary: 'Nobody pressed anything, and 212 people had their credit by Monday.',
    text: prose`
      {@leah} said nine days both ways. The slowest of these took four. It is one Friday, so we say no more than that.`,
    ideas: ['Pay back what is mine within a week, without my asking'],
    builtBy: [],
  },
  {
    space: 'bills',
    by: 'leah',
    ago: 6.5,
    title: 'What is yours comes back by itself',
    summary: 'A credit above five euros is in your account within nine days, without a letter from you.',
    text: prose`
      {@lucia} waited five months for 61 euros, while we took nine days to remind her of 12. That was wrong, and I said so
      here.

      Credits go out every Friday. Four Fridays have passed: 1,130 payments, the slowest took eight days. Smaller sums wait
      for the next bill, or until you write.

      On the bill stands the day on which the money left us.`,
    ideas: ['Pay back what is mine within a week, without my asking'],
    irritants: ['credit'],
    keeps: true,
    builtBy: [
      { who: 'paul', what: 'said that nine days is a good number, both ways', consent: true },
      { who: 'hanna', what: 'made the Fridays happen', consent: true },
      { who: 'deniz', what: 'built the part that counts the days' },
    ],
    edited: {
      ago: 5.9,
      title: 'What is yours comes back by itself, within nine days',
    },
  },
];
