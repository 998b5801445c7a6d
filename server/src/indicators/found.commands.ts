import { z } from 'zod';
import words from '../locales/en/indicators.json' with { type: 'json' };
import { communityDay } from '../communities/community.module.js';
import { command } from '../platform/command.js';
import { NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { ANSWERS_TO_HOW } from './found.rules.js';

const NEW_DAYS = 30;

const isNew = statement<{ is: boolean }>(
  'indicators.is_newcomer',
  `select created_at > $3::timestamptz - make_interval(days => ${NEW_DAYS}) as is from member
   where community_id = $1 and id = $2`,
);
const add = statement(
  'indicators.add_found',
  `insert into told_a_friend as f (community_id, month, answer, n) values ($1, $2, $3, 1)
   on conflict (community_id, month, answer) do update set n = f.n + 1`,
);

/**
 * A newcomer says how they came here. It is added to a number and to nothing else: no event, no key and no row says who
 * said it, and the limit that keeps it to once only knows that they did.
 */
export const sayHowIFoundYou = command({
  name: 'sayHowIFoundYou',
  action: 'moment:own',
  input: z.object({ answer: z.enum(ANSWERS_TO_HOW) }),
  limits: ['howFound'],
  async run(write, { answer }) {
    const { communityId, memberId } = write.actor;
    const row = await write.tx.row(isNew, [communityId, memberId, write.now]);
    if (!row?.is) {
      refuse(new NotPossible(words.notNew));
    }
    const month = (await communityDay(write)).slice(0, 7);
    await write.tx.rows(add, [communityId, month, answer]);
    return {};
  },
});
