import { answerIdea } from '../answers/answer.module.js';
import { editIdea, postIdea, withdrawIdea } from '../ideas/idea.module.js';
import { statement } from '../platform/statement.js';
import { answerReadBack, askReadBack } from '../read-backs/read-back.module.js';
import { bringInVotes, supportIdea } from '../votes/vote.module.js';
import { plainMembers } from './content/plain-members.js';
import { readBacks } from './content/read-backs.js';
import { commentActs, type Act, type Known } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import { plainVotes } from './demo.crowd.js';
import { differenceActs } from './demo.difference-acts.js';
import { givenByOutcome } from './demo.outcome-acts.js';
import { lateActs } from './demo.late-acts.js';
import { promiseActs } from './demo.promise-acts.js';
import { suggestionActs } from './demo.suggestion-acts.js';
import { togetherActs } from './demo.together-acts.js';
import type { DaysAgo, DemoAnswer, DemoIdea } from './demo.types.js';

interface KnownIdea extends Known {
  ideaId: string;
}

const threadOf = statement<Known>(
  'demo.thread_of_idea',
  `select thread_id as "threadId" from idea where community_id = $1 and id = $2`,
);

/** Everything that happened to an idea. @param seed which plain members support it, and when. */
export function ideaActs(idea: DemoIdea, seed: number): Act[] {
  const made: KnownIdea = { ideaId: '', threadId: '' };
  return [
    { ago: idea.ago, do: (cast) => post(cast, idea, made) },
    ...editActs(idea, made),
    ...readBackActs(idea, made),
    ...differenceActs(idea, made),
    ...suggestionActs(idea, made),
    ...togetherActs(idea, made),
    ...lateActs(idea, made),
    ...voteActs(idea, made, seed),
    ...(idea.answers ?? [])
      .filter((answer) => !givenByOutcome(idea, answer))
      .map((answer) => ({
        ago: answer.ago,
        do: (cast: Cast) => give(cast, idea, made, answer),
      })),
    ...(idea.comments ?? []).flatMap((comment) => commentActs(made, comment)),
    ...promiseActs(idea, made),
    ...withdrawal(idea, made),
  ];
}

async function post(cast: Cast, idea: DemoIdea, made: KnownIdea): Promise<void> {
  const { spaceId, tags } = cast.space(idea.space);
  const { ideaId } = await cast.let(idea.postedBy ?? idea.by, idea.ago, postIdea, {
    spaceId,
    title: idea.title,
    text: cast.words(idea.text),
    tagIds: (idea.tags ?? []).map((tag) => tags.get(tag)),
    onBehalfOf: idea.postedBy && { memberId: cast.idOf(idea.by) },
  });
  made.ideaId = ideaId;
  Object.assign(made, await cast.tx.row(threadOf, [cast.communityId, ideaId]));
}

function editActs({ by, title, edits = [] }: DemoIdea, made: KnownIdea): Act[] {
  return edits.map((edit, before) => ({
    ago: edit.ago,
    do: async (cast) => {
      const words = { title: edit.title ?? title, text: cast.words(edit.text) };
      await cast.let(by, edit.ago, editIdea, { ideaId: made.ideaId, ...words, fromRevision: before + 1 });
    },
  }));
}

/** What the author was asked before the idea was planned or declined, as its text stood then. */
function readBackActs({ by, title, edits = [] }: DemoIdea, made: KnownIdea): Act[] {
  const readBack = readBacks[title];
  if (!readBack) {
    return [];
  }
  const { ago, words, said } = readBack;
  const asked = { id: '' };
  const revision = 1 + edits.filter((edit) => edit.ago > ago).length;
  const acts: Act[] = [
    {
      ago,
      do: async (cast) => {
        const input = { ideaId: made.ideaId, revision, words };
        asked.id = (await cast.let(readBack.by, ago, askReadBack, input)).readBackId;
      },
    },
  ];
  if (said) {
    acts.push({
      ago: said.ago,
      do: async (cast) => {
        const { correction } = said;
        const input = { readBackId: asked.id, confirmed: correction === null, correction };
        await cast.let(by, said.ago, answerReadBack, input);
      },
    });
  }
  return acts;
}

function voteActs(idea: DemoIdea, made: KnownIdea, seed: number): Act[] {
  const named = (idea.votes ?? []).map(({ by, ago, importance, reason }) => ({
    ago,
    do: async (cast: Cast) => {
      await cast.let(by, ago, supportIdea, { ideaId: made.ideaId, importance, reason });
    },
  }));
  return [...named, ...crowdActs(idea, made, seed)];
}

/** The crowd's votes come in together, as often as the idea had another text: a vote is bound to a revision. */
function crowdActs(idea: DemoIdea, made: KnownIdea, seed: number): Act[] {
  const votes = plainVotes(idea, seed, plainMembers.length);
  const edits = idea.edits ?? [];
  const revisionAt = (ago: DaysAgo): number => 1 + edits.filter((edit) => edit.ago > ago).length;
  return [1, ...edits.map((_, place) => place + 2)].flatMap((revision) => {
    const group = votes.filter((vote) => revisionAt(vote.ago) === revision);
    if (group.length === 0) {
      return [];
    }
    const ago = Math.min(...group.map((vote) => vote.ago));
    return {
      ago,
      do: async (cast) => {
        await bringInVotes(cast.write(idea.by, ago), {
          ...made,
          revision,
          votes: group.map((vote) => ({
            memberId: cast.plainMember(vote.member),
            importance: vote.importance,
            at: cast.moment(vote.ago),
          })),
        });
      },
    };
  });
}

async function give(
  cast: Cast,
  idea: DemoIdea,
  { ideaId }: KnownIdea,
  { by, ago, to, text, serves, decline }: DemoAnswer,
): Promise<void> {
  const { review, ...parts } = decline ?? {};
  await cast.let(by, ago, answerIdea, {
    ideaId,
    text: cast.words(text),
    serves,
    stageId: cast.space(idea.space).stages.get(to),
    ...parts,
    reviewOn: typeof review === 'number' ? cast.dayIn(review) : undefined,
    noReviewReason: typeof review === 'string' ? review : undefined,
  });
}

function withdrawal({ by, withdrawn }: DemoIdea, made: KnownIdea): Act[] {
  return withdrawn === undefined
    ? []
    : [
        {
          ago: withdrawn,
          do: async (cast) => {
            await cast.let(by, withdrawn, withdrawIdea, { ideaId: made.ideaId });
          },
        },
      ];
}
