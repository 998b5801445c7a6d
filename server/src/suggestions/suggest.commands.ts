import { suggestEditInput, suggestionRefInput, type SuggestEdit } from '@rapport/shared/inputs/suggestion';
import { SUGGESTIONS_OPEN_MAX } from '@rapport/shared/limits';
import words from '../locales/en/suggestions.json' with { type: 'json' };
import { holdImages } from '../images/image.module.js';
import { ideaInside, ideaPolicy, revisionInside, type IdeaInSpace } from '../ideas/idea.module.js';
import { command, type Write } from '../platform/command.js';
import { found, invalid, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { concern, followQuietly, followTogether } from '../threads/thread.module.js';
import { decidersInside, standInsFor } from './decider.queries.js';
import { suggestionChanged, suggestionPosted } from './suggestion.events.js';
import { pairInside, suggestionInside, type SuggestionInside } from './suggestion.inside.js';
import { suggestionPolicy } from './suggestion.policy.js';
import { SuggestionsOpen } from './suggestion.result.js';
import { ageInWords, daysOpen } from './suggestion.rules.js';
import { closeSuggestion, insertSuggestion, tellOfDecision } from './suggestion.writes.js';
import { SuggestionSupportEntity } from './suggestion.entity.js';

/** @throws Refusal with InvalidInput when the words are those of the revision they began with, or of today. */
async function mustDiffer(write: Write, idea: IdeaInSpace, input: SuggestEdit): Promise<void> {
  const base = await revisionInside(write.tx, write.actor.communityId, idea.id, input.fromRevision);
  if (!base) {
    throw invalid('fromRevision', 'UNKNOWN', words.unknownRevision);
  }
  for (const [{ title, text }, why] of [
    [base, words.nothingChanged],
    [idea, words.saysSoNow],
  ] as const) {
    if (input.title === title && input.text === text) {
      throw invalid('text', 'INVALID', why);
    }
  }
}

const ownOpen = statement<{ id: string; createdAt: Date; timeZone: string }>(
  'suggestions.own_open',
  `select g.id, g.created_at as "createdAt", y.time_zone as "timeZone"
   from suggestion g join community y on y.id = g.community_id
   where g.community_id = $1 and g.idea_id = $2 and g.author_id = $3 and g.state = 'OPEN' and g.id is distinct from $4
   order by g.created_at, g.id`,
);

/** The idea's row is locked, so nobody else's suggestion for it comes between counting and writing. */
async function mustBeFew(write: Write, ideaId: string, replaces: string | null): Promise<void> {
  const { communityId, memberId } = write.actor;
  const open = await write.tx.rows(ownOpen, [communityId, ideaId, memberId, replaces]);
  const [oldest] = open;
  if (oldest && open.length >= SUGGESTIONS_OPEN_MAX) {
    const age = ageInWords(daysOpen(oldest.createdAt, write.now, oldest.timeZone));
    refuse(
      new SuggestionsOpen(
        fill(words.tooManyOpen, { count: open.length, age }),
        open.map(({ id }) => id),
      ),
    );
  }
}

/** The own suggestion that a newer one takes the place of. @throws Refusal with InvalidInput */
async function toReplace(write: Write, idea: IdeaInSpace, id: string): Promise<SuggestionInside> {
  const old = await suggestionInside(write, id);
  if (!old || old.ideaId !== idea.id || old.authorId !== write.actor.memberId || old.state !== 'OPEN') {
    throw invalid('replaces', 'UNKNOWN', words.otherIdea);
  }
  return old;
}

export const suggestEdit = command({
  name: 'suggestEdit',
  action: 'suggestion:write',
  input: suggestEditInput,
  limits: ['suggestion'],
  async run(write, input) {
    const { actor, tx } = write;
    const there = found(await ideaInside(tx, actor, input.ideaId, 'locked'));
    const idea = ideaPolicy.authorize(actor, 'SUGGEST', there);
    await mustDiffer(write, idea, input);
    const replaced = input.replaces ? await toReplace(write, idea, input.replaces) : null;
    await mustBeFew(write, idea.id, input.replaces);
    const { fromRevision, title, text, why, wantsCredit, wantsCoAuthorship } = input;
    const suggestion = await insertSuggestion(write, idea, {
      fromRevision,
      title,
      text,
      why,
      wantsCredit,
      wantsCoAuthorship,
    });
    await holdImages(
      write,
      {
        holderKind: 'SUGGESTION',
        holderId: suggestion.id,
        threadId: suggestion.threadId,
        keepsFormer: true,
      },
      { text },
    );
    if (replaced) {
      await closeSuggestion(write, replaced, { state: 'SUPERSEDED', supersededById: suggestion.id });
      await tellOfDecision(write, replaced);
    }
    const named = await decidersInside(tx, actor.communityId, idea.id);
    const deciders = [...named, ...(await standInsFor(tx, actor.communityId, actor.memberId, named))];
    await followQuietly(write, suggestion.threadId, actor.memberId);
    // Whoever decides hears what is said about it, too.
    await followTogether(
      write,
      suggestion.threadId,
      deciders.map(({ memberId }) => memberId),
    );
    const nowFollowing = await followQuietly(write, idea.threadId, actor.memberId);
    await write.emit(suggestionPosted, {
      ideaId: idea.id,
      suggestionId: suggestion.id,
      threadId: suggestion.threadId,
    });
    await concern(write, {
      threadId: suggestion.threadId,
      kind: 'SUGGESTION',
      who: deciders,
      detailId: suggestion.id,
    });
    return { suggestionId: suggestion.id, nowFollowing };
  },
});

export const withdrawSuggestion = command({
  name: 'withdrawSuggestion',
  action: 'suggestion:write',
  input: suggestionRefInput,
  async run(write, input) {
    const { suggestion } = await pairInside(write, input.suggestionId, 'locked');
    suggestionPolicy.authorize(write.actor, 'WITHDRAW', suggestion);
    await closeSuggestion(write, suggestion, { state: 'WITHDRAWN' });
    await tellOfDecision(write, suggestion);
    return { suggestionId: suggestion.id };
  },
});

const insertSupport = statement<{ memberId: string }>(
  'suggestions.support',
  `insert into suggestion_support (community_id, suggestion_id, member_id, created_at) values ($1, $2, $3, $4)
   on conflict do nothing returning member_id as "memberId"`,
);

/** Supports a suggestion, once however often it is said, and follows it. */
export const supportSuggestion = command({
  name: 'supportSuggestion',
  action: 'vote:cast',
  input: suggestionRefInput,
  limits: ['vote'],
  async run(write, input) {
    const { communityId, memberId } = write.actor;
    const { suggestion } = await pairInside(write, input.suggestionId, 'unlocked');
    suggestionPolicy.authorize(write.actor, 'SUPPORT', suggestion);
    if (await write.tx.row(insertSupport, [communityId, suggestion.id, memberId, write.now])) {
      await followQuietly(write, suggestion.threadId, memberId);
      await write.emit(suggestionChanged, { ideaId: suggestion.ideaId, suggestionId: suggestion.id });
    }
    return { suggestionId: suggestion.id };
  },
});

/** Support can be taken back at any time, whatever became of the suggestion. */
export const withdrawSuggestionSupport = command({
  name: 'withdrawSuggestionSupport',
  action: 'vote:cast',
  input: suggestionRefInput,
  limits: ['vote'],
  async run(write, input) {
    const { communityId, memberId } = write.actor;
    const suggestion = found(await suggestionInside(write, input.suggestionId));
    const place = { communityId, suggestionId: suggestion.id, memberId };
    if ((await write.tx.remove(SuggestionSupportEntity, place)) > 0) {
      await write.emit(suggestionChanged, { ideaId: suggestion.ideaId, suggestionId: suggestion.id });
    }
    return { suggestionId: suggestion.id };
  },
});
