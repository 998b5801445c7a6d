import type { InviteCoAuthor } from '@rapport/shared/inputs/co-author';
import { signUpVerdict } from '../accounts/account.module.js';
import { communityOf } from '../communities/community.module.js';
import type { IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/co-authors.json' with { type: 'json' };
import { memberToPostFor } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import type { Write } from '../platform/command.js';
import { found, InvalidInput, invalid, NotPossible, Refusal, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';

const seesIdea = statement<{ sees: boolean }>(
  'coAuthors.sees',
  `select m.role <> 'CUSTOMER' or s.visibility <> 'STAFF' as sees
   from member m join space s on s.community_id = m.community_id and s.id = $3
   where m.community_id = $1 and m.id = $2 and m.left_at is null`,
);

/** The member of an address; who is not here yet becomes a member of whom only that is known. */
async function memberOfAddress(write: Write, { name, email }: InviteCoAuthor): Promise<string> {
  const address = found(email);
  // A member row opens the door to whoever proves the address, so only the team opens it to others than would come in
  // anyway. The same answer for addresses that are known here, or it would tell which are.
  const community = await communityOf(write);
  if (!isStaff(write.actor) && signUpVerdict(community, address, false) !== 'ALLOWED') {
    throw invalid('email', 'INVALID', words.addressNotOpen);
  }
  try {
    return (await memberToPostFor(write, { memberId: null, name, email: address })).id;
  } catch (error) {
    if (error instanceof Refusal && error.problem instanceof InvalidInput) {
      throw invalid('email', 'INVALID', words.noMailThere);
    }
    throw error;
  }
}

/**
 * Whom an invitation is for: somebody who may see the idea, and not one of its author and the writer.
 *
 * @returns the member, and the name to show in their place when they were invited by an address.
 * @throws Refusal
 */
export async function personToInvite(
  write: Write,
  idea: IdeaInSpace,
  input: InviteCoAuthor,
): Promise<{ memberId: string; invitedAs: string | null }> {
  const memberId = input.memberId ?? (await memberOfAddress(write, input));
  if (memberId === write.actor.memberId) {
    refuse(new NotPossible(words.yourself));
  }
  if (memberId === idea.authorId) {
    refuse(new NotPossible(words.isAuthor));
  }
  const { sees } = found(await write.tx.row(seesIdea, [write.actor.communityId, memberId, idea.spaceId]));
  if (!sees) {
    refuse(new NotPossible(words.cannotSee));
  }
  return { memberId, invitedAs: input.memberId ? null : input.name };
}
