import type { DemoSpace } from '../demo.types.js';
import { prose } from '../prose.js';

/** What the demo community is called and says of itself. */
export const community = {
  name: 'Alder & Co',
  tagline:
    'Tell us what would help. A person from the team answers every idea within five days, and says why when the answer is no.',
  mark: 'M3 14c0-5.6 3.9-9 9-9s9 3.4 9 9h-2c0-4.4-3-7-7-7s-7 2.6-7 7zm4 1c0-3.2 2-5.4 5-5.4s5 2.2 5 5.4h-2c0-2-1.2-3.4-3-3.4S9 13 9 15zm5 1.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z',
  timeZone: 'Europe/Berlin',
  came: 730,
};

const written = {
  home: {
    name: 'Home account',
    description: 'Signing in, sharing, notices, and everything around your home on screen.',
    visibility: 'PUBLIC',
    cadenceDays: 5,
    owner: 'mira',
    tags: ['sharing', 'notices', 'accessibility', 'languages', 'moving house', 'signing in'],
    purpose: {
      gain: prose`
        Fewer calls that begin with "I only wanted to". People who stay because the account is easy to live with, not
        because leaving is hard. And ideas we would not have had: most of the good ones here came from you.`,
      offer: prose`
        An answer by a named person within five days. Our reasons, also when they are dull. Your name on what came of
        your idea, if you want that.`,
      limits: prose`
        No adverts in the account. No selling of what we learn about your home. We will not build something because it
        is loud here; we ask who it helps and whom it leaves out.`,
    },
    before: {
      gain: 'Fewer calls to the front office, and people who stay with us.',
      offer: 'An answer by a named person within ten days.',
      limits: 'No adverts in the account. No selling of what we learn about your home.',
    },
  },
  bills: {
    name: 'Meters and bills',
    description: 'Reading the meter, understanding the bill, choosing a tariff.',
    visibility: 'PUBLIC',
    cadenceDays: 5,
    owner: 'hanna',
    tags: ['tariff', 'meter', 'paper', 'solar', 'car', 'paying'],
    purpose: {
      gain: prose`
        Every bill that is understood saves us a call and you an evening. We also want to be paid on time, and people
        pay sooner what they can follow.`,
      offer: prose`
        We read every idea aloud in the Tuesday meeting, with the bill in question on the table. You get an answer
        within five days and a date where there is one.`,
      limits: prose`
        We cannot talk about a single household's bill here: write to us instead. Prices of the network and taxes are
        not ours to change, and we will say so rather than pretend.`,
    },
    moreStages: [{ name: 'Trying it out', category: 'BUILDING' }],
  },
  trying: {
    name: 'Trying things out',
    description: 'Half-finished things we test together, for everybody who has signed in.',
    visibility: 'MEMBERS',
    cadenceDays: 3,
    owner: 'deniz',
    tags: ['prototype', 'heat pump', 'report'],
    purpose: {
      gain: 'To find out what is wrong while it is still cheap to change.',
      offer: prose`
        The thing itself, early, with its doubts written on it. We say within three days what we make of what you
        found. Taking part ends whenever you say so.`,
      limits:
        'No pay and no gifts for taking part, for nobody: we want to hear what you think, not what pleases us.',
    },
  },
  inside: {
    name: 'Inside Alder',
    description: 'What we know needs fixing among ourselves.',
    visibility: 'STAFF',
    cadenceDays: 10,
    owner: 'leah',
    tags: ['phone', 'letters', 'time'],
    purpose: {
      gain: 'A company in which the person who sees the problem can get it fixed.',
      offer: 'Leah answers within ten days, in writing, with a date or a reason.',
      limits: 'This is not for talking about colleagues or customers by name.',
    },
  },
} satisfies Record<string, DemoSpace>;

export type SpaceKey = keyof typeof written;

export const spaces: Record<SpaceKey, DemoSpace> = written;
