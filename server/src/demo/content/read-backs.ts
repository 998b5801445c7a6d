import type { DemoReadBack } from '../demo.types.js';
import { prose } from '../prose.js';

/** What was asked back before an idea was planned or declined, by the title it was posted under. */
export const readBacks: Readonly<Record<string, DemoReadBack>> = {
  'Put the emergency number before the sign-in': {
    by: 'leah',
    ago: 401,
    words: 'When something breaks at night you want to call us before you prove who you are.',
    said: { ago: 400, correction: null },
  },
  'A contest between streets: who saves the most': {
    by: 'leah',
    ago: 83,
    words: 'You want saving to be something a street does together and is a little proud of.',
    said: {
      ago: 82,
      correction: 'Yes, but with a winner. Without one nobody looks a second time.',
    },
  },
  'Chat with a person inside the app': {
    by: 'mira',
    ago: 88,
    words: 'You want to write with one hand and have a person answer while you still remember the question.',
    said: {
      ago: 87.5,
      correction: 'The same day is fine. What I cannot do is hold a phone to my ear.',
    },
  },
  'See earlier contacts before we pick up the phone': {
    by: 'leah',
    ago: 29.5,
    words: 'You want to know what somebody has already told us before you say hello.',
    said: { ago: 29, correction: null },
  },
  'Stop sending two letters on the same day': {
    by: 'leah',
    ago: 50.5,
    words: 'You want one letter with one sum, so that nobody has to call to ask which of the two is right.',
    said: { ago: 50.2, correction: null },
  },
  'Say sorry first: the notice about an outage': {
    by: 'leah',
    ago: 109.5,
    words: 'You want the first sentence to be about the people without current, and the second about us.',
    said: { ago: 109.2, correction: null },
  },
  'Read the meter from a photo': {
    by: 'stefan',
    ago: 20.6,
    words:
      'You want to be down in the cellar for ten seconds, without a torch, and to have the last word on each digit.',
    said: { ago: 20.2, correction: null },
  },
  'My readings as a spreadsheet': {
    by: 'hanna',
    ago: 188,
    words: 'You want all your readings in your own hands, in a file that opens anywhere.',
    said: { ago: 187, correction: null },
  },
  'Try the shared home with three people, one of whom changes': {
    by: 'deniz',
    ago: 2.5,
    words: prose`
      You want to try the first version with the hardest case you have: somebody who comes into the house every day and
      is somebody else next month.`,
    said: { ago: 2.2, correction: null },
  },
  'Quiet hours for notices': {
    by: 'mira',
    ago: 136,
    words: prose`
      You want to sleep. A notice may wait until you are up, on weekends longer, and a burst pipe may not.`,
    said: {
      ago: 135,
      correction: 'Up is not the word: I want to choose the hours. Fatima sleeps when I am at work.',
    },
  },
  'Let me read my notices without losing my place': {
    by: 'noor',
    ago: 57,
    words: 'When you come back from a notice you want to be where you were, without hearing the menu again.',
    said: { ago: 56.5, correction: null },
  },
  'Dark pages when my phone is dark': {
    by: 'noor',
    ago: 119.5,
    words: 'You want to look at the heating in bed without waking up from the light of it.',
    said: { ago: 119, correction: null },
  },
  'Warn me when a bill will be more than a third higher': {
    by: 'hanna',
    ago: 59.5,
    words:
      'You want to hear that something runs wrong while you can still turn it off, not when the bill comes.',
    said: { ago: 59, correction: null },
  },
  'One invoice with the VAT on one line, for small shops': {
    by: 'hanna',
    ago: 28.5,
    words: 'Your bookkeeper should find the tax in one place and not have to add up eleven lines.',
    said: { ago: 28, correction: null },
  },
  'A paper letter for people without a smartphone': {
    by: 'mira',
    ago: 50,
    words: prose`
      Your neighbour should be able to answer us without a screen and without asking anybody for help: by a card that
      costs her nothing.`,
    said: {
      ago: 48.6,
      correction: 'She may well ask for help. It is that the answer should be in her own hand.',
    },
  },
  'Bills as plain text': {
    by: 'hanna',
    ago: 226.5,
    words: 'You want to make your bill as large as you need it and still see all of it.',
    said: { ago: 226, correction: null },
  },
  'Explain the yearly adjustment in one sentence on the first page': {
    by: 'hanna',
    ago: 30,
    words: 'You want to know why it is more before you wonder whether it is wrong.',
    said: { ago: 29.2, correction: null },
  },
  'Pay back what is mine within a week, without my asking': {
    by: 'leah',
    ago: 51.8,
    words: 'You want us to be as quick with your money when we owe it as we are when you do.',
    said: { ago: 51.2, correction: null },
  },
  'Let a household share one account': {
    by: 'mira',
    ago: 6.5,
    words: prose`
      You want two people to look after one home, each under their own name. Your mother decides about the warmth, you
      about the money, and neither has to see what the other worries about.`,
    said: {
      ago: 6.1,
      correction: prose`
        Nearly. I do want to see the warmth, I only do not want to be called about it. She must not see the bank details.`,
    },
  },
  // Somebody who moves house has other things to do than to answer.
  'Moving house in one go: old flat out, new flat in': {
    by: 'mira',
    ago: 31,
    words: 'You want to tell us once that you move, and to be the same customer on both sides of that day.',
  },
};
