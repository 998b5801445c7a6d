import type {
  DifferenceOutcome,
  Importance,
  Role,
  SpaceVisibility,
  StageCategory,
} from '@rapport/shared/vocabulary';
import type { PersonKey } from './content/people.js';
import type { SpaceKey } from './content/spaces.js';
import type { PictureKey } from './demo.pictures.js';

/** All moments of the demo lie so many days before it is filled; parts of a day are allowed. */
export type DaysAgo = number;

/** A person the demo's texts speak of. `{@key}` in a text mentions them. */
export interface DemoPerson {
  name: string;
  role: Role;
  title?: string;
  about?: string;
  came: DaysAgo;
}

export interface DemoSpace {
  name: string;
  description: string;
  visibility: SpaceVisibility;
  cadenceDays: number;
  owner: string;
  tags: readonly string[];
  purpose: { gain: string; offer: string; limits: string };
  /** An earlier wording of the purpose. */
  before?: { gain: string; offer: string; limits: string };
  /** Stages beside those every space begins with. */
  moreStages?: readonly { name: string; category: StageCategory }[];
}

export interface DemoComment {
  by: PersonKey;
  ago: DaysAgo;
  text: string;
  /** What it shows below its words. */
  picture?: PictureKey;
  /** A note that only staff read. */
  note?: boolean;
  /** What it says since an edit; `text` is what it said first. */
  edit?: { ago: DaysAgo; text: string };
  withdrawn?: DaysAgo;
  replies?: readonly DemoComment[];
}

/** What somebody of the team says to who waits longer than promised. */
export interface DemoLateNote {
  by: PersonKey;
  ago: DaysAgo;
  text: string;
  /** The answer comes by the day so many days after the demo is filled. */
  answerIn?: number;
}

export interface DemoVote {
  by: PersonKey;
  ago: DaysAgo;
  importance: Importance;
  reason?: string;
}

export interface DemoAnswer {
  by: PersonKey;
  ago: DaysAgo;
  /** Name of the stage it moves to. */
  to: string;
  text: string;
  /** Of a decision: how it serves the people it is about. */
  serves?: string;
  decline?: {
    reason: string;
    constraint: string;
    wouldChange: string;
    /** Days from now until it is looked at again, negative where that day is past, or why it is not. */
    review: number | string;
  };
}

/** What somebody of staff understood, and what the author says to it; nothing said is silence. */
export interface DemoReadBack {
  by: PersonKey;
  ago: DaysAgo;
  words: string;
  /** Without a correction it is confirmed. */
  said?: { ago: DaysAgo; correction: string | null };
}

/** Two who see it differently: the customer opens it, the team answers and proposes, the customer agrees. */
export interface DemoDifference {
  customer: PersonKey;
  team: PersonKey;
  opens: { ago: DaysAgo; position: string; importance: Importance };
  answers: { ago: DaysAgo; position: string; importance: Importance };
  shared?: { ago: DaysAgo; words: string; agreed: DaysAgo };
  tried?: readonly { ago: DaysAgo; words: string; cameOfIt: string }[];
  ends?: {
    ago: DaysAgo;
    outcome: DifferenceOutcome;
    words: string;
    /** Days from now until it opens again. */
    revisitIn?: number;
    agreed: DaysAgo;
  };
}

/** Other words for an idea, and what came of them. */
export interface DemoSuggestion {
  by: PersonKey;
  ago: DaysAgo;
  /** Words of the text, and what is to stand in their place. */
  replace: { text: readonly [old: string, now: string] };
  why: string;
  wants?: readonly ('credit' | 'coAuthorship')[];
  /** The revision it began with; the newest when left out. */
  fromRevision?: number;
  supporters?: readonly PersonKey[];
  comments?: readonly DemoComment[];
  /** Accepted, perhaps with other words yet and a note of what was changed, or declined with a reason. */
  decided?: {
    by: PersonKey;
    ago: DaysAgo;
    decline?: string;
    text?: readonly [old: string, now: string];
    note?: string;
  };
}

/** Somebody asked to write an idea together by its author; unanswered without an answer. */
export interface DemoInvitation {
  whom: PersonKey;
  ago: DaysAgo;
  message: string;
  answer?: { ago: DaysAgo; accept: boolean; credit: boolean };
}

/** Somebody credited for the first thing they said in public about an idea. */
export interface DemoCredit {
  by: PersonKey;
  whom: PersonKey;
  ago: DaysAgo;
  what: string;
  answer?: { ago: DaysAgo; consent: boolean };
}

export interface DemoTogether {
  invitations?: readonly DemoInvitation[];
  credits?: readonly DemoCredit[];
}

export interface DemoIdea {
  space: SpaceKey;
  by: PersonKey;
  /** Staff member who posted it for `by`. */
  postedBy?: PersonKey;
  ago: DaysAgo;
  title: string;
  text: string;
  tags?: readonly string[];
  edits?: readonly { ago: DaysAgo; title?: string; text: string }[];
  withdrawn?: DaysAgo;
  /** Customers who support it in all, the author included; those not in `votes` are plain members. */
  support: number;
  /** How many of them it blocks, and to how many it would be nice. It matters to the others. */
  blocks?: number;
  nice?: number;
  votes?: readonly DemoVote[];
  answers?: readonly DemoAnswer[];
  comments?: readonly DemoComment[];
}

/** What was built, and who had a part in it. */
export interface DemoOutcome {
  kind?: 'SMALL_WIN';
  space: SpaceKey;
  by: PersonKey;
  ago: DaysAgo;
  title: string;
  summary: string;
  text: string;
  /** Titles under which its ideas were posted. */
  ideas: readonly string[];
  /** Keys of irritants that end with it. */
  irritants?: readonly string[];
  /** Whether it keeps what was promised about its ideas. */
  keeps?: true;
  links?: readonly { title: string; url: string }[];
  /** Who is credited, and what they say to it; nothing said is silence. */
  builtBy: readonly { who: PersonKey; what: string; consent?: boolean }[];
  /** What it is called since then. */
  edited?: { ago: DaysAgo; title: string };
}

export interface DemoConversation {
  space: SpaceKey;
  by: PersonKey;
  ago: DaysAgo;
  title: string;
  text: string;
  /** What whoever works aloud is not sure of. */
  doubts?: string;
  comments: readonly DemoComment[];
}
