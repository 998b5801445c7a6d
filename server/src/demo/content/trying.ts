import type { DemoIdea } from '../demo.types.js';
import { prose } from '../prose.js';

const cellar: DemoIdea = {
  space: 'trying',
  by: 'ana',
  ago: 7.8,
  title: 'Photo reading without a signal in the cellar',
  text: prose`
    Second test, same stairs: the photo is fine but it cannot be sent from down there, and when I am upstairs the app has
    forgotten it. Keep it and send it later, and tell me when it has arrived.`,
  tags: ['prototype'],
  support: 8,
  blocks: 3,
  nice: 1,
  votes: [{ by: 'bea', ago: 7.5, importance: 'BLOCKS_ME', reason: 'No cellar of mine has a signal.' }],
  answers: [
    {
      by: 'deniz',
      ago: 6.9,
      to: 'Building',
      text: 'It keeps the photo now and sends it when it can. A fresh version is on your phones tonight; please try to lose a picture.',
    },
  ],
  comments: [
    { by: 'ana', ago: 6.4, text: 'Could not lose one. I even switched the phone off on the stairs.' },
    { by: 'deniz', ago: 6.3, text: 'Thank you. I owe the spiders an apology.' },
  ],
};

const heatPump: DemoIdea = {
  space: 'trying',
  by: 'yasmin',
  ago: 1.4,
  title: 'Advice from neighbours who already have a heat pump',
  text: prose`
    The installer left and I had forty settings. What helped was Mrs Beck from number nine, who has had hers for four
    winters. Could people say "ask me" and others see who is nearby?`,
  tags: ['heat pump'],
  support: 15,
  blocks: 0,
  nice: 6,
  votes: [{ by: 'oskar', ago: 1.0, importance: 'MATTERS', reason: 'I would say "ask me".' }],
};

const weekly: DemoIdea = {
  space: 'trying',
  by: 'wei',
  ago: 26,
  title: 'A page a week instead of numbers every day',
  text: 'The daily numbers make me look and worry. One page on Sunday with three sentences and one drawing would make me read.',
  tags: ['report'],
  support: 22,
  blocks: 0,
  nice: 14,
  votes: [
    { by: 'jonas', ago: 25, importance: 'MATTERS', reason: 'On paper it would be perfect.' },
    { by: 'noor', ago: 24, importance: 'NICE' },
  ],
  answers: [
    {
      by: 'noor',
      ago: 24,
      to: 'Considering',
      text: prose`
        I wrote three such pages by hand for {@wei}'s home. The first had too many numbers, the second none, the third
        is pinned in our kitchen. If five of you want one, I write five and we see which sentences return.`,
    },
  ],
  comments: [
    { by: 'kofi', ago: 23, text: 'One for our flat please. It will be read aloud at breakfast.' },
    { by: 'ilse', ago: 22.5, text: 'And one for ours. Leave out who had the longest shower.' },
    { by: 'noor', ago: 22, text: 'Five of five. On Sunday, and I promise about the shower.' },
  ],
};

const threeKeys: DemoIdea = {
  space: 'trying',
  by: 'rosa',
  ago: 2.6,
  title: 'Try the shared home with three people, one of whom changes',
  text: prose`
    For the first version: my mother, me, and Mrs Adler from the care service, who is somebody else next month. That is
    the case I would break it with.`,
  tags: ['prototype'],
  support: 11,
  blocks: 2,
  nice: 2,
  votes: [{ by: 'sam', ago: 2.3, importance: 'BLOCKS_ME' }],
  answers: [
    {
      by: 'deniz',
      ago: 1.8,
      to: 'Planned',
      serves: 'What does not work for a carer is found before anybody depends on it.',
      text: 'Please do. You and {@sam} get the first version, and I sit next to you when you break it.',
    },
  ],
};

export const trying: readonly DemoIdea[] = [cellar, heatPump, weekly, threeKeys];
