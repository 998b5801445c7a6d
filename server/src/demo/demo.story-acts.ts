import type { ConsentUse, NameForm, Quality, StoryKind } from '@rapport/shared/telling';
import { statement } from '../platform/statement.js';
import {
  giveConsent,
  publishSide,
  reviewStory,
  saveStory,
  submitStory,
  takeOverReview,
  writeSide,
} from '../stories/story.module.js';
import { stories } from './content/stories.js';
import type { PersonKey } from './content/people.js';
import type { Act } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import type { DaysAgo, DemoOutcome } from './demo.types.js';

/** A story, told and read on one day, with the other side some days after. */
export interface DemoStory {
  kind: StoryKind;
  space: DemoOutcome['space'];
  by: PersonKey;
  ago: DaysAgo;
  reviewer: PersonKey;
  nameForm: NameForm;
  title: string;
  context: string;
  mayNotFit: string;
  text: string;
  felt?: string;
  fromYear: number;
  untilYear?: number;
  qualities: readonly Quality[];
  ownQuality?: string;
  /** Title of the outcome it grew from. */
  outcome?: string;
  side?: { by: PersonKey; ago: DaysAgo; text: string };
}

// Whoever has no name could not take a download back, and leaves it.
const USES: Readonly<Record<NameForm, readonly ConsentUse[]>> = {
  NAME: ['SITE', 'CARD', 'FEED', 'EXPORT'],
  FIRST_NAME: ['SITE', 'CARD', 'FEED'],
  ANONYMOUS: ['SITE', 'CARD', 'FEED'],
};

const outcomeOf = statement<{ id: string }>(
  'demo.outcome_of_title',
  `select id from outcome where community_id = $1 and title = $2`,
);

async function tell(cast: Cast, story: DemoStory): Promise<string> {
  const { by, ago, space, reviewer, nameForm, outcome, side: _, ...words } = story;
  const tied = outcome && (await cast.tx.row(outcomeOf, [cast.communityId, outcome]));
  if (outcome && !tied) {
    throw new Error(`The demo does not know what a story grew from: ${outcome}`);
  }
  const { storyId } = await cast.let(by, ago, saveStory, {
    ...words,
    spaceId: cast.space(space).spaceId,
    outcomeIds: tied ? [tied.id] : [],
  });
  for (const use of USES[nameForm]) {
    await cast.let(by, ago, giveConsent, { storyId, part: 'STORY', use, nameForm });
  }
  await cast.let(by, ago, submitStory, { storyId });
  await cast.let(reviewer, ago - 1, takeOverReview, { storyId });
  await cast.let(reviewer, ago - 1, reviewStory, { storyId, verdict: 'PUBLISHED' });
  return storyId;
}

function actsOf(story: DemoStory): Act[] {
  const made = { storyId: '' };
  const { by, ago, side } = story;
  const told: Act = {
    ago,
    do: async (cast) => {
      made.storyId = await tell(cast, story);
    },
  };
  if (!side) {
    return [told];
  }
  const answered = async (cast: Cast): Promise<void> => {
    const { storyId } = made;
    await cast.let(side.by, side.ago, writeSide, { storyId, text: side.text });
    await cast.let(side.by, side.ago, publishSide, { storyId });
    for (const who of [side.by, by]) {
      const joint = { storyId, part: 'JOINT', use: 'SITE', nameForm: 'NAME' };
      await cast.let(who, side.ago, giveConsent, joint);
    }
  };
  return [told, { ago: side.ago, do: answered }];
}

/** What people told, in the order of time. */
export function storyActs(): Act[] {
  return stories.flatMap(actsOf);
}
