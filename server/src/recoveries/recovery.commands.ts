import {
  recoveryRefInput,
  reopenRecoveryInput,
  writeInRecoveryInput,
  type WriteInRecovery,
} from '@rapport/shared/inputs/recovery';
import { hintAtBlame, hintAtExcuses } from '../answers/answer.module.js';
import words from '../locales/en/recoveries.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { sqlState } from '../platform/errors.js';
import type { Allowed } from '../platform/policy.js';
import { invalid, NotPossible, Refusal, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { RecoveryEntity } from './recovery.entity.js';
import { recoveryPutRight, recoveryReopened, recoveryWritten } from './recovery.events.js';
import { mayCome, missingIn } from './recovery.rules.js';
import {
  changing,
  close,
  noteContact,
  oweWord,
  reopen,
  tellOther,
  writeWord,
  type Changing,
} from './recovery.writes.js';

interface RecoveryOutcome {
  recoveryId: string;
}

/** @throws Refusal when this word cannot come from this side, or not before the apology. */
function checkKind(
  { kind, acknowledgeWording, text }: WriteInRecovery,
  { said }: Changing,
  own: boolean,
): void {
  if (own !== (kind === 'MEMBER')) {
    throw invalid('kind', 'INVALID', own ? words.notTheTeams : words.notYours);
  }
  if (own) {
    return;
  }
  if (!mayCome(kind, said)) {
    throw invalid('kind', 'INVALID', words.apologyFirst);
  }
  if (kind === 'APOLOGY') {
    hintAtExcuses(text, acknowledgeWording);
  }
  hintAtBlame(text, acknowledgeWording);
}

/** Either side writes; the team an apology first (practice 0.20). The last thing it owed closes what the member called put right. */
export const writeInRecovery = command({
  name: 'writeInRecovery',
  action: 'recovery:own',
  input: writeInRecoveryInput,
  limits: ['edit'],
  async run(write, input): Promise<RecoveryOutcome> {
    const { recoveryId, kind, text, link } = input;
    const own = (memberId: string): boolean => memberId === write.actor.memberId;
    const recovery = await changing(write, recoveryId, ({ memberId }) =>
      own(memberId) ? 'ANSWER' : 'WRITE',
    );
    checkKind(input, recovery, own(recovery.memberId));
    await writeWord(write, recovery, { kind, text, link });
    await write.emit(recoveryWritten, { recoveryId });
    if (own(recovery.memberId)) {
      await oweWord(write, recovery as Parameters<typeof oweWord>[1]);
      await tellOther(write, recovery, 'RECOVERY_WORD');
      return { recoveryId };
    }
    await noteContact(write, recovery as Parameters<typeof noteContact>[1]);
    const complete = missingIn([...recovery.said, { kind, at: write.now }]).length === 0;
    await (recovery.putRightAt && complete
      ? close(write, recovery, 'PUT_RIGHT')
      : tellOther(write, recovery, 'RECOVERY_WORD'));
    return { recoveryId };
  },
});

/** The member says that it is put right. It closes at once, or with the last thing the team owes. */
export const sayPutRight = command({
  name: 'sayPutRight',
  action: 'recovery:own',
  input: recoveryRefInput,
  async run(write, { recoveryId }): Promise<RecoveryOutcome> {
    const recovery = await changing(write, recoveryId, 'SAY_PUT_RIGHT');
    const key = { communityId: write.actor.communityId, id: recoveryId };
    await write.tx.update(RecoveryEntity, key, { putRightAt: write.now });
    await write.emit(recoveryPutRight, { recoveryId });
    if (missingIn(recovery.said).length === 0) {
      await close(write, recovery, 'PUT_RIGHT');
    }
    return { recoveryId };
  },
});

/** The team ends what nobody replied to; the member can open it again. */
export const closeWithoutReply = command({
  name: 'closeWithoutReply',
  action: 'recovery:steer',
  input: recoveryRefInput,
  async run(write, { recoveryId }): Promise<RecoveryOutcome> {
    const recovery = await changing(write, recoveryId, 'CLOSE_WITHOUT_REPLY');
    await close(write, recovery, 'NO_REPLY');
    return { recoveryId };
  },
});

const DUPLICATE = '23505';

const otherOpen = statement<{ id: string }>(
  'recoveries.other_open',
  `select id from recovery where community_id = $1 and member_id = $2 and thread_id = $3 and id <> $4
     and closed_at is null`,
);

/** @throws Refusal when something that happened since has opened another case about the same thing. */
async function reopenOnly(write: Write, recovery: Allowed<Changing, 'REOPEN'>): Promise<void> {
  const { id, memberId, threadId } = recovery;
  if (await write.tx.row(otherOpen, [write.actor.communityId, memberId, threadId, id])) {
    refuse(new NotPossible(words.openElsewhere));
  }
  try {
    await reopen(write, recovery);
  } catch (error) {
    // Opened at the same moment, it was not there to be seen.
    throw sqlState(error) === DUPLICATE ? new Refusal(new NotPossible(words.openElsewhere)) : error;
  }
}

/** The member says that it is not put right after all, in their own words. */
export const reopenRecovery = command({
  name: 'reopenRecovery',
  action: 'recovery:own',
  input: reopenRecoveryInput,
  limits: ['edit'],
  async run(write, { recoveryId, text }): Promise<RecoveryOutcome> {
    const recovery = await changing(write, recoveryId, 'REOPEN');
    await reopenOnly(write, recovery);
    await writeWord(write, recovery, { kind: 'MEMBER', text, link: null });
    await write.emit(recoveryReopened, { recoveryId });
    await tellOther(write, recovery, 'RECOVERY_WORD');
    return { recoveryId };
  },
});
