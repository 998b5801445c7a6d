import { REPORTS_FOR_A_CALL } from '@rapport/shared/limits';
import words from '../locales/en/irritants.json' with { type: 'json' };
import { isStaff, type MemberActor } from '../platform/actor.js';
import { policyOf, type Verdict } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { IRRITANT_ACTIONS, type Irritant, type IrritantAction } from './irritant.type.js';

type Judged = Pick<Irritant, 'withdrawnAt' | 'fixedAt' | 'sameAsId' | 'reportCount'> & {
  author: { id: string };
  space: { archivedAt: Date | null };
};

const no = (why: string): Refusal => new Refusal(new NotPossible(why));

/** Who may do what to an irritant they can see. */
export const irritantPolicy = policyOf<Judged, IrritantAction>(IRRITANT_ACTIONS, (actor, act, irritant) => {
  if (actor.kind === 'anonymous') {
    return new Refusal(new NotFound());
  }
  const isAuthor = actor.memberId === irritant.author.id;
  if (act === 'RESTORE') {
    return irritant.withdrawnAt && isAuthor ? true : no(isAuthor ? words.notWithdrawn : words.onlyAuthor);
  }
  if (act === 'FOLLOW') {
    return true;
  }
  if (irritant.withdrawnAt) {
    return no(words.withdrawn);
  }
  if (irritant.space.archivedAt) {
    return no(words.spaceArchived);
  }
  return byAct(actor, act, irritant, isAuthor);
});

function byAct(actor: MemberActor, act: IrritantAction, irritant: Judged, isAuthor: boolean): Verdict {
  const staff = isStaff(actor);
  const standing = irritant.fixedAt === null || no(words.fixedAlready);
  switch (act) {
    case 'EDIT':
    case 'WITHDRAW':
      return isAuthor || no(words.onlyAuthor);
    case 'REPORT':
      return mayReport(irritant, isAuthor);
    case 'MARK_SAME':
      return isAuthor || staff || no(words.onlyAuthorOrStaff);
    case 'GATHER':
    case 'FIX':
      return staff ? standing : no(words.onlyStaff);
    case 'CALL':
      return staff ? mayBeCalledAbout(irritant) : no(words.onlyStaff);
    case 'REOPEN':
      return !isAuthor && !staff
        ? no(words.onlyAuthorOrStaff)
        : irritant.fixedAt !== null || no(words.notFixed);
    case 'NOTE':
      return staff || no(words.onlyStaff);
    default:
      return true;
  }
}

function mayReport({ sameAsId, fixedAt }: Judged, isAuthor: boolean): Verdict {
  if (isAuthor) {
    return no(words.ownReport);
  }
  if (sameAsId) {
    return no(words.sayItThere);
  }
  return fixedAt === null || no(words.fixedNoReport);
}

/** Two different people, so that one loud voice does not set everybody to work. */
function mayBeCalledAbout({ sameAsId, fixedAt, reportCount }: Judged): Verdict {
  if (fixedAt) {
    return no(words.fixedAlready);
  }
  if (sameAsId) {
    return no(words.callOnSame);
  }
  return reportCount >= REPORTS_FOR_A_CALL || no(words.callNeedsReports);
}
