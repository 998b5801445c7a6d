import {
  saveStoryInput,
  storyRefInput,
  withdrawStoryInput,
  type SaveStory,
} from '@rapport/shared/inputs/story';
import { nextNumber } from '../communities/community.module.js';
import words from '../locales/en/stories.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { command, type Write } from '../platform/command.js';
import {
  found,
  invalid,
  InvalidInput,
  NotPossible,
  refuse,
  type FieldProblem,
} from '../platform/problems.js';
import { responsibleFor, spaceInside } from '../spaces/space.module.js';
import { concern, moveThread, openThread } from '../threads/thread.module.js';
import { endConsents } from './consent.writes.js';
import { acceptedInvitation } from './invitation.queries.js';
import { StoryEntity } from './story.entity.js';
import { storyChanged, storyWithdrawn } from './story.events.js';
import { storyInside, type StoryInside } from './story.inside.js';
import { storyPolicy } from './story.policy.js';
import { completenessProblems } from './story.completeness.js';
import {
  holdWhatItShows,
  keepRevision,
  linkCount,
  rowOf,
  sameWords,
  settleSeal,
  tie,
} from './story.writes.js';

export interface StoryOutcome {
  storyId: string;
}

function refuseIfAny(problems: FieldProblem[]): void {
  if (problems.length > 0) {
    refuse(new InvalidInput(problems));
  }
}

/** @throws Refusal for a space that is not there for the writer, or closed. */
async function openSpace(write: Write, spaceId: string): Promise<void> {
  const space = await spaceInside(write.tx, write.actor, spaceId);
  if (!space) {
    throw invalid('spaceId', 'UNKNOWN');
  }
  if (space.archivedAt) {
    throw invalid('spaceId', 'INVALID', words.spaceClosed);
  }
}

async function begin(write: Write, input: SaveStory): Promise<string> {
  const { communityId, memberId } = write.actor;
  await openSpace(write, input.spaceId);
  if (input.kind === 'COMPANY' && !isStaff(write.actor)) {
    throw invalid('kind', 'INVALID', words.onlyTeam);
  }
  const invitationId = input.invitationId && (await acceptedInvitation(write, input.invitationId));
  if (input.invitationId && !invitationId) {
    throw invalid('invitationId', 'UNKNOWN');
  }
  const place = { spaceId: input.spaceId, ownerId: memberId, sealed: true };
  const threadId = await openThread(write, { kind: 'STORY', ...place });
  const id = write.ids.next();
  await write.tx.insert(StoryEntity, {
    communityId,
    id,
    threadId,
    spaceId: input.spaceId,
    number: await nextNumber(write.tx, communityId, 'story'),
    kind: input.kind,
    state: 'DRAFT',
    tellerId: memberId,
    ...rowOf(input),
    revision: 1,
    invitationId,
    createdAt: write.now,
  });
  refuseIfAny(await tie(write, id, input));
  await holdWhatItShows(write, { id, threadId });
  return id;
}

async function goOn(write: Write, input: SaveStory, storyId: string): Promise<void> {
  const { communityId } = write.actor;
  const story = storyPolicy.authorize(write.actor, 'EDIT', found(await storyInside(write, storyId)));
  if (input.fromRevision !== story.revision) {
    refuse(new NotPossible(words.changedMeanwhile));
  }
  // Once somebody read it, it stays where they look for it.
  if (story.state === 'DRAFT' && input.spaceId !== story.spaceId) {
    await openSpace(write, input.spaceId);
    await moveThread(write, story.threadId, input.spaceId);
    await write.tx.update(StoryEntity, { communityId, id: storyId }, { spaceId: input.spaceId });
  }
  if (story.state !== 'DRAFT' && story.state !== 'RETURNED') {
    refuseIfAny(
      completenessProblems({ ...input, kind: story.kind }, input.ideaIds.length + input.outcomeIds.length),
    );
  }
  refuseIfAny(await tie(write, storyId, input));
  if (!sameWords(input, story)) {
    const published = story.state === 'PUBLISHED';
    const revision = story.revision + 1;
    const now = { ...rowOf(input), revision, ...(published ? { editedAt: write.now } : {}) };
    await write.tx.update(StoryEntity, { communityId, id: storyId }, now);
    if (story.state !== 'DRAFT') {
      await keepRevision(write, storyId, revision, input);
    }
    await holdWhatItShows(write, story);
  }
  if (story.state !== 'DRAFT') {
    await write.emit(storyChanged, { storyId, threadId: story.threadId });
  }
}

/** Begins a story or goes on with it; after it was published its teller's words stand at once. */
export const saveStory = command({
  name: 'saveStory',
  action: 'story:tell',
  input: saveStoryInput,
  limits: ['edit'],
  async run(write, input): Promise<StoryOutcome> {
    if (input.storyId === null) {
      return { storyId: await begin(write, input) };
    }
    await goOn(write, input, input.storyId);
    return { storyId: input.storyId };
  },
});

/** Who is asked to read it: whoever answers for the space, but never its teller. */
async function readerFor(write: Write, story: StoryInside): Promise<string | null> {
  const { communityId } = write.actor;
  const steps = await responsibleFor(write.tx, communityId, story.spaceId, story.reviewerId);
  return steps.flat().find((id) => id !== story.tellerId) ?? null;
}

/** Sends a story to be read by a named person. Whoever answers for its space is asked; another may take it over. */
export const submitStory = command({
  name: 'submitStory',
  action: 'story:tell',
  input: storyRefInput,
  limits: ['edit'],
  async run(write, { storyId }): Promise<StoryOutcome> {
    const { communityId } = write.actor;
    const story = storyPolicy.authorize(write.actor, 'SUBMIT', found(await storyInside(write, storyId)));
    refuseIfAny(completenessProblems(story, await linkCount(write, storyId)));
    const reviewerId = await readerFor(write, story);
    await keepRevision(write, storyId, story.revision, story);
    const now = { state: 'SUBMITTED', submittedAt: write.now, reviewerId } as const;
    await write.tx.update(StoryEntity, { communityId, id: storyId }, now);
    await settleSeal(write, { ...story, ...now });
    await write.emit(storyChanged, { storyId, threadId: story.threadId });
    if (reviewerId) {
      await concern(write, {
        threadId: story.threadId,
        kind: 'STORY_SUBMITTED',
        who: [{ memberId: reviewerId, reason: 'RESPONSIBLE' }],
        detailId: storyId,
      });
    }
    return { storyId };
  },
});

/** Takes a story back everywhere at once and ends every consent for it; only its teller sees that it was there. */
export const withdrawStory = command({
  name: 'withdrawStory',
  action: 'story:consent',
  input: withdrawStoryInput,
  async run(write, { storyId, why }): Promise<StoryOutcome> {
    const { communityId } = write.actor;
    const story = storyPolicy.authorize(write.actor, 'WITHDRAW', found(await storyInside(write, storyId)));
    await endConsents(write, storyId);
    const now = { state: 'WITHDRAWN', withdrawnAt: write.now, withdrawnWhy: why } as const;
    await write.tx.update(StoryEntity, { communityId, id: storyId }, now);
    await settleSeal(write, { ...story, ...now });
    await write.emit(storyWithdrawn, { storyId, threadId: story.threadId });
    return { storyId };
  },
});
