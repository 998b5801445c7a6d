import words from '../locales/en/goodbyes.json' with { type: 'json' };
import { queueMail } from '../mail/mail.module.js';
import type { Write } from '../platform/command.js';
import { NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { GoodbyeEntity } from './goodbye.entity.js';

// Who has looked after the community the longest, or else somebody of the team.
const reader = statement<{ id: string; name: string; email: string | null; community: string }>(
  'goodbyes.reader',
  `select m.id, m.name, m.email, c.name as community from member m join community c on c.id = m.community_id
   where m.community_id = $1 and m.id <> $2 and m.role in ('STAFF', 'ADMIN') and m.left_at is null
   order by m.role <> 'ADMIN', m.created_at, m.id limit 1`,
);

/** Keeps what somebody says on leaving, without who they are, and names who reads it (practice 2.1). */
export async function sayGoodbye(
  write: Write,
  { note, answerTo }: { note: string; answerTo: string | null },
): Promise<void> {
  const { communityId, memberId } = write.actor;
  const owner = await write.tx.row(reader, [communityId, memberId]);
  if (!owner) {
    refuse(new NotPossible(words.nobodyReads));
  }
  const { id: ownerId, name, email, community } = owner;
  const id = write.ids.next();
  await write.tx.insert(GoodbyeEntity, { communityId, id, note, answerTo, ownerId, at: write.now });
  if (email) {
    const { told } = words;
    await queueMail(write, communityId, {
      to: { email, name },
      content: {
        community,
        subject: fill(told.subject, { community }),
        preview: told.preview,
        blocks: [
          { kind: 'paragraph', text: told.intro },
          { kind: 'button', label: told.button, url: `${write.publicUrl}/staff/goodbyes` },
        ],
        footer: fill(told.footer, { community }),
        unsubscribe: null,
      },
    });
  }
}
