import type { Minutes, MinutesLine } from '@rapport/shared/inputs/meeting';
import { PROMISE_QUOTE_MIN } from '@rapport/shared/limits';
import { isOnTeam } from '../hand-overs/hand-over.module.js';
import { holdImages, showHeldToAll } from '../images/image.module.js';
import words from '../locales/en/meetings.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { FieldProblem } from '../platform/problems.js';
import { renderMarkdown } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import { MinuteLineEntity } from './minutes.entity.js';

const visibleIdeas = statement<{ id: string }>(
  'meetings.has_idea',
  'select idea_id as id from meeting_idea where community_id = $1 and meeting_id = $2 limit 1',
);
const person = statement<{ id: string }>(
  'meetings.person',
  'select id from member where community_id = $1 and id = $2 and left_at is null for key share',
);

/** What speaks against lines, each beside its field. */
export async function lineProblems(
  write: Write,
  meetingId: string,
  lines: readonly MinutesLine[],
): Promise<FieldProblem[]> {
  const { communityId, memberId } = write.actor;
  const problems: FieldProblem[] = [];
  const hasIdea = (await write.tx.row(visibleIdeas, [communityId, meetingId])) !== null;
  for (const [at, { kind, text, credit, promise }] of lines.entries()) {
    if (credit && !hasIdea) {
      problems.push(new FieldProblem(`lines.${at}.credit`, 'INVALID', words.creditNeedsIdea));
    } else if (credit && credit.memberId === memberId) {
      problems.push(new FieldProblem(`lines.${at}.credit.memberId`, 'INVALID', words.creditYourself));
    } else if (credit && !(await write.tx.row(person, [communityId, credit.memberId]))) {
      problems.push(new FieldProblem(`lines.${at}.credit.memberId`, 'UNKNOWN', words.creditUnknown));
    }
    if (promise && kind !== 'WILL_DO') {
      problems.push(new FieldProblem(`lines.${at}.promise`, 'INVALID', words.promiseOnlyWillDo));
    } else if (promise && text.length < PROMISE_QUOTE_MIN) {
      problems.push(new FieldProblem(`lines.${at}.text`, 'TOO_SHORT', words.promiseTooShort));
    } else if (promise?.ownerId && !(await isOnTeam(write, promise.ownerId))) {
      problems.push(new FieldProblem(`lines.${at}.promise.ownerId`, 'UNKNOWN', words.notOnTeam));
    }
  }
  return problems;
}

/** The account of a meeting as it is kept. */
export function accountOf(account: string | null): { account: string | null; accountHtml: string | null } {
  return { account, accountHtml: account === null ? null : renderMarkdown(account) };
}

/**
 * Notes which images the account shows. While it is a draft only the team sees them; what published minutes once showed
 * stays, since they can be read as they were.
 */
export async function holdAccount(
  write: Write,
  { id: holderId, threadId }: { id: string; threadId: string },
  account: string | null,
  state: 'DRAFT' | 'PUBLISHED' | 'CORRECTED',
): Promise<void> {
  const holder = { holderKind: 'MINUTES', holderId, threadId, staffOnly: state === 'DRAFT' } as const;
  await holdImages(write, { ...holder, keepsFormer: state === 'CORRECTED' }, { account });
  if (state === 'PUBLISHED') {
    await showHeldToAll(write, holder);
  }
}

/** Puts lines in place of all there were. @returns the id of each, in order. */
export async function replaceLines(
  write: Write,
  meetingId: string,
  lines: Minutes['lines'],
): Promise<string[]> {
  const { communityId } = write.actor;
  await write.tx.remove(MinuteLineEntity, { communityId, meetingId });
  const rows = lines.map(({ kind, text, credit, promise }, position) => ({
    communityId,
    id: write.ids.next(),
    meetingId,
    kind,
    position,
    text,
    creditToId: credit?.memberId ?? null,
    creditWhat: credit?.what ?? null,
    promiseOwnerId: promise?.ownerId ?? null,
    promiseDueOn: promise?.dueOn ?? null,
  }));
  if (rows.length > 0) {
    await write.tx.insert(MinuteLineEntity, rows);
  }
  return rows.map(({ id }) => id);
}
