import { answerNamingInput, nameInStoryInput } from '@rapport/shared/inputs/story';
import { STORY_PEOPLE_MAX } from '@rapport/shared/limits';
import words from '../locales/en/stories.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { StoryPersonEntity, type NamingState } from './beside.entity.js';
import { askThoseNamed } from './naming.writes.js';
import type { StoryOutcome } from './story.commands.js';
import { storyChanged } from './story.events.js';
import { storyInside } from './story.inside.js';
import { storyPolicy } from './story.policy.js';

const here = statement<{ id: string }>(
  'stories.members_here',
  `select id from member where community_id = $1 and id = any($2::uuid[]) and left_at is null for key share`,
);
const named = statement<{ id: string; memberId: string; state: NamingState }>(
  'stories.named',
  `select id, member_id as "memberId", state from story_person where community_id = $1 and story_id = $2`,
);

/** Says who else is in a story, and who is not any more. Nobody is named before they agree, and who refused is not asked again. */
export const nameInStory = command({
  name: 'nameInStory',
  action: 'story:tell',
  input: nameInStoryInput,
  limits: ['invitation'],
  async run(write, { storyId, memberIds, leaveOutIds }): Promise<StoryOutcome> {
    const { communityId, memberId } = write.actor;
    const story = storyPolicy.authorize(write.actor, 'NAME', found(await storyInside(write, storyId)));
    const chosen = [...new Set(memberIds)];
    const there = await write.tx.rows(here, [communityId, chosen]);
    if (there.length < chosen.length || chosen.includes(memberId)) {
      throw invalid('memberIds', 'UNKNOWN');
    }
    const present = await write.tx.rows(named, [communityId, storyId]);
    for (const gone of present.filter((one) => leaveOutIds.includes(one.id))) {
      // A refusal stays, so that taking somebody out and in again asks nobody twice.
      if (gone.state === 'ASKED' || gone.state === 'AGREED') {
        await write.tx.remove(StoryPersonEntity, { communityId, storyId, memberId: gone.memberId });
      }
    }
    const known = new Set(present.map((one) => one.memberId));
    if (new Set([...known, ...chosen]).size > STORY_PEOPLE_MAX) {
      throw invalid('memberIds', 'TOO_MANY');
    }
    for (const person of chosen.filter((id) => !known.has(id))) {
      const row = {
        storyId,
        memberId: person,
        state: 'ASKED',
        nameForm: 'NAME',
        createdAt: write.now,
      } as const;
      await write.tx.insert(StoryPersonEntity, { communityId, id: write.ids.next(), ...row });
    }
    if (story.state === 'PUBLISHED' && story.consented) {
      await askThoseNamed(write, story);
    }
    await write.emit(storyChanged, { storyId, threadId: story.threadId });
    return { storyId };
  },
});

const ofPerson = statement<{ storyId: string; memberId: string; state: NamingState; threadId: string }>(
  'stories.naming',
  `select x.story_id as "storyId", x.member_id as "memberId", x.state, st.thread_id as "threadId" from story_person x
   join story st on st.community_id = x.community_id and st.id = x.story_id
   where x.community_id = $1 and x.id = $2 and x.member_id = $3 for no key update of x`,
);

/** Somebody says whether a story may name them, and how; they can take it back at any time. */
export const answerNaming = command({
  name: 'answerNaming',
  action: 'story:consent',
  input: answerNamingInput,
  async run(write, { personId, answer, nameForm }): Promise<StoryOutcome & { personId: string }> {
    const { communityId, memberId } = write.actor;
    const person = found(await write.tx.row(ofPerson, [communityId, personId, memberId]));
    if (answer === 'TAKEN_BACK' && person.state !== 'AGREED') {
      refuse(new NotPossible(words.notNow));
    }
    const now = { state: answer, nameForm, answeredAt: write.now };
    await write.tx.update(StoryPersonEntity, { communityId, id: personId }, now);
    await write.emit(storyChanged, { storyId: person.storyId, threadId: person.threadId });
    return { storyId: person.storyId, personId };
  },
});
