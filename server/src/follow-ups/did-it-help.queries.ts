import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { FEWEST_SHOWN, mayReadWords } from './follow-up.rules.js';
import { DidItHelp, FollowUpWords } from './follow-up.type.js';

interface Counts {
  outcomeId: string;
  asked: number;
  answered: number;
  solved: number;
  partly: number;
  not: number;
}

const counts = statement<Counts>(
  'followUps.counts',
  `select outcome_id as "outcomeId", count(asked_at)::int as asked, count(answered_at)::int as answered,
     (count(*) filter (where verdict = 'SOLVED'))::int as solved,
     (count(*) filter (where verdict = 'PARTLY'))::int as partly,
     (count(*) filter (where verdict = 'NOT'))::int as "not"
   from follow_up where community_id = $1 and outcome_id = any($2::uuid[]) group by outcome_id`,
);

interface WordsRow extends Omit<FollowUpWords, 'member'> {
  face: FaceRow;
}

const MOST = 50;

// Which of them the caller may read hangs on the count: `$4` says from which on words without a name are shown.
const words = statement<WordsRow>(
  'followUps.words',
  `select w.* from unnest($2::uuid[]) as wanted(id)
   cross join lateral (
     select f.id, f.outcome_id as "outcomeId", f.verdict, f.text, f.shown, f.answered_at as at, ${faceColumn('m')} as face
     from follow_up f join member m on m.community_id = f.community_id and m.id = f.member_id
     where f.community_id = $1 and f.outcome_id = wanted.id and f.text is not null and f.answered_at is not null
       and ($3::boolean or f.shown = 'NAMED' or f.shown = 'UNNAMED' and $4 <= (select count(*) from follow_up n
         where n.community_id = $1 and n.outcome_id = wanted.id and n.answered_at is not null))
     order by f.answered_at desc, f.id desc limit ${MOST}
   ) w`,
);

function asWords({ face, ...row }: WordsRow, byTeam: boolean): FollowUpWords {
  const member = byTeam || row.shown === 'NAMED' ? asFace(face) : null;
  return Object.assign(new FollowUpWords(), row, { member });
}

const NOBODY: Omit<Counts, 'outcomeId'> = { asked: 0, answered: 0, solved: 0, partly: 0, not: 0 };

/** Whether outcomes helped, for outcomes the caller was shown. Few answers are not told apart (accountability, n = 5). */
export const didItHelp = defineLoader<DidItHelp | null>(
  'didItHelp',
  async ({ actor, db }, outcomeIds) => {
    const byTeam = isStaff(actor);
    const found = new Map(
      (await db.rows(counts, [actor.communityId, outcomeIds])).map((row) => [row.outcomeId, row]),
    );
    const answered = [...found.values()].filter((row) => row.answered > 0).map((row) => row.outcomeId);
    const rows = answered.length
      ? await db.rows(words, [actor.communityId, answered, byTeam, FEWEST_SHOWN])
      : [];
    const said = groupedBy(rows, ({ outcomeId }) => outcomeId);
    return new Map(
      outcomeIds.map((id) => {
        const { asked, answered: n, ...told } = { ...NOBODY, ...found.get(id) };
        const shown = n < FEWEST_SHOWN ? { solved: null, partly: null, not: null } : told;
        const readable = (said.get(id) ?? []).filter((row) => mayReadWords(row.shown, n, byTeam));
        return [
          id,
          Object.assign(new DidItHelp(), {
            asked,
            answered: n,
            ...shown,
            words: readable.map((row) => asWords(row, byTeam)),
          }),
        ];
      }),
    );
  },
  null,
);
