import { mayContact } from '../boundaries/boundary.module.js';
import words from '../locales/en/tunes.json' with { type: 'json' };
import { queueMail } from '../mail/mail.module.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';

const reader = statement<{ name: string; email: string | null; community: string }>(
  'tunes.reader',
  `select m.name, m.email, c.name as community from member m join community c on c.id = m.community_id
   where m.community_id = $1 and m.id = $2 and m.left_at is null`,
);

/**
 * Tells the other of the two that there is something to read: a plain mail that says neither who nor what, since a
 * mail may be read over somebody's shoulder. There is no notice beside it.
 */
export async function tellQuietly(
  write: Write,
  tuneId: string,
  memberId: string,
  what: 'asked' | 'answered' | 'unheard',
): Promise<void> {
  const person = await write.tx.row(reader, [write.actor.communityId, memberId]);
  if (!person?.email) {
    return;
  }
  const { name, email, community } = person;
  // It comes when they want to be asked; whether it comes is not theirs to say, or nobody would know of it.
  const { until } = await mayContact(write, memberId, 'REPAIR');
  const said = words.mail[what];
  await queueMail(write, write.actor.communityId, {
    to: { email, name },
    notBefore: until,
    content: {
      community,
      subject: fill(said.subject, { community }),
      preview: said.preview,
      blocks: [
        { kind: 'paragraph', text: fill(words.mail.greeting, { name }) },
        { kind: 'paragraph', text: said.intro },
        { kind: 'button', label: words.mail.button, url: `${write.publicUrl}/out-of-tune/${tuneId}` },
      ],
      footer: fill(words.mail.footer, { community }),
      unsubscribe: null,
    },
  });
}
