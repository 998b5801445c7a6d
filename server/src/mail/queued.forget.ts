import { seal } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import type { MailBlock, MailContent, MailThing } from './mail.content.js';
import { MAIL_SEAL, type MailWriter } from './mail.queue.js';
import { openMail } from './mail.sealed.js';

interface Waiting {
  id: string;
  sealed: string;
}

// What waits for quiet hours to end, and what was given up and could be sent again.
const waiting = statement<Waiting>(
  'mail.waiting',
  `select id, sealed from mail_message where community_id = $1 and sealed is not null and id > $2
   order by id limit 500 for update`,
);
const reseal = statement(
  'mail.reseal',
  'update mail_message set sealed = $3 where community_id = $1 and id = $2',
);

type Say = (text: string) => string;

/** Our own sentences name people; the words of people only where they mention somebody. */
function sayings(name: string, instead: string): { ours: Say; theirs: Say } {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const ours = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'gu');
  const theirs = new RegExp(`(?<![\\p{L}\\p{N}_.+-])@${escaped}(?![\\p{L}\\p{N}_])`, 'gu');
  return {
    ours: (text) => text.replace(ours, () => instead),
    theirs: (text) => text.replace(theirs, () => `@${instead}`),
  };
}

function thingWithout(thing: MailThing, { ours, theirs }: { ours: Say; theirs: Say }): MailThing {
  const notices = thing.notices.map((notice) => ({
    ...notice,
    said: ours(notice.said),
    quote: notice.quote && theirs(notice.quote),
    notes: notice.notes.map(ours),
  }));
  return { ...thing, notices, notes: thing.notes.map(ours) };
}

function blockWithout(block: MailBlock, say: { ours: Say; theirs: Say }): MailBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: say.ours(block.text) };
    case 'quote':
      return { ...block, text: say.theirs(block.text), by: block.by && say.ours(block.by) };
    case 'thing':
      return { ...block, ...thingWithout(block, say) };
    default:
      return block;
  }
}

/** A mail as it is without somebody's name. */
function mailWithout(content: MailContent, name: string, instead: string): MailContent {
  const say = sayings(name, instead);
  return {
    ...content,
    subject: say.ours(content.subject),
    preview: say.ours(content.preview),
    blocks: content.blocks.map((block) => blockWithout(block, say)),
  };
}

/** Takes the name of somebody who leaves without a trace out of every mail that has not gone out. */
export async function forgetInQueued(
  write: MailWriter,
  communityId: string,
  { name, instead }: { name: string; instead: string },
): Promise<void> {
  const { secret } = write.settings;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await write.tx.rows(waiting, [communityId, after]);
    for (const { id, sealed } of rows) {
      const content = openMail(secret, sealed);
      const said = content && JSON.stringify(mailWithout(content, name, instead));
      if (content && said && said !== JSON.stringify(content)) {
        await write.tx.rows(reseal, [communityId, id, seal(secret, MAIL_SEAL, said)]);
      }
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
