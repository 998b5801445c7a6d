import type { DemoConversation } from '../demo.types.js';
import { prose } from '../prose.js';

export const conversations: readonly DemoConversation[] = [
  {
    space: 'home',
    by: 'jonas',
    ago: 19,
    title: 'What do you do on the first cold day?',
    text: prose`
      I let the air out of the radiators, put the kettle on, and call the one neighbour who always forgets. What do you
      do?`,
    comments: [
      { by: 'ilse', ago: 18.7, text: 'Find out which of the children has opened a window "only a little".' },
      {
        by: 'fatima',
        ago: 18.1,
        text: 'Come home at seven in the morning to a warm kitchen. My husband sets it the evening before.',
      },
      {
        by: 'stefan',
        ago: 17.9,
        text: prose`
          As somebody who gets called on that day: turn every valve once in September. Nine of ten calls are a valve that
          has slept all summer.`,
        replies: [
          { by: 'jonas', ago: 17.8, text: 'I will put a note in the hallway.' },
          { by: 'priya', ago: 17.2, text: 'Done in my whole house, with the help of your note, Jonas.' },
        ],
      },
      { by: 'marek', ago: 16.5, text: 'Leave the door of the bakery open. The whole corner is warm.' },
      { by: 'leah', ago: 16.1, text: 'Read all of this. Best thing on my screen this week.' },
    ],
  },
  {
    space: 'home',
    by: 'leah',
    ago: 4.5,
    title: 'Thursday at six: I listen, you talk',
    text: prose`
      The front office, tea, an hour. Last time four of you came and we talked about letters. This week nobody has to
      bring a topic.

      If you cannot come, write here what you would have said. I read it out at the beginning.`,
    comments: [
      { by: 'paul', ago: 4.2, text: 'I will come. I have a folder.' },
      { by: 'leah', ago: 4.1, text: 'I expected the folder, {@paul}. There is cake.' },
      {
        by: 'greta',
        ago: 3.8,
        text: 'Is the front office the one with the three steps? And could somebody meet me at the tram?',
        replies: [
          {
            by: 'jorge',
            ago: 3.6,
            text: 'It is, and I will be at the stop at ten to six, in a yellow jacket you will not see but everybody else will.',
          },
          { by: 'greta', ago: 3.5, text: 'Then I will listen for your laugh. Thank you.' },
        ],
      },
      {
        by: 'fatima',
        ago: 2.9,
        text: 'I work. Please read out: the people on the night line are the best thing you have, pay them properly.',
      },
      { by: 'leah', ago: 2.7, text: 'I will read it out word for word.' },
    ],
  },
  {
    space: 'trying',
    by: 'deniz',
    ago: 9.4,
    title: 'Working aloud: what makes reading a meter from a photo hard',
    text: prose`
      I tried forty photos of meters this week, most of them from your cellars. Thirty-one were read right at once.
      Where it went wrong, the last digit stood between two numbers, and we ask you then. For the white spot of the
      flash we tilt the picture.`,
    doubts: prose`
      Old meters show cubic metres, new ones litres, and the photo does not say which. On this I am stuck.
      And I do not know whether asking about the last digit is a help or a nuisance at eleven at night.`,
    comments: [
      {
        by: 'bea',
        ago: 9.1,
        text: 'You know which meter hangs where. You hung it.',
        replies: [
          { by: 'deniz', ago: 9.0, text: 'Embarrassing, and true. That solves the second.' },
          {
            by: 'stefan',
            ago: 8.9,
            text: 'Mostly true. About two hundred hang where nobody wrote it down. I am collecting them.',
          },
        ],
      },
      {
        by: 'ana',
        ago: 8.7,
        text: 'For the flash: baking paper over the lamp. I use it for photographing stamps.',
      },
      {
        by: 'deniz',
        ago: 8.6,
        text: '{@ana} Tried it in our own cellar just now. Baking paper beats two weeks of my work.',
      },
    ],
  },
  {
    space: 'trying',
    by: 'yasmin',
    ago: 34,
    title: 'Who has a heat pump in an old house?',
    text: 'Built 1928, thick walls, small radiators. It works, but we are learning as we go. I would like to compare notes.',
    comments: [
      {
        by: 'oskar',
        ago: 33.5,
        text: 'Built 1954. What helped us was leaving it alone: no lowering at night.',
      },
      {
        by: 'wei',
        ago: 33.1,
        text: 'With panels: hot water at noon, not at six. It took me a year to see it.',
      },
      {
        by: 'stefan',
        ago: 32.8,
        text: 'Both right. And have somebody look at the flow temperature once; in old houses it is nearly always set too high.',
        replies: [
          {
            by: 'yasmin',
            ago: 31.9,
            text: 'Ours was at 55. It is at 42 now and nobody has noticed, except the meter.',
          },
        ],
      },
    ],
  },
  {
    space: 'bills',
    by: 'lucia',
    ago: 13,
    title: 'Words on my bill that I had to look up',
    text: prose`
      Instalment, offsetting, basic supply, metering point. I have lived here for six years. Which words stopped you, and
      what would you have written?`,
    comments: [
      { by: 'tomasz', ago: 12.6, text: '"Metering point operation". It means: the man who comes to read.' },
      { by: 'stefan', ago: 12.5, text: 'The man feels seen.' },
      {
        by: 'paul',
        ago: 12.1,
        text: '"Offsetting": what you paid minus what you owe. Eight words, all of them short.',
      },
      {
        by: 'hanna',
        ago: 11.7,
        text: 'I am making a list with your sentences beside ours. Where yours is shorter and still true, it goes on the bill.',
        replies: [{ by: 'lucia', ago: 11.5, text: 'Then I have more. Give me until Sunday.' }],
      },
    ],
  },
];
