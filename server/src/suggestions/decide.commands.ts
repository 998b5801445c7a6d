import {
  acceptSuggestionInput,
  declineSuggestionInput,
  type AcceptSuggestion,
} from '@rapport/shared/inputs/suggestion';
import { isMaterialChange, type Wording } from '@rapport/shared/text/words';
import words from '../locales/en/suggestions.json' with { type: 'json' };
import { joinAsCoAuthor } from '../co-authors/co-author.module.js';
import { recordCredit } from '../credits/credit.module.js';
import {
  hasMovedOn,
  ideaPolicy,
  mergeOf,
  reviseIdea,
  type IdeaInSpace,
  type Sides,
} from '../ideas/idea.module.js';
import { command, type Write } from '../platform/command.js';
import { NotPossible, refuse } from '../platform/problems.js';
import { pairInside, sidesOf, type Pair } from './suggestion.inside.js';
import { ideaFor, suggestionPolicy } from './suggestion.policy.js';
import { SuggestionConflict } from './suggestion.result.js';
import { creditWords } from './suggestion.rules.js';
import { closeSuggestion, tellOfDecision } from './suggestion.writes.js';

const same = (one: Wording, other: Wording): boolean => one.title === other.title && one.text === other.text;

/**
 * The words that are to stand. Whoever accepts without saying them means those suggested, which is unclear as soon as
 * the idea says something else than the suggestion began with.
 *
 * @throws Refusal with SuggestionConflict, or NotPossible when the idea says just that already.
 */
function wordsToStand(idea: IdeaInSpace, sides: Sides, input: AcceptSuggestion): Wording {
  const { title, text } = input;
  const given = title !== null && text !== null ? { title, text } : null;
  if (input.fromRevision !== idea.revision || (!given && hasMovedOn(sides))) {
    refuse(new SuggestionConflict(mergeOf(sides)));
  }
  const stands = given ?? sides.suggested;
  return same(stands, idea) ? refuse(new NotPossible(words.saysSoNow)) : stands;
}

/** Whether somebody changed what was suggested; a merge without conflicts changes nothing of it. */
function isChanged(stands: Wording, sides: Sides): boolean {
  if (same(stands, sides.suggested)) {
    return false;
  }
  const merge = mergeOf(sides);
  return !(merge.isClean && same(stands, merge));
}

/** Names the suggester for it, asking them first where they have not agreed yet, and lets them in if they want it. */
async function thank(write: Write, { suggestion, idea }: Pair, revision: number): Promise<void> {
  const ofIdea = { ideaId: idea.id, threadId: idea.threadId, memberId: suggestion.authorId };
  await recordCredit(write, {
    ...ofIdea,
    kind: 'SUGGESTION',
    what: creditWords(revision, suggestion.why),
    suggestionId: suggestion.id,
    suggestionNumber: suggestion.number,
    revision,
    consent: suggestion.wantsCredit ? 'GIVEN' : 'ASKED',
  });
  if (suggestion.wantsCoAuthorship) {
    await joinAsCoAuthor(write, { ...ofIdea, way: 'SUGGESTION' });
  }
}

/**
 * Makes a suggestion a revision in the suggester's name: revision, credit, co-authorship and news in one transaction.
 * The idea is locked, so of several who accept or edit at once one wins and the others find the words that stand then.
 */
export const acceptSuggestion = command({
  name: 'acceptSuggestion',
  action: 'suggestion:decide',
  input: acceptSuggestionInput,
  limits: ['edit'],
  async run(write, input) {
    const pair = await pairInside(write, input.suggestionId, 'locked');
    const { actor } = write;
    const suggestion = suggestionPolicy.authorize(actor, 'ACCEPT', pair.suggestion);
    const idea = ideaPolicy.authorize(actor, 'DECIDE', ideaFor(actor, suggestion, pair.idea));
    const sides = sidesOf(pair);
    const stands = wordsToStand(idea, sides, input);
    const revision = idea.revision + 1;
    // First, so that it is no longer among the open ones when the new revision supersedes those that say the same.
    await closeSuggestion(write, suggestion, {
      state: 'ACCEPTED',
      decidedById: actor.memberId,
      reason: input.note,
      withChanges: isChanged(stands, sides),
      revision,
    });
    await reviseIdea(write, idea, {
      title: stands.title,
      text: stands.text,
      authorId: suggestion.authorId,
      acceptedById: actor.memberId,
      material: input.material || isMaterialChange(idea, stands, suggestion.language),
    });
    await thank(write, pair, revision);
    await tellOfDecision(write, suggestion);
    return { suggestionId: suggestion.id };
  },
});

export const declineSuggestion = command({
  name: 'declineSuggestion',
  action: 'suggestion:decide',
  input: declineSuggestionInput,
  limits: ['edit'],
  async run(write, input) {
    const pair = await pairInside(write, input.suggestionId, 'locked');
    const suggestion = suggestionPolicy.authorize(write.actor, 'DECLINE', pair.suggestion);
    await closeSuggestion(write, suggestion, {
      state: 'DECLINED',
      decidedById: write.actor.memberId,
      reason: input.reason,
    });
    await tellOfDecision(write, suggestion);
    return { suggestionId: suggestion.id };
  },
});
