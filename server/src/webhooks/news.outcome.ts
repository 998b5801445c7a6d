import type { OutcomeWords } from '../outcomes/outcome.module.js';
import { statement } from '../platform/statement.js';
import { newsAbout, type Teller } from './news.js';
import { subjectOf } from './news.subject.js';
import { change, said, type Marked } from './payload.rules.js';

interface Wording {
  number: number;
  title: string;
  summary: string;
  text: string;
  shippedOn: string;
}

// Of what is appended and never changed, so that it is told as it was.
const wordings = statement<Wording>(
  'webhooks.outcome_wordings',
  `select number, title, summary, text, shipped_on as "shippedOn" from outcome_revision
   where community_id = $1 and outcome_id = $2 and number = any($3::int[]) order by number`,
);
const tied = statement<{ kind: string; ideas: { id: string; number: number }[] }>(
  'webhooks.outcome_ideas',
  `select o.kind, (select coalesce(json_agg(json_build_object('id', i.id, 'number', i.number) order by x.position), '[]'::json)
     from outcome_idea x join idea i on i.community_id = x.community_id and i.id = x.idea_id
     join space si on si.community_id = i.community_id and si.id = i.space_id
     where x.community_id = o.community_id and x.outcome_id = o.id
       and (si.visibility <> 'STAFF' or s.visibility = 'STAFF')) as ideas
   from outcome o join space s on s.community_id = o.community_id and s.id = o.space_id where o.community_id = $1 and o.id = $2`,
);

const WORDS = ['title', 'summary', 'text'] as const;

/**
 * What was built. Its ideas may be of spaces that are not heard of, so no words of theirs are told, and nothing of those
 * that only the team can see when others can read of it.
 */
export const outcomePublished: Teller = async (context, event) => {
  const { outcomeId, threadId } = event.data as unknown as OutcomeWords;
  const [first] = await context.db.rows(wordings, [event.communityId, outcomeId, [1]]);
  const row = await context.db.row(tied, [event.communityId, outcomeId]);
  const subject = await subjectOf(context, event.communityId, threadId);
  if (!first || !row) return null;
  return newsAbout(context, event, 'OUTCOME_PUBLISHED', subject, {
    changes: {
      ...Object.fromEntries(WORDS.map((field) => [field, change(null, said(first[field]))])),
      shippedOn: change(null, first.shippedOn),
    },
    more: { outcome: row.kind, ideas: row.ideas.map(({ id, number }) => ({ id, number })) },
  });
};

export const outcomeEdited: Teller = async (context, event) => {
  const { outcomeId, threadId, revision } = event.data as unknown as OutcomeWords & { revision: number };
  const values = [event.communityId, outcomeId, [revision - 1, revision]];
  const [before, now] = await context.db.rows(wordings, values);
  const subject = await subjectOf(context, event.communityId, threadId);
  if (!before || !now) return null;
  const changes: { [field: string]: Marked } = Object.fromEntries(
    WORDS.filter((field) => before[field] !== now[field]).map((field) => [
      field,
      change(said(before[field]), said(now[field])),
    ]),
  );
  if (before.shippedOn !== now.shippedOn) {
    changes['shippedOn'] = change(before.shippedOn, now.shippedOn);
  }
  return newsAbout(context, event, 'OUTCOME_EDITED', subject, { changes });
};
