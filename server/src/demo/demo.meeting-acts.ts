import {
  announceMeeting,
  answerMeetingQuestion,
  askInMeeting,
  closeMeeting,
  correctMinutes,
  joinTests,
  logMeeting,
  takeSeat,
} from '../meetings/meeting.module.js';
import { statement } from '../platform/statement.js';
import { meetings } from './content/meetings.js';
import type { Act } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import type { DemoLine, DemoMeeting, DemoQuestion } from './demo.meeting-types.js';

const ideaOf = statement<{ id: string }>(
  'demo.idea_for_meeting',
  `select i.id from idea i join idea_revision r on r.community_id = i.community_id and r.idea_id = i.id
   where i.community_id = $1 and r.title = $2 limit 1`,
);
const questionOf = statement<{ id: string }>(
  'demo.question_of_meeting',
  'select id from meeting_question where community_id = $1 and meeting_id = $2 and text = $3',
);

const lineOf = statement<{ id: string }>(
  'demo.line_of_minutes',
  'select id from minute_line where community_id = $1 and meeting_id = $2 and text = $3',
);

function known(row: { id: string } | null, what: string): string {
  if (row === null) {
    throw new Error(`The demo does not know what a meeting names: ${what}`);
  }
  return row.id;
}

const at = (cast: Cast, [day, hour]: readonly [number, number]): string =>
  `${cast.dayIn(day)}T${String(hour).padStart(2, '0')}:00:00Z`;

const linesOf = (cast: Cast, lines: readonly DemoLine[]): object[] =>
  lines.map(({ kind, text, credit, promise }) => ({
    kind,
    text,
    credit: credit && { memberId: cast.idOf(credit.to), what: credit.what },
    promise: promise && { ownerId: cast.idOf(promise.owner), dueOn: cast.dayIn(promise.dueIn) },
  }));

async function wordsOf(cast: Cast, meeting: DemoMeeting): Promise<object> {
  const { title, purpose, text, place, idea } = meeting;
  const ideaIds = idea ? [known(await cast.tx.row(ideaOf, [cast.communityId, idea]), idea)] : [];
  const times = { startsAt: at(cast, meeting.from), endsAt: at(cast, meeting.until) };
  return { spaceId: cast.space(meeting.space).spaceId, title, purpose, text, place, ideaIds, ...times };
}

async function announce(cast: Cast, meeting: DemoMeeting): Promise<string> {
  const { by, ago, kind, question, seats, reimbursement, boundaries } = meeting;
  const words = await wordsOf(cast, meeting);
  const { meetingId } = await cast.let(by, ago, announceMeeting, {
    ...words,
    kind,
    question,
    seats,
    reimbursement,
    boundaries,
  });
  return meetingId;
}

function questionActs(
  made: { meetingId: string },
  { by, ago, text, named = false, answer }: DemoQuestion,
): Act[] {
  const asked: Act = {
    ago,
    do: async (cast) => {
      await cast.let(by, ago, askInMeeting, { meetingId: made.meetingId, text, named });
    },
  };
  if (!answer) {
    return [asked];
  }
  const answered: Act = {
    ago: answer.ago,
    do: async (cast) => {
      const values = [cast.communityId, made.meetingId, text];
      const questionId = known(await cast.tx.row(questionOf, values), text);
      await cast.let(answer.by, answer.ago, answerMeetingQuestion, { questionId, answer: answer.text });
    },
  };
  return [asked, answered];
}

function correctionActs(made: { meetingId: string }, { corrected }: Required<DemoMeeting>['minutes']): Act[] {
  if (!corrected) {
    return [];
  }
  const { by, ago, was, text, why } = corrected;
  const correct = async (cast: Cast): Promise<void> => {
    const { meetingId } = made;
    const lineId = known(await cast.tx.row(lineOf, [cast.communityId, meetingId, was]), was);
    await cast.let(by, ago, correctMinutes, { meetingId, fromRevision: 1, lines: [{ lineId, text }], why });
  };
  return [{ ago, do: correct }];
}

function actsOfMeeting(meeting: DemoMeeting): Act[] {
  const { by, ago, kind, minutes } = meeting;
  if (kind === 'LOGGED') {
    const logged = async (cast: Cast): Promise<void> => {
      const words = await wordsOf(cast, meeting);
      await cast.let(by, ago, logMeeting, { ...words, lines: linesOf(cast, minutes?.lines ?? []) });
    };
    return [{ ago, do: logged }];
  }
  const made = { meetingId: '' };
  const acts: Act[] = [
    {
      ago,
      do: async (cast) => {
        made.meetingId = await announce(cast, meeting);
      },
    },
    ...meeting.takes.map((seat): Act => ({
      ago: seat.ago,
      do: async (cast) => {
        await cast.let(seat.by, seat.ago, takeSeat, { meetingId: made.meetingId });
      },
    })),
    ...meeting.questions.flatMap((question) => questionActs(made, question)),
  ];
  if (minutes) {
    const { by: writer, ago: then, lines, learned } = minutes;
    acts.push({
      ago: then,
      do: async (cast) => {
        const input = { meetingId: made.meetingId, fromRevision: 0, lines: linesOf(cast, lines), learned };
        await cast.let(writer, then, closeMeeting, input);
      },
    });
    acts.push(...correctionActs(made, minutes));
  }
  return acts;
}

/** Where people met, and who wants to hear of tests. */
export function meetingActs(): Act[] {
  const testers = (['ana', 'bea', 'jonas'] as const).map((by, place): Act => ({
    ago: 30 - place,
    do: async (cast) => {
      await cast.let(by, 30 - place, joinTests, { spaceId: cast.space('bills').spaceId });
    },
  }));
  return [...testers, ...meetings.flatMap(actsOfMeeting)];
}
