import { memberLeft } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { reactTo } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { spaceChanged } from '../spaces/space.module.js';
import { endConsents } from './consent.writes.js';
import { withdrawSide } from './side.commands.js';
import { withdrawStory } from './story.commands.js';
import { storyChanged, storyWithdrawn } from './story.events.js';
import type { StoryInside } from './story.inside.js';
import { settleSeal } from './story.writes.js';

const standing = statement<{ id: string }>(
  'stories.of_leaver',
  `select id from story where community_id = $1 and teller_id = $2 and state <> 'WITHDRAWN' order by id`,
);
const sides = statement<{ id: string }>(
  'stories.sides_of_leaver',
  `select story_id as id from story_side
   where community_id = $1 and author_id = $2 and state <> 'WITHDRAWN' order by story_id`,
);
const unname = statement(
  'stories.unname_leaver',
  `update story_person set state = 'TAKEN_BACK', answered_at = $3
   where community_id = $1 and member_id = $2 and state in ('ASKED', 'AGREED')`,
);
const uninvite = statement(
  'stories.uninvite_leaver',
  `update story_invitation set state = 'TAKEN_BACK', answered_at = $3
   where community_id = $1 and member_id = $2 and state = 'ASKED'`,
);
// Who leaves without a trace has nobody who may read it any more.
const forget = [
  statement(
    'stories.forget_revisions',
    `delete from story_revision r using story st where st.community_id = $1 and st.teller_id = $2
       and r.community_id = st.community_id and r.story_id = st.id and r.number < st.revision`,
  ),
  statement(
    'stories.forget_standing',
    `update story_revision r set title = '-', context = '', may_not_fit = '', text = '', felt = null, own_quality = null
     from story st where st.community_id = $1 and st.teller_id = $2 and r.community_id = st.community_id
       and r.story_id = st.id`,
  ),
  statement(
    'stories.forget_suggestions',
    `delete from story_suggestion g using story st where st.community_id = $1 and st.teller_id = $2
       and g.community_id = st.community_id and g.story_id = st.id`,
  ),
  statement(
    'stories.forget_words',
    `update story set title = '-', slug = '', context = '', may_not_fit = '', text = '', html = '', felt = null,
       own_quality = null, withdrawn_why = null
     where community_id = $1 and teller_id = $2`,
  ),
];

/** Takes back everything somebody told before they leave: their consent ends with them (practice 4.1). */
async function takeBack(write: Write, words: 'KEEP' | 'ANONYMISE' | 'REMOVE'): Promise<void> {
  const { communityId, memberId } = write.actor;
  const own = [communityId, memberId];
  for (const { id } of await write.tx.rows(standing, own)) {
    await withdrawStory.run(write, { storyId: id, why: null });
  }
  for (const { id } of await write.tx.rows(sides, own)) {
    await withdrawSide.run(write, { storyId: id });
  }
  await write.tx.rows(unname, [...own, write.now]);
  await write.tx.rows(uninvite, [...own, write.now]);
  if (words !== 'KEEP') {
    for (const part of forget) {
      await write.tx.rows(part, own);
    }
  }
}

const outOfReach = statement<Pick<StoryInside, 'id' | 'threadId' | 'state'>>(
  'stories.out_of_reach',
  `select st.id, st.thread_id as "threadId", st.state from story st
   join member m on m.community_id = st.community_id and m.id = st.teller_id and m.role = 'CUSTOMER'
   where st.community_id = $1 and st.space_id = $2 and st.state <> 'WITHDRAWN' order by st.id for no key update of st`,
);

/**
 * Where a space becomes the team's alone, customers who told something there cannot take it back any more: what they
 * agreed to ends with that, and nobody reads it until they agree again.
 */
async function closeBehindTellers(write: Write, spaceId: string): Promise<void> {
  for (const story of await write.tx.rows(outOfReach, [write.actor.communityId, spaceId])) {
    await endConsents(write, story.id);
    await settleSeal(write, story);
    const news = { storyId: story.id, threadId: story.threadId };
    await write.emit(story.state === 'PUBLISHED' ? storyWithdrawn : storyChanged, news);
  }
}

export const leavingReactions = [
  reactTo(memberLeft, (write, { words }) => takeBack(write, words)),
  reactTo(spaceChanged, async (write, { spaceId, visibility }) => {
    if (visibility === 'STAFF') {
      await closeBehindTellers(write, spaceId);
    }
  }),
];
