import { rateAnswer } from '../answer-ratings/answer-rating.module.js';
import { answerFollowUp, gatherOutcome } from '../follow-ups/follow-up.module.js';
import { statement } from '../platform/statement.js';
import { followUps, ratings } from './content/follow-ups.js';
import { outcomes } from './content/outcomes.js';
import type { Act } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import type { DemoFollowUp, DemoRating } from './demo.follow-up-types.js';
import type { DaysAgo } from './demo.types.js';

/** After which people are asked, and after which those whose turn it was not at first. */
const ASKED_AFTER = 30;
const TURNS = [0, 7.1, 14.2];
const CROWD_ANSWERS_WITHIN = 9;

const ungathered = statement<{ id: string }>(
  'demo.outcome_to_ask_about',
  `select id from outcome where community_id = $1 and published_at = $2 and gathered_at is null`,
);
// As the schedule does it, for all at once: one question for each, none within a week of another.
const askAll = statement(
  'demo.ask_all',
  `update follow_up q set asked_at = $2 where q.community_id = $1 and q.id in (
     select distinct on (f.member_id) f.id from follow_up f
     where f.community_id = $1 and f.asked_at is null and not exists (select 1 from follow_up r
       where r.community_id = $1 and r.member_id = f.member_id and r.asked_at > $2::timestamptz - interval '168 hours')
     order by f.member_id, case f.asked_as when 'AUTHOR' then 1 when 'CO_AUTHOR' then 2 else 3 end, f.id)`,
);
const questionOf = statement<{ id: string }>(
  'demo.question_of',
  `select f.id from follow_up f join outcome o on o.community_id = f.community_id and o.id = f.outcome_id
   join outcome_revision r on r.community_id = o.community_id and r.outcome_id = o.id and r.number = 1
   where f.community_id = $1 and f.member_id = $2 and r.title = $3 and f.asked_at is not null`,
);
// Those who speak have words of their own; the others press once.
const crowdSays = statement(
  'demo.crowd_says',
  `update follow_up q set answered_at = q.asked_at + w.place * interval '7 hours', shown = 'TEAM',
     verdict = case when w.place <= $3 then 'SOLVED' else 'PARTLY' end
   from (select f.id, row_number() over (order by f.id) as place from follow_up f
     join outcome_revision r on r.community_id = f.community_id and r.outcome_id = f.outcome_id and r.number = 1
     where f.community_id = $1 and r.title = $2 and f.asked_at is not null and f.answered_at is null
       and f.member_id = any($5::uuid[])) w
   where q.community_id = $1 and q.id = w.id and w.place <= $3::int + $4::int`,
);
const newestAnswer = statement<{ id: string }>(
  'demo.newest_answer',
  `select a.id from answer a join idea_revision r on r.community_id = a.community_id and r.idea_id = a.idea_id
     and r.number = 1
   where a.community_id = $1 and r.title = $2 order by a.created_at desc, a.id desc limit 1`,
);

function found<Row>(row: Row | null, what: string): Row {
  if (!row) {
    throw new Error(`The demo does not know what somebody speaks of: ${what}`);
  }
  return row;
}

/** When who wanted an outcome is asked about it, first those whose turn it is. */
function askActs({ by, ago: told }: (typeof outcomes)[number]): Act[] {
  const turn = (after: DaysAgo): Act => {
    const ago = told - ASKED_AFTER - after;
    return {
      ago,
      do: async (cast) => {
        const { communityId, tx } = cast;
        if (after === 0) {
          const { id } = found(
            await tx.row(ungathered, [communityId, cast.moment(told)]),
            `told ${told} days ago`,
          );
          await gatherOutcome(cast.write(by, ago), tx, { communityId, id }, cast.moment(ago));
        }
        await tx.rows(askAll, [communityId, cast.moment(ago)]);
      },
    };
  };
  return TURNS.map(turn).filter(({ ago }) => ago > 0);
}

function answerActs({ outcome, said, crowd }: DemoFollowUp): Act[] {
  const told = found(outcomes.find(({ title }) => title === outcome) ?? null, outcome).ago;
  return [
    ...said.map(({ by, ago, verdict, shown, text }): Act => ({
      ago,
      do: async (cast: Cast) => {
        const values = [cast.communityId, cast.idOf(by), outcome];
        const { id } = found(await cast.tx.row(questionOf, values), `${by} of ${outcome}`);
        await cast.let(by, ago, answerFollowUp, { followUpId: id, verdict, shown, text });
      },
    })),
    {
      ago: told - ASKED_AFTER - CROWD_ANSWERS_WITHIN,
      do: async (cast) => {
        const { solved, partly } = crowd;
        await cast.tx.rows(crowdSays, [cast.communityId, outcome, solved, partly, cast.crowd]);
      },
    },
  ];
}

function ratingAct({ idea, by, ago, value, text }: DemoRating): Act {
  return {
    ago,
    do: async (cast) => {
      const { id } = found(await cast.tx.row(newestAnswer, [cast.communityId, idea]), idea);
      await cast.let(by, ago, rateAnswer, { answerId: id, value, text });
    },
  };
}

/** What people say of whether something helped, and of answers. */
export function followUpActs(): Act[] {
  return [
    ...outcomes.filter(({ kind }) => kind !== 'SMALL_WIN').flatMap(askActs),
    ...followUps.flatMap(answerActs),
    ...ratings.map(ratingAct),
  ];
}
