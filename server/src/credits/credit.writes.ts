import type { CreditConsent, CreditKind } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { concern } from '../threads/thread.module.js';
import { CreditEntity } from './credit.entity.js';
import { creditAnswered, creditGiven } from './credit.events.js';

export interface NewCredit {
  ideaId: string;
  /** Thread of the idea, through which the person hears of it. */
  threadId: string;
  memberId: string;
  kind: CreditKind;
  /** What they did, as people will read it: it begins after their name, as in "changed the third sentence". */
  what: string;
  suggestionId?: string | null;
  /** Number of that suggestion within the idea, for the address of its page. */
  suggestionNumber?: number | null;
  commentId?: string | null;
  /** The revision their words became. */
  revision?: number | null;
  /** GIVEN only when the person has said so themselves; ASKED tells them and waits. */
  consent: 'GIVEN' | 'ASKED';
  /** Who gives it, where that is not the writer. */
  givenById?: string;
  /** Not to be told of it, since they see it anyway. */
  quietly?: boolean;
}

/**
 * Records who did what for an idea, for other features as well. Until its person agrees, nobody else sees it.
 *
 * @returns the id of the credit.
 */
export async function recordCredit(write: Write, credit: NewCredit): Promise<string> {
  const { threadId, quietly = false, ...given } = credit;
  const id = write.ids.next();
  const { communityId, memberId: writerId } = write.actor;
  await write.tx.insert(CreditEntity, {
    communityId,
    id,
    ideaId: given.ideaId,
    memberId: given.memberId,
    givenById: given.givenById ?? writerId,
    kind: given.kind,
    what: given.what,
    suggestionId: given.suggestionId ?? null,
    suggestionNumber: given.suggestionNumber ?? null,
    commentId: given.commentId ?? null,
    revision: given.revision ?? null,
    consent: given.consent,
    createdAt: write.now,
    consentAt: write.now,
  });
  await write.emit(creditGiven, { ideaId: given.ideaId, creditId: id });
  if (given.consent === 'ASKED' && !quietly) {
    await concern(write, {
      threadId,
      kind: 'CREDIT',
      who: [{ memberId: given.memberId, reason: 'ASKED' }],
      detailId: id,
    });
  }
  return id;
}

/** What its person says to it now; always theirs to say anew. */
export async function setConsent(
  write: Write,
  credit: { id: string; ideaId: string },
  consent: CreditConsent,
): Promise<void> {
  const { communityId, memberId } = write.actor;
  await write.tx.update(
    CreditEntity,
    { communityId, id: credit.id, memberId },
    { consent, consentAt: write.now },
  );
  await write.emit(creditAnswered, { ideaId: credit.ideaId, creditId: credit.id });
}
