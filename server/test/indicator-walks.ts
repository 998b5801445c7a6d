import type { IndicatorName } from '@rapport/shared/indicating';
import { daysBetween } from '../src/platform/clock.js';
import {
  builtTogether,
  didItHelp,
  differences,
  irritants,
  leadersPresent,
  recovery,
  storiesOffered,
  toldAFriend,
} from './indicator-after.js';
import {
  by,
  DAY,
  dayOf,
  endedAs,
  first,
  found,
  HOUR,
  ms,
  one,
  rows,
  standing,
  within,
  type Walk,
} from './indicator-rows.js';
import { newcomerWelcome, realDialogue, returningVoices, stillHere } from './indicator-voices.js';

const firstHumanWord: Walk = (tables, window) =>
  rows(tables, 'idea').flatMap((idea) => {
    const at = ms(idea['created_at']);
    if (!standing(idea) || idea['imported_at'] !== null || !within(at, window)) return [];
    const words = [
      ...by(rows(tables, 'comment'), 'thread_id', idea['thread_id']).filter(
        (row) =>
          row['by_team'] &&
          !row['staff_only'] &&
          row['withdrawn_at'] === null &&
          row['home_thread_id'] === null,
      ),
      ...by(rows(tables, 'answer'), 'idea_id', idea['id']),
    ].filter((row) => row['author_id'] !== idea['author_id']);
    const spoken = first(words.map((row) => ms(row['created_at'])));
    const open = spoken >= window.asOf;
    const waited = (open ? window.asOf : spoken) - at;
    const long = open && waited > 7 * DAY;
    const marks = open ? (long ? ['OPEN', 'OPEN_OVER_WEEK'] : ['OPEN']) : ['SPOKEN'];
    return [found({ good: !long, value: waited / HOUR, marks })];
  });

const loopClosed: Walk = (tables, window) =>
  endedAs(tables, ['DECLINED', 'SHIPPED'])
    .filter(({ answer }) => within(ms(answer['created_at']), window))
    .map(({ answer, idea }) => {
      const until = ms(answer['created_at']);
      const thread = idea['thread_id'];
      const people = new Set([
        ...by(rows(tables, 'vote'), 'idea_id', idea['id'])
          .filter((row) => ms(row['created_at']) <= until && row['imported_at'] === null)
          .map((row) => row['member_id']),
        ...by(rows(tables, 'comment'), 'thread_id', thread)
          .filter(
            (row) => ms(row['created_at']) <= until && row['withdrawn_at'] === null && !row['staff_only'],
          )
          .map((row) => row['author_id']),
        ...by(rows(tables, 'follow'), 'thread_id', thread)
          .filter((row) => ms(row['since']) <= until)
          .map((row) => row['member_id']),
      ]);
      const outcomes = by(rows(tables, 'outcome_idea'), 'answer_id', answer['id']).map(
        (row) => one(rows(tables, 'outcome'), row['outcome_id'])['thread_id'],
      );
      const told = (member: unknown): boolean =>
        by(rows(tables, 'notification_item'), 'member_id', member).some(
          (row) =>
            row['answer_id'] === answer['id'] ||
            outcomes.includes(one(rows(tables, 'notification'), row['notification_id'])['thread_id']),
        );
      const waitedFor = (member: unknown): boolean => {
        const person = one(rows(tables, 'member'), member);
        const topics = (person['preferences'] as { mutedTopics?: string[] }).mutedTopics ?? [];
        const stopped = by(rows(tables, 'follow'), 'member_id', member).some(
          (row) => row['thread_id'] === thread && row['ended_at'] !== null,
        );
        const muted = by(rows(tables, 'mute'), 'member_id', member).some(
          (row) => row['thread_id'] === thread || row['space_id'] === idea['space_id'],
        );
        const asked = member !== answer['author_id'] && person['left_at'] === null;
        return asked && !topics.includes('ANSWERS') && !stopped && !muted;
      };
      const untold = [...people].some((member) => waitedFor(member) && !told(member));
      const why = answer['to_category'] === 'DECLINED' ? answer['reason'] !== null : answer['text'] !== '';
      const open = one(rows(tables, 'space'), idea['space_id'])['visibility'] === 'PUBLIC';
      const good = why && !untold;
      const marks = [
        ...(untold ? ['UNTOLD'] : []),
        ...(open ? ['PUBLIC'] : []),
        ...(open && good ? ['PUBLIC_GOOD'] : []),
      ];
      return found({ good, marks });
    });

const honestNo: Walk = (tables, window) =>
  endedAs(tables, ['DECLINED'])
    .filter(({ answer }) => within(ms(answer['created_at']), window))
    .map(({ answer }) => {
      const day = answer['review_on'] !== null;
      return found({
        good: answer['reason'] !== null && (day || answer['no_review_reason'] !== null),
        marks: day ? ['WITH_REVIEW_DAY'] : [],
      });
    });

const promisesKept: Walk = (tables, { asOf, startsOn, endsOn }) =>
  rows(tables, 'promise').flatMap((promise) => {
    const [due, thread] = [dayOf(promise['first_due_on']), one(rows(tables, 'thread'), promise['thread_id'])];
    const closed = promise['closed_at'] !== null && ms(promise['closed_at']) < asOf;
    const counted = due >= startsOn;
    if (due > endsOn || thread['withdrawn_at'] !== null || ms(promise['made_at']) >= asOf) return [];
    if (!counted && closed) return [];
    const late = !closed && due < endsOn;
    const state = closed ? (promise['closed_state'] as string) : late ? 'LATE' : 'DUE_TODAY';
    const marks = [state, ...(dayOf(promise['due_on']) === due ? [] : ['MOVED'])];
    return [
      found({
        counted,
        good: closed && promise['closed_state'] === 'KEPT',
        value: late ? daysBetween(due, endsOn) : null,
        marks: counted ? marks : [],
      }),
    ];
  });

/** The cases of each indicator, found by reading every row. */
export const plainIndicatorCases: Readonly<Record<IndicatorName, Walk>> = {
  FIRST_HUMAN_WORD: firstHumanWord,
  LOOP_CLOSED: loopClosed,
  HONEST_NO: honestNo,
  PROMISES_KEPT: promisesKept,
  DID_IT_HELP: didItHelp,
  RETURNING_VOICES: returningVoices,
  STILL_HERE_AFTER_A_NO: stillHere,
  REAL_DIALOGUE: realDialogue,
  BUILT_TOGETHER: builtTogether,
  NEWCOMER_WELCOME: newcomerWelcome,
  IRRITANTS: irritants,
  DIFFERENCES: differences,
  RECOVERY: recovery,
  STORIES_OFFERED: storiesOffered,
  TOLD_A_FRIEND: toldAFriend,
  LEADERS_PRESENT: leadersPresent,
};
