import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { ABOUT, ABOUT_JOINS, asAbout, type AboutRow } from '../promises/promise.module.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { RecoveryAbout } from './recovery.type.js';

const aboutThreads = statement<{ threadId: string; about: AboutRow }>(
  'recoveries.about',
  `select t.id as "threadId", ${ABOUT} as about from thread t ${THREAD_SPACE} ${ABOUT_JOINS}
   where ${THREAD_VISIBLE} and t.id = any($5::uuid[])`,
);

/** What a recovery is about, by thread, as far as the caller may see it: what moved into a closed space is left out. */
export const aboutOfThread = defineLoader<RecoveryAbout | null>(
  'recoveryAboutOfThread',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(aboutThreads, [...threadScope(actor), ids]);
    return new Map(
      rows.map(({ threadId, about }) => {
        const { title, path } = asAbout(about);
        return [threadId, Object.assign(new RecoveryAbout(), { title, path })];
      }),
    );
  },
  null,
);
