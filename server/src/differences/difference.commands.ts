import {
  addTriedOptionInput,
  nameTeamSideInput,
  openDifferenceInput,
  saySideInput,
  type OpenDifference,
} from '@rapport/shared/inputs/difference';
import { DIFFERENCES_OPEN_MAX, OPTIONS_PER_DIFFERENCE_MAX } from '@rapport/shared/limits';
import { ideaInside, ideaPolicy } from '../ideas/idea.module.js';
import words from '../locales/en/differences.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { concern, followQuietly } from '../threads/thread.module.js';
import { DifferenceEntity, DifferenceOptionEntity, DifferenceSideEntity } from './difference.entity.js';
import { differenceOpened } from './difference.events.js';
import { differenceToDo, ownSide } from './difference.inside.js';
import { partnersFor, sideIn, type DisputedIdea } from './difference.partners.js';
import { otherSide } from './difference.rules.js';
import { acted, addPosition, tellOther } from './difference.writes.js';

const openAbout = statement<{ openedById: string; together: boolean }>(
  'differences.open_about',
  `select d.opened_by_id as "openedById",
     (select count(*) = 2 from difference_side s where s.community_id = d.community_id and s.difference_id = d.id
       and s.member_id = any($3::uuid[])) as together
   from difference d where d.community_id = $1 and d.idea_id = $2 and d.closed_at is null`,
);

/** The named person of the other side. @throws Refusal of the field when nobody is there to be chosen, or not this one. */
async function chosenPartner(
  write: Write,
  idea: DisputedIdea,
  { withMemberId }: OpenDifference,
): Promise<string> {
  const partners = await partnersFor(write.tx, write.actor, idea);
  const partner = partners.find(({ id, chosen }) => (withMemberId ? id === withMemberId : chosen));
  if (!partner) {
    throw invalid('withMemberId', withMemberId ? 'UNKNOWN' : 'REQUIRED');
  }
  return partner.id;
}

/** @throws Refusal when the two have one open, or the opener too many. The idea's row must be held. */
async function mayOpen(write: Write, ideaId: string, partnerId: string): Promise<void> {
  const { communityId, memberId } = write.actor;
  const open = await write.tx.rows(openAbout, [communityId, ideaId, [memberId, partnerId]]);
  if (open.some(({ together }) => together)) {
    refuse(new NotPossible(words.together));
  }
  if (open.filter(({ openedById }) => openedById === memberId).length >= DIFFERENCES_OPEN_MAX) {
    refuse(new NotPossible(words.tooMany));
  }
}

export const openDifference = command({
  name: 'openDifference',
  action: 'difference:write',
  input: openDifferenceInput,
  limits: ['edit'],
  async run(write, input) {
    const { communityId, memberId } = write.actor;
    const idea = ideaPolicy.authorize(
      write.actor,
      'DIFFER',
      found(await ideaInside(write.tx, write.actor, input.ideaId, 'locked')),
    );
    const partnerId = await chosenPartner(write, idea, input);
    await mayOpen(write, idea.id, partnerId);
    const side = sideIn(write.actor, idea);
    const differenceId = write.ids.next();
    await write.tx.insert(DifferenceEntity, {
      communityId,
      id: differenceId,
      ideaId: idea.id,
      openedById: memberId,
      owingSide: otherSide(side),
      owingSince: write.now,
      stalledToldAt: null,
      adminsToldAt: null,
      toldIds: [],
      closedAt: null,
      revisitOn: null,
      createdAt: write.now,
    });
    await write.tx.insert(DifferenceSideEntity, [
      { communityId, differenceId, side, memberId },
      { communityId, differenceId, side: otherSide(side), memberId: partnerId },
    ]);
    await addPosition(write, { differenceId, side, number: 1 }, input);
    await followQuietly(write, idea.threadId, memberId);
    const { threadId } = idea;
    await write.emit(differenceOpened, { differenceId, ideaId: idea.id, threadId });
    const who = [{ memberId: partnerId, reason: 'ASKED' as const }];
    await concern(write, { threadId, kind: 'DIFFERENCE', who, detailId: differenceId });
    return { differenceId };
  },
});

export const saySide = command({
  name: 'saySide',
  action: 'difference:write',
  input: saySideInput,
  limits: ['edit'],
  async run(write, input) {
    const difference = await differenceToDo(write, input.differenceId, 'SAY');
    const side = ownSide(write, difference);
    const number = difference.wordings[side] + 1;
    await addPosition(write, { differenceId: difference.id, side, number }, input);
    const bothSpoke = difference.wordings[otherSide(side)] > 0;
    await acted(write, difference, side, bothSpoke);
    if (number === 1) {
      await tellOther(write, difference, side);
    }
    return { differenceId: difference.id };
  },
});

export const addTriedOption = command({
  name: 'addTriedOption',
  action: 'difference:write',
  input: addTriedOptionInput,
  limits: ['edit'],
  async run(write, { differenceId, words: tried, cameOfIt }) {
    const difference = await differenceToDo(write, differenceId, 'ADD_OPTION');
    if (difference.options >= OPTIONS_PER_DIFFERENCE_MAX) {
      refuse(new NotPossible(words.tooManyOptions));
    }
    await write.tx.insert(DifferenceOptionEntity, {
      communityId: write.actor.communityId,
      id: write.ids.next(),
      differenceId: difference.id,
      addedById: write.actor.memberId,
      words: tried,
      cameOfIt,
      addedAt: write.now,
    });
    await acted(write, difference, ownSide(write, difference));
    return { differenceId: difference.id };
  },
});

const isOfTeam = statement<{ id: string }>(
  'differences.is_of_team',
  `select id from member where community_id = $1 and id = $2 and left_at is null and role <> 'CUSTOMER'`,
);

/** The person of the team has left; another one goes on for it. What was said stays theirs. */
export const nameTeamSide = command({
  name: 'nameTeamSide',
  action: 'idea:answer',
  input: nameTeamSideInput,
  async run(write, { differenceId, memberId }) {
    const difference = await differenceToDo(write, differenceId, 'NAME_TEAM');
    const { communityId } = write.actor;
    if (!(await write.tx.row(isOfTeam, [communityId, memberId])) || memberId === difference.people.CUSTOMER) {
      throw invalid('memberId', 'UNKNOWN');
    }
    await write.tx.update(
      DifferenceSideEntity,
      { communityId, differenceId: difference.id, side: 'TEAM' },
      { memberId },
    );
    const now = { ...difference, people: { ...difference.people, TEAM: memberId } };
    await acted(write, now, 'CUSTOMER');
    await tellOther(write, now, 'CUSTOMER');
    return { differenceId: difference.id };
  },
});
