import type { Role } from '@rapport/shared/vocabulary';
import type { StoredPreferences } from '../members/member.module.js';
import { openWrite, type Write } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { MailToken } from './mail.token.js';

/** Who holds a mail with one of our links in it. */
export interface MailReader {
  role: Role;
  preferences: Partial<StoredPreferences>;
}

const reader = statement<MailReader>(
  'inbox.mail_reader',
  `select role, preferences from member where community_id = $1 and id = $2 and left_at is null`,
);
const readerForWrite = statement<MailReader>(
  'inbox.mail_reader_for_write',
  `select role, preferences from member where community_id = $1 and id = $2 and left_at is null
   for no key update`,
);

/** The member a token is for; null when they have left. */
export async function readerOf(
  { db }: Services,
  { communityId, memberId }: MailToken,
): Promise<MailReader | null> {
  return db.row(reader, [communityId, memberId]);
}

/**
 * Writes in the name of the member a token is for, who has not signed in here: what it allows is theirs alone.
 *
 * @returns whether there is somebody to write for.
 */
export async function writeForReader(
  services: Services,
  { communityId, memberId }: MailToken,
  act: (write: Write) => Promise<void>,
): Promise<boolean> {
  const done = await services.db.transaction(async (tx) => {
    const row = await tx.row(readerForWrite, [communityId, memberId]);
    if (row) {
      const { role } = row;
      await act(
        openWrite(
          services,
          { kind: 'member', communityId, memberId, role, sessionId: null, scopes: null },
          tx,
        ),
      );
    }
    return row !== null;
  });
  services.live.wroteHere(communityId);
  return done;
}
