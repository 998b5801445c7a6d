import { giveConsentInput, withdrawConsentInput, type GiveConsent } from '@rapport/shared/inputs/story';
import { CONSENT_USES } from '@rapport/shared/telling';
import { communityDay } from '../communities/community.module.js';
import words from '../locales/en/stories.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotFound, NotPossible, refuse } from '../platform/problems.js';
import { concern } from '../threads/thread.module.js';
import { StoryConsentEntity } from './consent.entity.js';
import { endOwnConsents } from './consent.writes.js';
import { askThoseNamed } from './naming.writes.js';
import { sideInside } from './side.inside.js';
import { StoryEntity } from './story.entity.js';
import { storyChanged, storyNamed, storyWithdrawn } from './story.events.js';
import { isConsented, storyInside, type StoryInside } from './story.inside.js';
import { storyPolicy } from './story.policy.js';
import { settleSeal } from './story.writes.js';
import type { StoryOutcome } from './story.commands.js';

/** The story, and whether the writer may consent for this part of it: the teller, or who wrote the other side. */
async function storyToConsent(
  write: Write,
  { storyId, part }: Pick<GiveConsent, 'storyId' | 'part'>,
): Promise<StoryInside> {
  const side = part === 'STORY' ? null : await sideInside(write, storyId);
  if (side?.authorId === write.actor.memberId) {
    return side.story;
  }
  if (part === 'SIDE') {
    return refuse(new NotFound());
  }
  return storyPolicy.authorize(write.actor, 'CONSENT', found(await storyInside(write, storyId)));
}

async function settle(write: Write, story: StoryInside, wasOpen: boolean): Promise<void> {
  await settleSeal(write, story);
  const isOpen = story.state === 'PUBLISHED' && (await isConsented(write, story.id));
  if (isOpen && !wasOpen) {
    await askThoseNamed(write, story);
  }
  const news = { storyId: story.id, threadId: story.threadId };
  await write.emit(wasOpen && !isOpen ? storyWithdrawn : storyChanged, news);
}

/**
 * Adds a row to the ledger of consents; one that stood for the same use ends. A story of the team is told by name
 * (practice 0.24), and so is the other side.
 */
export const giveConsent = command({
  name: 'giveConsent',
  action: 'story:consent',
  input: giveConsentInput,
  async run(write, input): Promise<StoryOutcome> {
    const { communityId, memberId } = write.actor;
    const { storyId, part, use, nameForm, until } = input;
    const story = await storyToConsent(write, input);
    if (until !== null && until < (await communityDay(write))) {
      throw invalid('until', 'OUT_OF_RANGE', words.untilIsOver);
    }
    if (nameForm !== 'NAME' && (story.kind === 'COMPANY' || memberId !== story.tellerId)) {
      throw invalid('nameForm', 'INVALID', words.teamByName);
    }
    if (part === 'JOINT' && use !== 'SITE') {
      throw invalid('use', 'INVALID', words.jointIsHere);
    }
    const wasOpen = story.state === 'PUBLISHED' && story.consented;
    await endOwnConsents(write, storyId, part, [use]);
    const given = { part, use, nameForm, until, givenAt: write.now, endedAt: null, endedBy: null };
    await write.tx.insert(StoryConsentEntity, {
      communityId,
      id: write.ids.next(),
      storyId,
      memberId,
      ...given,
    });
    if (part === 'STORY' && use === 'SITE') {
      // Why it was taken back before is over with that.
      await write.tx.update(StoryEntity, { communityId, id: storyId }, { withdrawnWhy: null });
    }
    if (part === 'STORY' && use === 'SITE' && story.consented && nameForm !== 'NAME') {
      await write.emit(storyNamed, { storyId, threadId: story.threadId });
    }
    await settle(write, story, wasOpen);
    return { storyId };
  },
});

/**
 * Ends a consent at once. Without consent for this site nothing else of the story is shown either, so those for other
 * uses end with it.
 */
export const withdrawConsent = command({
  name: 'withdrawConsent',
  action: 'story:consent',
  input: withdrawConsentInput,
  async run(write, { storyId, part, use, why }): Promise<StoryOutcome> {
    const { communityId, memberId } = write.actor;
    const story = await storyToConsent(write, { storyId, part });
    const wasOpen = story.state === 'PUBLISHED' && story.consented;
    const ended = await endOwnConsents(write, storyId, part, use === 'SITE' ? CONSENT_USES : [use]);
    if (ended === 0) {
      refuse(new NotPossible(words.noSuchConsent));
    }
    if (why !== null && memberId === story.tellerId) {
      await write.tx.update(StoryEntity, { communityId, id: storyId }, { withdrawnWhy: why });
    }
    await settle(write, story, wasOpen);
    if (part === 'JOINT' && memberId !== story.tellerId) {
      const who = [{ memberId: story.tellerId, reason: 'AUTHOR' as const }];
      await concern(write, { threadId: story.threadId, kind: 'STORY_SIDE', who, detailId: storyId });
    }
    return { storyId };
  },
});
