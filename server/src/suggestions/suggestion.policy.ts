import type { SuggestionState } from '@rapport/shared/vocabulary';
import words from '../locales/en/suggestions.json' with { type: 'json' };
import { ideaPolicy, type JudgedIdea } from '../ideas/idea.module.js';
import { isStaff, type Actor, type MemberActor } from '../platform/actor.js';
import { policyOf, type Verdict } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { SUGGESTION_ACTIONS, type SuggestionAction } from './suggestion.type.js';

interface Judged {
  authorId: string;
  state: SuggestionState;
  idea: JudgedIdea;
  /** Who decides on suggestions for the idea and is there to be asked. */
  deciderIds: readonly string[];
}

const no = (why: string): Refusal => new Refusal(new NotPossible(why));

/**
 * The idea as the rules on deciding see it. Where everybody who decides is gone, or is the suggester, anyone of staff
 * stands in: a suggestion must never wait for nobody.
 */
export function ideaFor<Idea extends JudgedIdea>(
  actor: Actor,
  { authorId, deciderIds }: Pick<Judged, 'authorId' | 'deciderIds'>,
  idea: Idea,
): Idea {
  const standsIn = isStaff(actor) && deciderIds.every((id) => id === authorId);
  return standsIn ? { ...idea, deciderId: actor.memberId } : idea;
}

/** Whether the idea still takes other words, whoever decides: what was shipped or merged takes none. */
function takesEdits(actor: MemberActor, idea: JudgedIdea): Verdict {
  return ideaPolicy.judge(actor, 'DECIDE', { ...idea, deciderId: actor.memberId });
}

/** Who may do what to a suggestion they can see. */
export const suggestionPolicy = policyOf<Judged, SuggestionAction>(
  SUGGESTION_ACTIONS,
  (actor, act, suggestion) => {
    if (actor.kind === 'anonymous') {
      return new Refusal(new NotFound());
    }
    const { idea, state, authorId } = suggestion;
    // What rests with an idea that goes on as part of another can be taken back, and nothing else.
    if (act === 'WITHDRAW' && state === 'OPEN' && idea.category === 'MERGED' && !idea.spaceArchivedAt) {
      return actor.memberId === authorId || no(words.onlySuggester);
    }
    const mayComment = ideaPolicy.judge(actor, 'COMMENT', idea);
    if (mayComment !== true || act === 'COMMENT') {
      return mayComment;
    }
    if (state !== 'OPEN') {
      return no(words.notOpen[state]);
    }
    const isOwn = actor.memberId === suggestion.authorId;
    switch (act) {
      case 'SUPPORT':
        return isOwn ? no(words.ownSupport) : takesEdits(actor, idea);
      case 'WITHDRAW':
        return isOwn || no(words.onlySuggester);
      case 'REPLACE':
        return isOwn ? ideaPolicy.judge(actor, 'SUGGEST', idea) : no(words.onlySuggester);
      default:
        return isOwn
          ? no(words.ownDecision)
          : ideaPolicy.judge(actor, 'DECIDE', ideaFor(actor, suggestion, idea));
    }
  },
);
