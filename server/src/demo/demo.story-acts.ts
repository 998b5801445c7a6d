import type { ConsentUse, NameForm, Quality, StoryKind } from '@rapport/shared/telling';
import { statement } from '../platform/statement.js';
import {
  answerNaming,
  answerStoryInvitation,
  decideStorySuggestion,
  inviteStory,
  nameInStory,
  setStoryInvitations,
  suggestInStory,
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
  /** The question it answers, about that outcome. */
  asked?: { by: PersonKey; ago: DaysAgo; words: string };
  /** Who agreed to be named in it. */
  names?: PersonKey;
  /** Other words for its title, which the teller left. */
  suggested?: { by: PersonKey; title: string; why: string; left: string };
  side?: { by: PersonKey; ago: DaysAgo; text: string };
}

// Whoever has no name could not take a download back, and leaves it.
const USES: Readonly<Record<NameForm, readonly ConsentUse[]>> = {
  NAME: ['SITE', 'CARD', 'FEED', 'EXPORT'],
  FIRST_NAME: ['SITE', 'CARD', 'FEED'],
  ANONYMOUS: ['SITE', 'CARD', 'FEED'],
};

const outcomeOf = statement<{ id: string; threadId: string }>(
  'demo.outcome_of_title',
  `select id, thread_id as "threadId" from outcome where community_id = $1 and title = $2`,
);

const rowOf = (name: string, table: string, more = '') =>
  statement<{ id: string }>(
    `demo.${name}`,
    `select id from ${table} where community_id = $1 and story_id = $2${more}`,
  );
const personOf = rowOf('person_of_story', 'story_person');
const suggestionOf = rowOf('suggestion_of_story', 'story_suggestion');

/** The question that came before, to which the teller says yes. */
async function invite(cast: Cast, { by, ago, asked }: DemoStory, threadId: string): Promise<string | null> {
  if (!asked) {
    return null;
  }
  const question = { memberId: cast.idOf(by), threadId, words: asked.words };
  const { invitationId } = await cast.let(asked.by, asked.ago, inviteStory, question);
  await cast.let(by, ago, answerStoryInvitation, { invitationId, answer: 'ACCEPTED' });
  return invitationId;
}

/** Who is named in it, and what was suggested. */
async function goOn(cast: Cast, storyId: string, story: DemoStory): Promise<void> {
  const { by, ago, names, suggested, context, text } = story;
  if (names) {
    await cast.let(by, ago - 2, nameInStory, { storyId, memberIds: [cast.idOf(names)] });
    const person = await cast.tx.row(personOf, [cast.communityId, storyId]);
    await cast.let(names, ago - 3, answerNaming, { personId: person?.id, answer: 'AGREED' });
  }
  if (suggested) {
    const { title, why, left } = suggested;
    const said = { storyId, fromRevision: 1, title, context, text, why };
    await cast.let(suggested.by, ago - 2, suggestInStory, said);
    const row = await cast.tx.row(suggestionOf, [cast.communityId, storyId]);
    const decided = { suggestionId: row?.id, accept: false, reason: left };
    await cast.let(by, ago - 3, decideStorySuggestion, decided);
  }
}

async function tell(cast: Cast, story: DemoStory): Promise<string> {
  const { by, ago, space, reviewer, nameForm, outcome, kind, title, context, mayNotFit, text } = story;
  const { felt, fromYear, untilYear, qualities, ownQuality } = story;
  const tied = outcome && (await cast.tx.row(outcomeOf, [cast.communityId, outcome]));
  if (outcome && !tied) {
    throw new Error(`The demo does not know what a story grew from: ${outcome}`);
  }
  const invitationId = tied ? await invite(cast, story, tied.threadId) : null;
  const { storyId } = await cast.let(by, ago, saveStory, {
    kind,
    title,
    context,
    mayNotFit,
    text,
    felt,
    fromYear,
    untilYear,
    qualities,
    ownQuality,
    invitationId,
    spaceId: cast.space(space).spaceId,
    outcomeIds: tied ? [tied.id] : [],
  });
  for (const use of USES[nameForm]) {
    await cast.let(by, ago, giveConsent, { storyId, part: 'STORY', use, nameForm });
  }
  await cast.let(by, ago, submitStory, { storyId });
  await cast.let(reviewer, ago - 1, takeOverReview, { storyId });
  await cast.let(reviewer, ago - 1, reviewStory, { storyId, verdict: 'PUBLISHED' });
  await goOn(cast, storyId, story);
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
  const closes: Act = {
    ago: 30,
    do: async (cast) => void (await cast.let('paul', 30, setStoryInvitations, { open: false })),
  };
  return [...stories.flatMap(actsOf), closes];
}
