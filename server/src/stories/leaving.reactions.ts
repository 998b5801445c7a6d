import { memberLeft } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { reactTo } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { withdrawSide } from './side.commands.js';
import { withdrawStory } from './story.commands.js';

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

export const leavingReactions = [reactTo(memberLeft, (write, { words }) => takeBack(write, words))];
