import { addDays } from '../src/platform/clock.js';
import {
  by,
  DAY,
  endedAs,
  first,
  found,
  HOUR,
  ms,
  one,
  rows,
  said,
  saidHere,
  standing,
  startOf,
  within,
  type Row,
  type Walk,
} from './indicator-rows.js';
import type { Tables } from './indicators.js';

interface Given {
  member: unknown;
  thread: unknown;
  kind: string;
  id: string;
  at: number;
}
function givenOf(tables: Tables): Given[] {
  const counts = (member: unknown, space: unknown): boolean =>
    one(rows(tables, 'member'), member)['role'] === 'CUSTOMER' ||
    one(rows(tables, 'space'), space)['visibility'] === 'STAFF';
  const given = (row: Row, kind: string, at: unknown): Given => ({
    member: row['author_id'],
    thread: row['thread_id'],
    kind,
    id: row['id'] as string,
    at: ms(at),
  });
  const inThread = (row: Row): boolean => {
    const thread = one(rows(tables, 'thread'), row['thread_id']);
    return thread['withdrawn_at'] === null && counts(row['author_id'], thread['space_id']);
  };
  return [
    ...rows(tables, 'idea')
      .filter((row) => row['imported_at'] === null && row['withdrawn_at'] === null)
      .filter((row) => counts(row['author_id'], row['space_id']))
      .map((row) => given(row, 'IDEA', row['created_at'])),
    ...rows(tables, 'irritant')
      .filter((row) => row['withdrawn_at'] === null && counts(row['author_id'], row['space_id']))
      .map((row) => given(row, 'IRRITANT', row['created_at'])),
    ...rows(tables, 'conversation')
      .filter(inThread)
      .map((row) => given(row, 'CONVERSATION', row['created_at'])),
    ...rows(tables, 'comment')
      .filter(
        (row) => !row['staff_only'] && row['withdrawn_at'] === null && saidHere(tables, row) && inThread(row),
      )
      .map((row) => given(row, 'COMMENT', row['created_at'])),
    ...by(rows(tables, 'suggestion'), 'state', 'ACCEPTED')
      .filter(inThread)
      .map((row) => given(row, 'SUGGESTION', row['decided_at'])),
  ];
}
const groups = <Key, Item>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> => {
  const all = new Map<Key, Item[]>();
  for (const item of items) all.set(key(item), [...(all.get(key(item)) ?? []), item]);
  return all;
};

export const returningVoices: Walk = (tables, window) => {
  const from = startOf(addDays(window.startsOn, -90), window);
  const recent = givenOf(tables).filter(({ at }) => at >= from && at < window.asOf);
  return [...groups(recent, ({ member }) => member).values()]
    .filter((given) => given.some(({ at }) => at < window.starts))
    .map((given) => found({ good: given.some(({ at }) => at >= window.starts) }));
};

export const stillHere: Walk = (tables, window) => {
  const [from, to] = [360, 180].map((days) => startOf(addDays(window.endsOn, 1 - days), window));
  const given = givenOf(tables);
  const told = endedAs(tables, ['DECLINED']).filter(({ answer, idea }) => {
    const at = ms(answer['created_at']);
    const voice =
      one(rows(tables, 'member'), idea['author_id'])['role'] === 'CUSTOMER' ||
      one(rows(tables, 'space'), idea['space_id'])['visibility'] === 'STAFF';
    return voice && at >= (from ?? 0) && at < (to ?? 0);
  });
  const ideas = [...groups(told, ({ idea }) => idea['id'])].map(([, list]) => ({
    member: list[0]?.idea['author_id'],
    good: list.some(({ answer, idea }) =>
      given.some(({ member, at }) => {
        const no = ms(answer['created_at']);
        return member === idea['author_id'] && at > no && at <= no + 180 * DAY;
      }),
    ),
  }));
  return [
    ...[...groups(ideas, ({ member }) => member).values()].map((own) =>
      found({ good: own.some(({ good }) => good) }),
    ),
    ...ideas.map(({ good }) => found({ counted: false, good })),
  ];
};

export const realDialogue: Walk = (tables, window) =>
  rows(tables, 'idea')
    .filter(standing)
    .flatMap((idea) => {
      const imported = idea['imported_at'] === null ? -Infinity : ms(idea['imported_at']);
      const inside = one(rows(tables, 'space'), idea['space_id'])['visibility'] === 'STAFF';
      const own = (row: Row): boolean => inside && row['author_id'] === idea['author_id'];
      const post = !inside && one(rows(tables, 'member'), idea['author_id'])['role'] !== 'CUSTOMER';
      const words = [
        ...(idea['imported_at'] === null
          ? [{ team: post, at: ms(idea['created_at']), place: 0, id: idea['id'] as string }]
          : []),
        ...by(rows(tables, 'comment'), 'thread_id', idea['thread_id'])
          .filter((row) => said(tables, row))
          .map((row) => ({
            team: Boolean(row['by_team']) && !own(row),
            at: ms(row['created_at']),
            place: 1,
            id: row['id'] as string,
          })),
        ...by(rows(tables, 'answer'), 'idea_id', idea['id'])
          .filter((row) => ms(row['created_at']) > imported)
          .map((row) => ({ team: !own(row), at: ms(row['created_at']), place: 2, id: row['id'] as string })),
      ]
        .filter(({ at }) => at < window.asOf)
        .toSorted((a, b) => a.at - b.at || a.place - b.place || (a.id < b.id ? -1 : 1));
      if (!words.some(({ team, at }) => team && at >= window.starts)) return [];
      const turns = words.filter(({ team }, place) => words[place - 1]?.team !== team);
      const ours = turns.filter(({ team }) => team).length;
      return [found({ good: ours >= 2 && turns.length - ours >= 2 })];
    });

export const newcomerWelcome: Walk = (tables, window) => {
  const given = givenOf(tables).filter(({ kind }) => kind !== 'SUGGESTION');
  return [...groups(given, ({ member }) => member).values()]
    .map((own) => own.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))[0])
    .flatMap((start) => {
      if (!start || !within(start.at, window)) return [];
      const { member, thread, at } = start;
      const idea = rows(tables, 'idea').find((row) => row['thread_id'] === thread);
      const words = [
        ...by(rows(tables, 'comment'), 'thread_id', thread).filter((row) => said(tables, row)),
        ...(idea ? by(rows(tables, 'answer'), 'idea_id', idea['id']) : []),
      ].filter((row) => row['author_id'] !== member && ms(row['created_at']) > at);
      const answered = first(words.map((row) => ms(row['created_at'])));
      const open = answered >= window.asOf;
      return [
        found({
          good: !open && answered <= at + 3 * DAY,
          value: ((open ? window.asOf : answered) - at) / HOUR,
          marks: open && window.asOf <= at + 3 * DAY ? ['RUNNING'] : [],
        }),
      ];
    });
};
