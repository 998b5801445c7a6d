import {
  editIdeaInput,
  ideaRefInput,
  moveIdeaInput,
  postIdeaInput,
  tagIdeaInput,
  type EditIdea,
  type PostIdea,
} from '@rapport/shared/inputs/idea';
import { isMaterialChange } from '@rapport/shared/text/words';
import words from '../locales/en/ideas.json' with { type: 'json' };
import { memberToPostFor } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { spaceInside, spacePolicy, stagesInside, tagsInside } from '../spaces/space.module.js';
import { followQuietly, moveThread, postingLimits, setThreadWithdrawn } from '../threads/thread.module.js';
import { ideaMoved, ideaPosted, ideaRestored, ideaTagged, ideaWithdrawn } from './idea.events.js';
import { mergeOf } from './idea.merge.js';
import { ideaPolicy } from './idea.policy.js';
import { ideaInside, isByTeam, languageOf, type IdeaInSpace } from './idea.queries.js';
import { revisionInside } from './idea.revisions.js';
import { EditConflict } from './idea.result.js';
import { insertIdea, putIdeaInSpace, replaceTags, reviseIdea, setWithdrawn } from './idea.writes.js';

/** An idea for a change: locked, and only if the writer may see it. @throws Refusal with NotFound */
async function ideaToChange(write: Write, ideaId: string): Promise<IdeaInSpace> {
  return found(await ideaInside(write.tx, write.actor, ideaId, 'locked'));
}

async function authorOf(write: Write, input: PostIdea): Promise<{ id: string; isStaff: boolean }> {
  if (!input.onBehalfOf) {
    return { id: write.actor.memberId, isStaff: isStaff(write.actor) };
  }
  if (!isStaff(write.actor)) {
    refuse(new NotPossible(words.onlyStaffPostsForOthers));
  }
  return memberToPostFor(write, input.onBehalfOf);
}

export const postIdea = command({
  name: 'postIdea',
  action: 'idea:post',
  input: postIdeaInput,
  limits: postingLimits,
  async run(write, input) {
    const space = spacePolicy.authorize(
      write.actor,
      'POST_IDEA',
      found(await spaceInside(write.tx, write.actor, input.spaceId)),
    );
    const stages = await stagesInside(write.tx, write.actor.communityId, space.id);
    const stage =
      stages.find(({ category }) => category === 'OPEN') ?? refuse(new NotPossible(words.noOpenStage));
    const author = await authorOf(write, input);
    if (space.visibility === 'STAFF' && !author.isStaff) {
      // They would own what they can neither see nor be told of.
      refuse(new NotPossible(words.authorCannotSee));
    }
    const { ideaId, threadId } = await insertIdea(write, {
      space,
      stage,
      title: input.title,
      text: input.text,
      authorId: author.id,
      authorIsStaff: author.isStaff,
      postedById: author.id === write.actor.memberId ? null : write.actor.memberId,
    });
    await chooseTags(write, ideaId, space.id, input.tagIds);
    await followQuietly(write, threadId, author.id);
    const nowFollowing =
      author.id === write.actor.memberId || (await followQuietly(write, threadId, write.actor.memberId));
    await write.emit(ideaPosted, {
      ideaId,
      threadId,
      authorId: author.id,
      authorIsStaff: author.isStaff,
      teamOnly: space.visibility === 'STAFF',
      postedById: author.id === write.actor.memberId ? null : write.actor.memberId,
      irritantIds: input.irritantIds,
      rootCauseIds: input.rootCauseIds,
      callId: input.callId,
    });
    return { ideaId, nowFollowing };
  },
});

async function chooseTags(
  write: Write,
  ideaId: string,
  spaceId: string,
  tagIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(tagIds)];
  const there = await tagsInside(write.tx, write.actor.communityId, spaceId, wanted);
  if (there.length < wanted.length) {
    throw invalid('tagIds', 'UNKNOWN');
  }
  await replaceTags(write, ideaId, wanted);
}

/** What stands now, and the edit put together with it. */
async function conflictOf(
  write: Write,
  idea: IdeaInSpace,
  { title, text, fromRevision }: EditIdea,
  language: string,
): Promise<EditConflict> {
  const base = await revisionInside(write.tx, write.actor.communityId, idea.id, fromRevision);
  const sides = base && { base, current: idea, suggested: { title, text }, language };
  return new EditConflict(idea, sides && mergeOf(sides));
}

export const editIdea = command({
  name: 'editIdea',
  action: 'idea:change',
  input: editIdeaInput,
  limits: ['edit'],
  async run(write, input) {
    const idea = ideaPolicy.authorize(write.actor, 'EDIT', await ideaToChange(write, input.ideaId));
    const language = await languageOf(write.tx, write.actor.communityId, idea.spaceId);
    if (input.fromRevision !== idea.revision) {
      refuse(await conflictOf(write, idea, input, language));
    }
    if (input.title !== idea.title || input.text !== idea.text) {
      const { title, text } = input;
      const material = input.material || isMaterialChange(idea, { title, text }, language);
      const by = { authorId: write.actor.memberId, acceptedById: null, material };
      await reviseIdea(write, idea, { title, text, ...by });
    }
    return { ideaId: idea.id };
  },
});

export const withdrawIdea = command({
  name: 'withdrawIdea',
  action: 'idea:change',
  input: ideaRefInput,
  async run(write, input) {
    const idea = ideaPolicy.authorize(write.actor, 'WITHDRAW', await ideaToChange(write, input.ideaId));
    await setWithdrawn(write, idea, true);
    await setThreadWithdrawn(write, idea.threadId, true);
    await write.emit(ideaWithdrawn, { ideaId: idea.id, threadId: idea.threadId });
    return { ideaId: idea.id };
  },
});

export const restoreIdea = command({
  name: 'restoreIdea',
  action: 'idea:change',
  input: ideaRefInput,
  async run(write, input) {
    const idea = ideaPolicy.authorize(write.actor, 'RESTORE', await ideaToChange(write, input.ideaId));
    await setWithdrawn(write, idea, false);
    await setThreadWithdrawn(write, idea.threadId, false);
    await write.emit(ideaRestored, { ideaId: idea.id, threadId: idea.threadId });
    return { ideaId: idea.id };
  },
});

export const moveIdea = command({
  name: 'moveIdea',
  action: 'idea:steer',
  input: moveIdeaInput,
  async run(write, input) {
    const idea = ideaPolicy.authorize(write.actor, 'MOVE', await ideaToChange(write, input.ideaId));
    if (idea.spaceId === input.spaceId) {
      refuse(new NotPossible(words.sameSpace));
    }
    const space = spacePolicy.authorize(
      write.actor,
      'POST_IDEA',
      found(await spaceInside(write.tx, write.actor, input.spaceId)),
    );
    if (space.visibility === 'STAFF' && !(await isByTeam(write.tx, write.actor, idea))) {
      // Taken out of its author's sight, it could neither be answered nor withdrawn by them.
      refuse(new NotPossible(words.moveHidesFromAuthor));
    }
    const stages = await stagesInside(write.tx, write.actor.communityId, space.id);
    const stage =
      stages.find(({ category }) => category === idea.category) ??
      refuse(new NotPossible(words.noStageThere));
    await putIdeaInSpace(write, idea, stage);
    await moveThread(write, idea.threadId, space.id);
    await write.emit(ideaMoved, {
      ideaId: idea.id,
      threadId: idea.threadId,
      fromSpaceId: idea.spaceId,
      toSpaceId: space.id,
    });
    return { ideaId: idea.id };
  },
});

export const tagIdea = command({
  name: 'tagIdea',
  action: 'idea:change',
  input: tagIdeaInput,
  async run(write, input) {
    const idea = ideaPolicy.authorize(write.actor, 'TAG', await ideaToChange(write, input.ideaId));
    await chooseTags(write, idea.id, idea.spaceId, input.tagIds);
    await write.emit(ideaTagged, { ideaId: idea.id, threadId: idea.threadId });
    return { ideaId: idea.id };
  },
});
