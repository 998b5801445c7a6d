import words from '../locales/en/ideas.json' with { type: 'json' };
import { isStaff, type MemberActor } from '../platform/actor.js';
import { policyOf, type Verdict } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { takesEdits, takesSupport } from './idea.rules.js';
import { IDEA_ACTIONS, type IdeaAction } from './idea.type.js';
import type { IdeaInSpace } from './idea.queries.js';

/** What the rules ask about an idea. */
export type JudgedIdea = Pick<
  IdeaInSpace,
  | 'authorId'
  | 'isCoAuthor'
  | 'authorIsTeam'
  | 'authorReachable'
  | 'deciderId'
  | 'withdrawnAt'
  | 'mergedCount'
  | 'category'
  | 'spaceArchivedAt'
>;

const no = (why: string): Refusal => new Refusal(new NotPossible(why));

/** Who may do what to an idea they can see. */
export const ideaPolicy = policyOf<JudgedIdea, IdeaAction>(IDEA_ACTIONS, (actor, act, idea) => {
  if (actor.kind === 'anonymous') {
    return new Refusal(new NotFound());
  }
  const isAuthor = actor.memberId === idea.authorId;
  if (act === 'RESTORE') {
    return idea.withdrawnAt && isAuthor ? true : no(isAuthor ? words.notWithdrawn : words.onlyAuthor);
  }
  if (idea.withdrawnAt) {
    return no(words.withdrawn);
  }
  if (act === 'FOLLOW') {
    return true;
  }
  if (idea.spaceArchivedAt) {
    return no(words.spaceArchived);
  }
  if (idea.category === 'MERGED' && !SAYS_ITSELF.has(act)) {
    return no(words.mergedAlready);
  }
  return byAct(actor, act, idea, isAuthor);
});

/** Acts that say by themselves why a merged idea does not take them. */
const SAYS_ITSELF: ReadonlySet<IdeaAction> = new Set([
  'VOTE',
  'EDIT',
  'SUGGEST',
  'DECIDE',
  'INVITE',
  'READ_BACK',
]);

function byAct(actor: MemberActor, act: IdeaAction, idea: JudgedIdea, isAuthor: boolean): Verdict {
  const writes = isAuthor || idea.isCoAuthor;
  switch (act) {
    case 'VOTE':
      return takesSupport(idea.category) || no(words.noSupport[idea.category as 'SHIPPED' | 'MERGED']);
    case 'EDIT':
    case 'INVITE':
      return !writes ? no(words.onlyAuthors) : takesEdits(idea.category) || no(words.noEdit);
    case 'SUGGEST':
      return writes ? no(words.authorsEdit) : takesEdits(idea.category) || no(words.noEdit);
    case 'DECIDE':
      return !writes && actor.memberId !== idea.deciderId
        ? no(words.onlyDeciders)
        : takesEdits(idea.category) || no(words.noEdit);
    // An idea of the team, or of somebody who cannot be asked, must have a person who decides on suggestions.
    case 'NAME_DECIDER':
      return (isStaff(actor) && (idea.authorIsTeam || !idea.authorReachable)) || no(words.noDecider);
    // What others said in the ideas that became part of it would be out of sight with it.
    case 'WITHDRAW':
      return isAuthor ? idea.mergedCount === 0 || no(words.carriesOthers) : no(words.onlyAuthor);
    case 'TAG':
    case 'LINK':
      return writes || isStaff(actor) || no(words.onlyAuthorOrStaff);
    case 'MERGE':
      return !isAuthor && !isStaff(actor)
        ? no(words.onlyAuthorOrStaff)
        : idea.category !== 'SHIPPED' || no(words.shippedStands);
    case 'READ_BACK':
      return isStaff(actor) ? takesEdits(idea.category) || no(words.noEdit) : no(words.onlyStaff);
    case 'MOVE':
    case 'ANSWER':
    case 'NOTE':
      return isStaff(actor) || no(words.onlyStaff);
    default:
      return true;
  }
}
