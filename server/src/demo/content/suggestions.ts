import type { DemoSuggestion } from '../demo.types.js';

/** What people suggested for the words of ideas, by the title each was posted under, in the order of time. */
export const suggestions: Readonly<Record<string, readonly DemoSuggestion[]>> = {
  'Read the meter from a photo': [
    {
      by: 'walter',
      ago: 17.9,
      replace: { text: ['ten seconds', 'eleven seconds'] },
      why: 'Nobody is faster than that on my stairs.',
      decided: {
        by: 'ana',
        ago: 17.5,
        decline: 'I will admit eleven when I have counted it. Until then ten is my hope.',
      },
    },
    {
      by: 'greta',
      ago: 17.2,
      replace: {
        text: ['A photo would be enough;', 'A photo would be enough, with a tick that says when to press;'],
      },
      why: 'I can hold a phone still, I only cannot see where.',
      wants: ['credit', 'coAuthorship'],
      supporters: ['walter', 'bea'],
      comments: [
        { by: 'ana', ago: 17.1, text: 'I had not thought of this at all. Thank you.' },
        { by: 'deniz', ago: 17.0, text: 'That is the first thing we will build, then.' },
      ],
      decided: { by: 'ana', ago: 16.8 },
    },
    {
      by: 'jonas',
      ago: 2.1,
      fromRevision: 1,
      replace: {
        text: [
          'let me correct a digit before it is sent.',
          'let me correct a digit, or a neighbour’s, before it is sent.',
        ],
      },
      why: 'I read the meter for two neighbours.',
      supporters: ['bea'],
      comments: [{ by: 'greta', ago: 1.8, text: 'Then it should also say whose meter it was.' }],
    },
  ],
  'One page for all my flats': [
    {
      by: 'kofi',
      ago: 1.0,
      replace: {
        text: ['which reading is missing.', 'which reading is missing, and nothing of what it says.'],
      },
      why: 'You said it in the comments; it belongs here.',
      wants: ['credit'],
      decided: {
        by: 'bea',
        ago: 0.6,
        text: [', and nothing of what it says.', '. The number stays with the tenant.'],
        note: 'Said the other way round, so that it is plain whose number it is.',
      },
    },
  ],
};
