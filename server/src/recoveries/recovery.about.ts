import type { ThreadKind } from '@rapport/shared/vocabulary';
import { conversationPath } from '../conversations/conversation.module.js';
import { ideaPath } from '../ideas/idea.module.js';
import { irritantPath } from '../irritants/irritant.module.js';
import { outcomePath } from '../outcomes/outcome.module.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { RecoveryAbout } from './recovery.type.js';

interface Row {
  threadId: string;
  kind: ThreadKind;
  title: string | null;
  number: number;
  slug: string;
  suggestion: number | null;
}

const PATHS: Record<ThreadKind, (row: Row) => string> = {
  IDEA: ({ number, slug }) => ideaPath(number, slug),
  CONVERSATION: conversationPath,
  IRRITANT: irritantPath,
  SUGGESTION: ({ number, slug, suggestion }) => `${ideaPath(number, slug)}/suggestions/${suggestion}`,
  OUTCOME: outcomePath,
};

const aboutThreads = statement<Row>(
  'recoveries.about',
  `select t.id as "threadId", t.kind, coalesce(d.title, v.title, r.title, si.title, o.title) as title,
     coalesce(d.number, v.number, r.number, si.number, o.number) as number,
     coalesce(d.slug, v.slug, r.slug, si.slug, o.slug) as slug, su.number as suggestion
   from thread t ${THREAD_SPACE}
   left join idea d on d.community_id = t.community_id and d.thread_id = t.id
   left join conversation v on v.community_id = t.community_id and v.thread_id = t.id
   left join irritant r on r.community_id = t.community_id and r.thread_id = t.id
   left join outcome o on o.community_id = t.community_id and o.thread_id = t.id
   left join suggestion su on su.community_id = t.community_id and su.thread_id = t.id
   left join idea si on si.community_id = su.community_id and si.id = su.idea_id
   where ${THREAD_VISIBLE} and t.id = any($5::uuid[])`,
);

/** What a recovery is about, by thread, as far as the caller may see it: what moved into a closed space is left out. */
export const aboutOfThread = defineLoader<RecoveryAbout | null>(
  'recoveryAboutOfThread',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(aboutThreads, [...threadScope(actor), ids]);
    return new Map(
      rows.map((row) => {
        const { kind, title } = row;
        return [
          row.threadId,
          Object.assign(new RecoveryAbout(), { kind, title: title ?? '', path: PATHS[kind](row) }),
        ];
      }),
    );
  },
  null,
);
