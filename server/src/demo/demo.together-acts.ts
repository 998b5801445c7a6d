import { answerCoAuthorInvitation, inviteCoAuthor } from '../co-authors/co-author.module.js';
import { answerCredit, giveCredit } from '../credits/credit.module.js';
import { statement } from '../platform/statement.js';
import { together } from './content/together.js';
import type { Act, Known } from './demo.acts.js';
import type { DemoCredit, DemoIdea, DemoInvitation } from './demo.types.js';

type Made = Known & { ideaId: string };

const commentOf = statement<{ id: string }>(
  'demo.comment_of',
  `select id from comment where community_id = $1 and thread_id = $2 and author_id = $3 and not staff_only
   order by created_at limit 1`,
);

/** Who was asked to write an idea together and what people were credited for, with what they said to it. */
export function togetherActs(idea: DemoIdea, made: Made): Act[] {
  const { invitations = [], credits = [] } = together[idea.title] ?? {};
  return [
    ...invitations.flatMap((invitation) => invitationActs(idea, made, invitation)),
    ...credits.flatMap((credit) => creditActs(made, credit)),
  ];
}

function invitationActs({ by }: DemoIdea, made: Made, invitation: DemoInvitation): Act[] {
  const { whom, ago, message, answer } = invitation;
  const asks: Act = {
    ago,
    do: async (cast) => {
      const input = { ideaId: made.ideaId, memberId: cast.idOf(whom), message };
      await cast.let(by, ago, inviteCoAuthor, input);
    },
  };
  if (!answer) {
    return [asks];
  }
  const answers: Act = {
    ago: answer.ago,
    do: async (cast) => {
      const { accept, credit } = answer;
      await cast.let(whom, answer.ago, answerCoAuthorInvitation, { ideaId: made.ideaId, accept, credit });
    },
  };
  return [asks, answers];
}

/** @throws when the person has said nothing there: the demo then credits what never was. */
function creditActs(made: Made, { by, whom, ago, what, answer }: DemoCredit): Act[] {
  const given = { id: '' };
  const gives: Act = {
    ago,
    do: async (cast) => {
      const memberId = cast.idOf(whom);
      const comment = await cast.tx.row(commentOf, [cast.communityId, made.threadId, memberId]);
      if (!comment) {
        throw new Error(`The demo credits ${whom} for a comment that is not there.`);
      }
      const input = { ideaId: made.ideaId, memberId, commentId: comment.id, what };
      given.id = (await cast.let(by, ago, giveCredit, input)).creditId;
    },
  };
  if (!answer) {
    return [gives];
  }
  const answers: Act = {
    ago: answer.ago,
    do: async (cast) => {
      const { consent } = answer;
      await cast.let(whom, answer.ago, answerCredit, { creditId: given.id, consent });
    },
  };
  return [gives, answers];
}
