import { seal } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import type { MailBlock, MailContent } from './mail.content.js';
import { MAIL_SEAL, type MailWriter } from './mail.queue.js';
import { openMail } from './mail.sealed.js';

// What waits for quiet hours to end or for a mail server, and what was given up and could be sent again.
const waiting = statement<{ id: string; sealed: string }>(
  'mail.waiting_to_withdraw',
  `select id, sealed from mail_message where community_id = $1 and sealed is not null and priority > 0 and id > $2
   order by id limit 500 for update`,
);
const drop = statement(
  'mail.drop',
  'delete from mail_message where community_id = $1 and id = any($2::uuid[])',
);
const reseal = statement(
  'mail.reseal_without',
  'update mail_message set sealed = $3 where community_id = $1 and id = $2',
);

/**
 * A mail without what it tells of one page: null when nothing is left that could be sent.
 *
 * @param page pattern of the addresses that lead there.
 */
function mailWithoutPage(content: MailContent, page: RegExp): MailContent | null {
  const leads = ({ url }: { url: string }): boolean => page.test(url);
  const isAbout = (block: MailBlock): boolean =>
    (block.kind === 'button' && leads(block)) ||
    (block.kind === 'thing' && (leads(block) || block.notices.some(leads)));
  const about = content.blocks.filter(isAbout);
  if (about.length === 0) {
    return content;
  }
  const named = about.some((block) => block.kind !== 'thing' || content.subject.includes(block.title));
  const rest = content.blocks.filter((block) => !isAbout(block));
  return named || !rest.some(({ kind }) => kind === 'thing')
    ? null
    : { ...content, preview: '', blocks: rest };
}

/** Takes what is told of one page out of every mail that has not gone out: it was taken back. */
export async function withdrawInQueued(write: MailWriter, communityId: string, page: RegExp): Promise<void> {
  const { secret } = write.settings;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await write.tx.rows(waiting, [communityId, after]);
    const gone: string[] = [];
    for (const { id, sealed } of rows) {
      const content = openMail(secret, sealed);
      const left = content && mailWithoutPage(content, page);
      if (content && !left) {
        gone.push(id);
      } else if (left && left !== content) {
        await write.tx.rows(reseal, [communityId, id, seal(secret, MAIL_SEAL, JSON.stringify(left))]);
      }
    }
    if (gone.length > 0) {
      await write.tx.rows(drop, [communityId, gone]);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
