import type { DemoStory } from '../demo.story-acts.js';
import { prose } from '../prose.js';

/** What people at Alder told: with the other side beside it, without a name, and how the company did it. */
export const stories: readonly DemoStory[] = [
  {
    kind: 'MEMBER',
    space: 'bills',
    by: 'greta',
    ago: 120,
    reviewer: 'hanna',
    nameForm: 'NAME',
    title: 'The month in which my bill learned to speak',
    context:
      'I have not seen a bill for twenty years. Others read them to me, and then they know what I owe before I do.',
    mayNotFit:
      'Who likes a picture of a bill has no reason to change. And it took us a month of listening together, which not everybody has.',
    text: prose`
      For nineteen years my neighbour read me the bill. He is a good man and a fast reader, and I paid what he said.

      When the first text came I listened to it at night, alone, twice. The sum was in the first line.

      > They did not ask me whether I liked it. They asked me where it fell silent.

      It fell silent in two places. I told Hanna on a Tuesday and on Friday one of them spoke. The other took three weeks,
      and every Monday somebody said to me why.

      Now my neighbour comes for coffee.`,
    felt: 'Like having my own letterbox again.',
    fromYear: 2005,
    qualities: ['LISTENED', 'PATIENT', 'KEPT_THEIR_WORD'],
    ownQuality: 'said why, every Monday',
    outcome: 'Your bill as words',
    asked: {
      by: 'hanna',
      ago: 130,
      words:
        'You found the two silences. If you would like to tell how that month was, we would like to read it.',
    },
    names: 'deniz',
    suggested: {
      by: 'hanna',
      title: 'The month in which our bills learned to speak',
      why: 'There are six of you who listened.',
      left: 'It was my bill, and I can only tell mine.',
    },
    side: {
      by: 'hanna',
      ago: 112,
      text: prose`
        We had built the text in a week and were proud of it. Then Greta played it to us on the phone, with the two silences
        in it, and nobody said anything for a while.

        What we learned: whoever it is made for is in the room from the first day now, and not from the last.`,
    },
  },
  {
    kind: 'MEMBER',
    space: 'bills',
    by: 'yasmin',
    ago: 40,
    reviewer: 'jorge',
    nameForm: 'ANONYMOUS',
    title: 'A winter in which I could not pay',
    context: 'Two jobs, then one. The heating is electric, and the letter with the red line came in January.',
    mayNotFit: 'Who has savings or family near will find an easier way than the one I took.',
    text: prose`
      I had put the letters into a drawer. What made me call was that the last one had a name under it and a number that was
      not the one for everybody.

      The man who answered did not ask why. He asked what I could do, this month, and wrote it down while I was there.

      > It was a small sum and he did not make it smaller by sighing.

      In April it was done. I still have the drawer; there are spoons in it now.`,
    felt: 'Ashamed, and then not.',
    fromYear: 2024,
    untilYear: 2025,
    qualities: ['KIND', 'FAIR'],
  },
  {
    kind: 'COMPANY',
    space: 'bills',
    by: 'deniz',
    ago: 60,
    reviewer: 'hanna',
    nameForm: 'NAME',
    title: 'How we stopped sending pictures of bills',
    context:
      'Four people, one old system that could print and do nothing else, and a promise with a day on it.',
    mayNotFit:
      'Who may change the system itself needs none of this. We could not, so we built beside it and it shows.',
    text: prose`
      The print file has everything in it, once one knows where. We read four hundred of them by hand before we wrote a line.

      The first try read columns aloud. Nobody wants columns aloud. The second began with the sum and the day.

      What we would do otherwise: ask the six people first, and read the four hundred after.`,
    fromYear: 2024,
    untilYear: 2025,
    qualities: ['THOROUGH', 'OWNED_MISTAKES'],
    outcome: 'Your bill as words',
  },
];
