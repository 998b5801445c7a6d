import { draftRefInput, saveDraftInput } from '@rapport/shared/inputs/draft';
import { command } from '../platform/command.js';
import { invalid } from '../platform/problems.js';
import { statement } from '../platform/statement.js';

/** The oldest drafts beyond these are dropped, so that nobody fills the database with them. */
const DRAFTS_MAX = 200;

const upsert = statement<{ id: string }>(
  'drafts.save',
  `insert into draft (community_id, id, member_id, kind, subject, body, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (community_id, member_id, kind, subject)
   do update set body = excluded.body, updated_at = excluded.updated_at
   returning id`,
);
const dropOldest = statement(
  'drafts.drop_oldest',
  `delete from draft where community_id = $1 and id in (
     select id from draft where community_id = $1 and member_id = $2
     order by updated_at desc, id desc offset $3)`,
);
const discard = statement<{ id: string }>(
  'drafts.discard',
  `delete from draft where community_id = $1 and member_id = $2 and kind = $3 and subject = $4 returning id`,
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Keeps what the member has typed so far; one draft for each kind and subject. */
export const saveDraft = command({
  name: 'saveDraft',
  action: 'draft:own',
  input: saveDraftInput,
  limits: ['draft'],
  run: async (write, { kind, subject, body }): Promise<{ kind: typeof kind; subject: string }> => {
    if (!isJson(body)) {
      throw invalid('body', 'INVALID');
    }
    const { communityId, memberId } = write.actor;
    const values = [communityId, write.ids.next(), memberId, kind, subject, body, write.now];
    await write.tx.rows(upsert, values);
    await write.tx.rows(dropOldest, [communityId, memberId, DRAFTS_MAX]);
    return { kind, subject };
  },
});

/** Forgets a draft. */
export const discardDraft = command({
  name: 'discardDraft',
  action: 'draft:own',
  input: draftRefInput,
  run: async (write, { kind, subject }): Promise<{ draftId: string | null }> => {
    const { communityId, memberId } = write.actor;
    const row = await write.tx.row(discard, [communityId, memberId, kind, subject]);
    return { draftId: row?.id ?? null };
  },
});
