import { leaveCommunityInput, type LeaveCommunity } from '@rapport/shared/inputs/remembering';
import type { Role } from '@rapport/shared/vocabulary';
import { returnKeyOf } from '../accounts/account.module.js';
import words from '../locales/en/goodbyes.json' with { type: 'json' };
import { isTeam, MemberEntity, memberLeft, teamMemberGone } from '../members/member.module.js';
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { memberForgotten } from './goodbye.events.js';
import { sayGoodbye } from './goodbye.writes.js';
import { endAccess, endWhatIsPrivate } from './leave.ends.js';
import { forgetName } from './leave.forget.js';
import { removeWords } from './leave.remove.js';

export interface Leaver {
  id: string;
  role: Role;
  name: string;
  email: string | null;
  userId: string | null;
}

// An admin with every other admin, in one order: of two who leave at once, the second waits here and is the last. Who is
// none keeps none of them waiting while all texts are read for their name.
const lockWithAdmins = statement<Leaver>(
  'goodbyes.lock_with_admins',
  `select id, role, name, email, user_id as "userId" from member
   where community_id = $1 and left_at is null and (id = $2 or role = 'ADMIN' and exists (select 1 from member me
     where me.community_id = $1 and me.id = $2 and me.role = 'ADMIN'))
   order by id for no key update`,
);

const bare = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

async function leaverOf(write: Write, confirm: string): Promise<Leaver> {
  const { communityId, memberId } = write.actor;
  const rows = await write.tx.rows(lockWithAdmins, [communityId, memberId]);
  const leaver = found(rows.find(({ id }) => id === memberId));
  if (leaver.role === 'ADMIN' && rows.every(({ id }) => id === memberId)) {
    refuse(new NotPossible(words.lastAdmin));
  }
  if (bare(confirm) !== bare(leaver.name)) {
    throw invalid('confirm', 'INVALID');
  }
  return leaver;
}

/**
 * A member leaves (practices 2.1 and 4.1). In one transaction their sessions, tokens and mail end, what was private is
 * gone, and their words stay with the name, without it, or go as far as nobody built on them.
 */
export const leaveCommunity = command({
  name: 'leaveCommunity',
  action: 'session:own',
  input: leaveCommunityInput,
  run: async (write, input) => leave(write, input),
});

async function leave(write: Write, input: LeaveCommunity): Promise<{ words: LeaveCommunity['words'] }> {
  const { communityId, memberId } = write.actor;
  const leaver = await leaverOf(write, input.confirm);
  if (input.note !== null) {
    await sayGoodbye(write, { note: input.note, answerTo: input.answerTo });
  }
  await write.emit(memberLeft, { memberId, words: input.words });
  const changed = input.words === 'REMOVE' ? await removeWords(write) : [];
  await endWhatIsPrivate(write);
  await endAccess(write, leaver, input.words);
  const left = { leftAt: write.now, leftAs: input.words };
  if (input.words === 'KEEP') {
    await write.tx.update(MemberEntity, { communityId, id: memberId }, left);
  } else {
    await forget(write, leaver, left, changed);
  }
  if (isTeam(leaver.role)) {
    await write.emit(teamMemberGone, { memberId });
  }
  return { words: input.words };
}

async function forget(
  write: Write,
  leaver: Leaver,
  left: { leftAt: Date; leftAs: LeaveCommunity['words'] },
  changed: readonly string[],
): Promise<void> {
  const { communityId, memberId } = write.actor;
  // Known again by a key of the address alone; who had their words removed begins anew.
  const { secret } = write.settings;
  const returnKey =
    left.leftAs === 'ANONYMISE' && leaver.email ? returnKeyOf(secret, communityId, leaver.email) : null;
  const renamed = await forgetName(write, leaver, { ...left, returnKey });
  const threadIds = [...new Set([...changed, ...renamed])];
  await write.emit(memberForgotten, { memberId, threadIds });
}
