import type { StageCategory } from '@rapport/shared/vocabulary';
import words from '../locales/en/read-backs.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import type { ReadBackAction } from './read-back.type.js';

/** A read-back with what counts about its idea. */
export interface JudgedReadBack {
  askedById: string;
  confirmed: boolean | null;
  revision: number;
  idea: {
    authorId: string;
    authorIsTeam: boolean;
    isCoAuthor: boolean;
    materialRevision: number;
    withdrawnAt: Date | null;
    spaceArchivedAt: Date | null;
    category: StageCategory;
  };
}

const no = (why: string): Refusal => new Refusal(new NotPossible(why));

/** Who may confirm or correct a read-back of an idea they can see. */
export const readBackPolicy = policyOf<JudgedReadBack, ReadBackAction>(
  ['ANSWER'],
  (actor, _act, readBack) => {
    if (actor.kind === 'anonymous') {
      return new Refusal(new NotFound());
    }
    const { idea } = readBack;
    // The team does not confirm for a customer what the team has understood.
    const speaks =
      actor.memberId === idea.authorId || (idea.isCoAuthor && (idea.authorIsTeam || !isStaff(actor)));
    if (!speaks || actor.memberId === readBack.askedById) {
      return no(words.onlyAuthors);
    }
    if (idea.withdrawnAt || idea.spaceArchivedAt || idea.category === 'MERGED') {
      return no(words.ideaAtRest);
    }
    if (readBack.confirmed !== null) {
      return no(words.answered);
    }
    return readBack.revision >= idea.materialRevision || no(words.formerText);
  },
);
