import { storyRefInput, writeSideInput } from '@rapport/shared/inputs/story';
import words from '../locales/en/stories.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, NotFound, NotPossible, refuse } from '../platform/problems.js';
import { RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { concern } from '../threads/thread.module.js';
import { StorySideEntity } from './beside.entity.js';
import { StoryConsentEntity } from './consent.entity.js';
import { endOwnConsents } from './consent.writes.js';
import { sideInside, type SideInside } from './side.inside.js';
import type { StoryOutcome } from './story.commands.js';
import { storyChanged } from './story.events.js';
import { storyInside } from './story.inside.js';
import { storyPolicy } from './story.policy.js';
import { holdWhatItShows } from './story.writes.js';

/** @throws Refusal NotFound for everybody but its author. */
async function ownSide(write: Write, storyId: string): Promise<SideInside> {
  const side = found(await sideInside(write, storyId));
  return side.authorId === write.actor.memberId ? side : refuse(new NotFound());
}

async function tellTeller(write: Write, { story }: SideInside): Promise<void> {
  await write.emit(storyChanged, { storyId: story.id, threadId: story.threadId });
  await concern(write, {
    threadId: story.threadId,
    kind: 'STORY_SIDE',
    who: [{ memberId: story.tellerId, reason: 'AUTHOR' }],
    detailId: story.id,
  });
}

/** Writes the other side of a published story, or goes on with it; what is published changes at once. */
export const writeSide = command({
  name: 'writeSide',
  action: 'story:review',
  input: writeSideInput,
  limits: ['edit'],
  async run(write, { storyId, text }): Promise<StoryOutcome> {
    const { communityId, memberId } = write.actor;
    const rendered = { text, html: renderMarkdown(text), rendererVersion: RENDERER_VERSION };
    const story = storyPolicy.authorize(write.actor, 'WRITE_SIDE', found(await storyInside(write, storyId)));
    const side = await sideInside(write, storyId);
    if (side && side.authorId !== memberId && side.state !== 'WITHDRAWN') {
      refuse(new NotPossible(words.sideIsAnothers));
    }
    if (side?.authorId === memberId) {
      const edited = side.state === 'PUBLISHED' ? { editedAt: write.now } : {};
      const state = side.state === 'WITHDRAWN' ? 'DRAFT' : side.state;
      await write.tx.update(StorySideEntity, { communityId, storyId }, { ...rendered, ...edited, state });
    } else {
      await write.tx.remove(StorySideEntity, { communityId, storyId });
      const row = { state: 'DRAFT', authorId: memberId, createdAt: write.now } as const;
      await write.tx.insert(StorySideEntity, { communityId, storyId, ...row, ...rendered });
    }
    await holdWhatItShows(write, story);
    await write.emit(storyChanged, { storyId, threadId: story.threadId });
    return { storyId };
  },
});

/** Publishes the other side by its author's name; beside the story it stands once both agree to one page. */
export const publishSide = command({
  name: 'publishSide',
  action: 'story:review',
  input: storyRefInput,
  limits: ['edit'],
  async run(write, { storyId }): Promise<StoryOutcome> {
    const { communityId, memberId } = write.actor;
    const side = await ownSide(write, storyId);
    if (side.state === 'PUBLISHED' || side.story.state !== 'PUBLISHED') {
      refuse(new NotPossible(words.notNow));
    }
    await endOwnConsents(write, storyId, 'SIDE', ['SITE']);
    await write.tx.insert(StoryConsentEntity, {
      communityId,
      id: write.ids.next(),
      storyId,
      memberId,
      part: 'SIDE',
      use: 'SITE',
      nameForm: 'NAME',
      givenAt: write.now,
    });
    const now = { state: 'PUBLISHED', publishedAt: write.now } as const;
    await write.tx.update(StorySideEntity, { communityId, storyId }, now);
    await tellTeller(write, side);
    return { storyId };
  },
});

/** Takes the other side back at once; the story stands by itself. */
export const withdrawSide = command({
  name: 'withdrawSide',
  action: 'story:review',
  input: storyRefInput,
  async run(write, { storyId }): Promise<StoryOutcome> {
    const { communityId } = write.actor;
    const side = await ownSide(write, storyId);
    if (side.state === 'WITHDRAWN') {
      refuse(new NotPossible(words.notNow));
    }
    await endOwnConsents(write, storyId, 'SIDE', ['SITE', 'CARD', 'FEED', 'EXPORT']);
    await endOwnConsents(write, storyId, 'JOINT', ['SITE']);
    await write.tx.update(StorySideEntity, { communityId, storyId }, { state: 'WITHDRAWN' });
    await tellTeller(write, side);
    return { storyId };
  },
});
