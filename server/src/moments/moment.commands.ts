import type { MomentRule } from '@rapport/shared/indicating';
import { answerMomentInput, switchMomentInput } from '@rapport/shared/inputs/moment';
import words from '../locales/en/moments.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { invalid } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { MomentChoiceEntity } from './moment.entity.js';
import { rulesFor } from './moment.queries.js';

const A_DAY_MS = 86_400_000;

// What was said last counts. Which thing it is about is not asked: of a thing that is none, nothing comes.
const say = statement(
  'moments.say',
  `insert into moment_answer (community_id, member_id, rule, thing_id, answer, until, at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (community_id, member_id, rule, thing_id) do update
     set answer = excluded.answer, until = excluded.until, at = excluded.at`,
);
const switchOff = statement(
  'moments.switch_off',
  `insert into moment_choice (community_id, member_id, rule, off_at) values ($1, $2, $3, $4) on conflict do nothing`,
);

/** @throws Refusal of a rule that is for others. */
function assertTheirs({ actor }: Write, rule: MomentRule): void {
  if (!rulesFor(actor).some((declared) => declared.rule === rule)) {
    throw invalid('rule', 'UNKNOWN', words.unknownRule);
  }
}

/** Lets a moment rest, or says that it was seen to. Nobody is told. */
export const answerMoment = command({
  name: 'answerMoment',
  action: 'moment:own',
  input: answerMomentInput,
  limits: ['edit'],
  async run(write, { rule, thingId, answer, days }) {
    assertTheirs(write, rule);
    const { communityId, memberId } = write.actor;
    const until = days === null ? null : new Date(write.now.getTime() + days * A_DAY_MS);
    await write.tx.rows(say, [communityId, memberId, rule, thingId, answer, until, write.now]);
    return {};
  },
});

/** Switches a rule off for good, or on again. Nobody is told. */
export const switchMoment = command({
  name: 'switchMoment',
  action: 'moment:own',
  input: switchMomentInput,
  limits: ['edit'],
  async run(write, { rule, on }) {
    assertTheirs(write, rule);
    const { communityId, memberId } = write.actor;
    if (on) {
      await write.tx.remove(MomentChoiceEntity, { communityId, memberId, rule });
    } else {
      await write.tx.rows(switchOff, [communityId, memberId, rule, write.now]);
    }
    return {};
  },
});
