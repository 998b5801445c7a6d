import {
  answerStoryInvitationInput,
  inviteStoryInput,
  setStoryInvitationsInput,
  takeBackStoryInvitationInput,
} from '@rapport/shared/inputs/story';
import { mayContact } from '../boundaries/boundary.module.js';
import words from '../locales/en/stories.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { concern, threadInside } from '../threads/thread.module.js';
import { StoryInvitationChoiceEntity, StoryInvitationEntity } from './invitation.entity.js';
import { offersSomething } from './story.rules.js';

interface Asked {
  role: string;
  closed: boolean;
  waiting: boolean;
  refused: boolean;
  inRepair: boolean;
  maySee: boolean;
}

// The member's row is locked, so that two people of the team who ask at the same moment ask once.
const whomToAsk = statement<Asked>(
  'stories.whom_to_ask',
  `select m.role, coalesce(not c.open, false) as closed,
     exists (select 1 from story_invitation v where v.community_id = m.community_id and v.member_id = m.id
       and (v.state = 'ASKED' or v.thread_id = $3 and v.state in ('ACCEPTED', 'TAKEN_BACK'))) as waiting,
     exists (select 1 from story_invitation v where v.community_id = m.community_id and v.member_id = m.id
       and v.state = 'REFUSED' and not coalesce(c.open and c.chosen_at > v.answered_at, false)) as refused,
     exists (select 1 from recovery r where r.community_id = m.community_id and r.member_id = m.id
       and r.closed_at is null) as "inRepair",
     (s.visibility <> 'STAFF' or m.role <> 'CUSTOMER') and t.withdrawn_at is null as "maySee"
   from member m
   join thread t on t.community_id = m.community_id and t.id = $3
   join space s on s.community_id = t.community_id and s.id = t.space_id
   left join story_invitation_choice c on c.community_id = m.community_id and c.member_id = m.id
   where m.community_id = $1 and m.id = $2 and m.left_at is null for no key update of m`,
);

/** @throws Refusal with the reason, which the team is told. */
async function refuseToAsk(write: Write, memberId: string, threadId: string): Promise<void> {
  const asked = await write.tx.row(whomToAsk, [write.actor.communityId, memberId, threadId]);
  if (!asked || memberId === write.actor.memberId) {
    throw invalid('memberId', 'UNKNOWN');
  }
  if (!asked.maySee) {
    throw invalid('threadId', 'INVALID', words.momentUnseen);
  }
  if (asked.closed || asked.refused) {
    refuse(new NotPossible(words.ratherNot));
  }
  if (asked.waiting) {
    refuse(new NotPossible(words.askedAlready));
  }
  if (asked.inRepair) {
    refuse(new NotPossible(words.inRepair));
  }
  const { state, reason } = await mayContact(write, memberId, 'STORY');
  if (state === 'CLOSED') {
    refuse(new NotPossible(reason ?? words.ratherNot));
  }
}

export interface InvitationOutcome {
  invitationId: string;
}

/** Asks a member, once and at a real moment, whether they want to tell a story; nothing is offered for it (practice 0.9). */
export const inviteStory = command({
  name: 'inviteStory',
  action: 'story:review',
  input: inviteStoryInput,
  limits: ['invitation'],
  async run(write, { memberId, threadId, words: said }): Promise<InvitationOutcome> {
    if (offersSomething(said)) {
      throw invalid('words', 'INVALID', words.nothingOffered);
    }
    found(await threadInside(write, threadId));
    await refuseToAsk(write, memberId, threadId);
    const id = write.ids.next();
    await write.tx.insert(StoryInvitationEntity, {
      communityId: write.actor.communityId,
      id,
      memberId,
      byId: write.actor.memberId,
      threadId,
      words: said,
      state: 'ASKED',
      createdAt: write.now,
    });
    await concern(write, {
      threadId,
      kind: 'STORY_INVITATION',
      who: [{ memberId, reason: 'ASKED' }],
      detailId: id,
    });
    return { invitationId: id };
  },
});

const waiting = statement<{ id: string }>(
  'stories.waiting_invitation',
  `select id from story_invitation where community_id = $1 and id = $2 and state = 'ASKED'
   and case when $4::boolean then by_id else member_id end = $3 for no key update`,
);

async function close(
  write: Write,
  invitationId: string,
  state: 'ACCEPTED' | 'REFUSED' | 'TAKEN_BACK',
): Promise<InvitationOutcome> {
  const { communityId, memberId } = write.actor;
  found(await write.tx.row(waiting, [communityId, invitationId, memberId, state === 'TAKEN_BACK']));
  const now = { state, answeredAt: write.now };
  await write.tx.update(StoryInvitationEntity, { communityId, id: invitationId }, now);
  return { invitationId };
}

/** Says yes, or no for good. Nobody is told of a no. */
export const answerStoryInvitation = command({
  name: 'answerStoryInvitation',
  action: 'story:consent',
  input: answerStoryInvitationInput,
  run: (write, { invitationId, answer }) => close(write, invitationId, answer),
});

/** Takes back a question that was not answered; it was asked all the same, so nobody learns more by it. */
export const takeBackStoryInvitation = command({
  name: 'takeBackStoryInvitation',
  action: 'story:review',
  input: takeBackStoryInvitationInput,
  run: (write, { invitationId }) => close(write, invitationId, 'TAKEN_BACK'),
});

/** Whether the team may ask the writer for a story. Opening it again lets a former no rest. */
export const setStoryInvitations = command({
  name: 'setStoryInvitations',
  action: 'story:consent',
  input: setStoryInvitationsInput,
  async run(write, { open }): Promise<{ open: boolean }> {
    const { communityId, memberId } = write.actor;
    await write.tx.remove(StoryInvitationChoiceEntity, { communityId, memberId });
    await write.tx.insert(StoryInvitationChoiceEntity, { communityId, memberId, open, chosenAt: write.now });
    return { open };
  },
});
