import { queueMail } from '../mail/mail.module.js';
import type { Services } from '../platform/context.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { digestReader, takeWaiting, type DigestReader } from './digest.facts.js';
import { digestMail } from './digest.mail.js';
import { postponeDigest } from './digest.writes.js';
import { mailLinks } from './mail-links.js';
import { endOfQuiet } from './mail-way.rules.js';

/** What could not be written is tried again after this. */
const AGAIN_MS = 3_600_000;

interface Due {
  communityId: string;
  memberId: string;
}

const nextDue = statement<Due>(
  'inbox.next_due_digest',
  `select community_id as "communityId", member_id as "memberId" from digest where due_at <= $1
   order by due_at limit 1 for update skip locked`,
);
const done = statement('inbox.digest_done', `delete from digest where community_id = $1 and member_id = $2`);

/** Puts the digest of a member into the outbox, if there is anything to say. */
async function queueDigest(services: Services, tx: Tx, reader: DigestReader, now: Date): Promise<void> {
  const { communityId, memberId, email, name } = reader;
  const notices = await takeWaiting(tx, reader);
  if (!email) {
    return;
  }
  const { ids, settings, publicUrl } = services;
  const links = mailLinks(settings, publicUrl, { communityId, memberId, kind: 'DIGEST' });
  const content = digestMail(reader, notices, { publicUrl, ...links });
  if (content) {
    await queueMail({ ids, settings, tx, now }, communityId, {
      to: { email, name },
      content,
      oneClickUnsubscribeUrl: links.unsubscribe,
      memberId,
    });
  }
}

/**
 * Writes one digest that is due, in one transaction with the mail it becomes. A row that another worker holds is that
 * worker's; whoever files for the same member meanwhile waits for it and begins the next one.
 *
 * @returns whether there was one.
 * @throws DigestFailed
 */
async function writeNext(services: Services): Promise<boolean> {
  const now = services.clock.now();
  return services.db.transaction(async (tx) => {
    const due = await tx.row(nextDue, [now]);
    if (due) {
      await write(services, tx, due, now).catch((error: unknown) => {
        throw new DigestFailed(due, error);
      });
    }
    return due !== null;
  });
}

async function write(services: Services, tx: Tx, due: Due, now: Date): Promise<void> {
  const reader = await digestReader(tx, due);
  const quietUntil = reader && endOfQuiet(reader.preferences, now, reader.timeZone);
  if (quietUntil) {
    return postponeDigest(tx, due, quietUntil);
  }
  if (reader) {
    await queueDigest(services, tx, reader, now);
  }
  await tx.rows(done, [due.communityId, due.memberId]);
}

class DigestFailed extends Error {
  constructor(
    readonly due: Due,
    cause: unknown,
  ) {
    super('A digest could not be written.', { cause });
  }
}

/** Writes every digest that is due; one that fails is put off and holds up no other. @throws the first failure. */
async function writeDue(services: Services): Promise<void> {
  let failed: DigestFailed | null = null;
  for (let more = true; more;) {
    try {
      more = await writeNext(services);
    } catch (error) {
      if (!(error instanceof DigestFailed)) {
        throw error;
      }
      failed ??= error;
      const until = new Date(services.clock.now().getTime() + AGAIN_MS);
      await services.db.transaction((tx) => postponeDigest(tx, error.due, until));
    }
  }
  if (failed) {
    throw failed;
  }
}

/** Sends digests whose time has come, after any downtime once for each reader. */
export const sendDigests: Schedule = { name: 'inbox.digests', everySeconds: 60, run: writeDue };
