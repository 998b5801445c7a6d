import { DIFFERENCE_OUTCOMES, STAGE_CATEGORIES, VERDICTS } from '@rapport/shared/vocabulary';
import { systemIds } from '../src/platform/ids.js';
import { Rows } from './rows-at-random.js';
import type { TestMember, TestSpace, World } from './world.js';

const DAY = 86_400_000;
/** The rows reach back far enough for a no of a year before the first window. */
const DAYS = 760;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A history that nobody would write: anything that rows can say, in any order, by batches of inserts. */
export async function randomHistory(
  world: World,
  seed: number,
  { customers, team, spaces }: { customers: TestMember[]; team: TestMember[]; spaces: TestSpace[] },
): Promise<void> {
  const draw = drawing(seed);
  const now = world.clock.now().getTime();
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
  const chance = (share: number): boolean => draw() < share;
  const members = [...team, ...customers].map(({ id }) => id);
  const staff = team.map(({ id }) => id);
  const some = (): Date => new Date(now - Math.floor(draw() * DAYS * DAY));
  // They come one after the other, so that somebody is always new.
  const there = (at: Date): string =>
    one(members.filter((_, place) => now - DAYS * DAY * (1 - place / members.length) <= at.getTime()));
  // Often to the very moment, or a whole number of days later: what lies on an edge is told right, too.
  const later = (at: Date, days: number): Date => {
    const wait = Math.floor(draw() ** 2 * days * DAY);
    return new Date(at.getTime() + (chance(0.2) ? wait - (wait % DAY) : wait));
  };
  const maybe = <Value>(share: number, value: () => Value): Value | null => (chance(share) ? value() : null);
  const day = (at: Date): string => at.toISOString().slice(0, 10);
  const rows = await Rows.of(world);
  const add = (table: string, row: Record<string, unknown>): Record<string, unknown> => rows.add(table, row);
  const many = (count: number, make: () => void): void => Array.from({ length: count }).forEach(make);
  const id = (row: Record<string, unknown>): string => row['id'] as string;
  const thread = (kind: string, at: Date) =>
    id(
      add('thread', {
        kind,
        space_id: one(spaces).id,
        owner_id: one(members),
        created_at: at,
        withdrawn_at: maybe(0.08, () => later(at, 30)),
      }),
    );

  many(60, () => {
    const at = some();
    const threadId = thread('IDEA', at);
    add('idea', {
      thread_id: threadId,
      space_id: one(spaces).id,
      author_id: there(at),
      category: one(STAGE_CATEGORIES),
      created_at: at,
      withdrawn_at: maybe(0.1, () => later(at, 90)),
      imported_at: maybe(0.15, () => later(at, 60)),
    });
  });
  const ideas = rows.of('idea');
  const ideaThreads = ideas.map((idea) => idea['thread_id'] as string);
  const postedAt = (idea: Record<string, unknown>): Date => idea['created_at'] as Date;
  many(140, () => {
    const idea = one(ideas);
    add('answer', {
      idea_id: id(idea),
      author_id: one(staff),
      from_category: one(['OPEN', 'CONSIDERING', 'DECLINED', 'SHIPPED']),
      to_category: one(['CONSIDERING', 'DECLINED', 'DECLINED', 'SHIPPED']),
      text: one(['', 'Because.']),
      reason: maybe(0.7, () => 'It costs.'),
      review_on: maybe(0.5, () => '2027-01-01'),
      no_review_reason: maybe(0.3, () => 'It ends.'),
      created_at: later(postedAt(idea), 200),
    });
  });
  many(40, () => {
    const at = some();
    const irritantId = systemIds.next();
    const former = rows.of('irritant')[0];
    const sameAs = former ? maybe(0.2, () => id(former)) : null;
    add('irritant', {
      id: irritantId,
      thread_id: thread('IRRITANT', at),
      space_id: one(spaces).id,
      author_id: there(at),
      created_at: at,
      withdrawn_at: maybe(0.1, () => at),
      same_as_id: sameAs,
      family_id: sameAs ?? irritantId,
    });
    if (chance(0.7)) {
      const fixed = later(at, 120);
      add('irritant_fix', {
        irritant_id: irritantId,
        fixed_at: fixed,
        reopened_at: maybe(0.4, () => later(fixed, 180)),
      });
      many(2, () => add('irritant_report', { irritant_id: irritantId, created_at: later(fixed, 240) }));
    }
  });
  many(15, () => {
    const at = some();
    add('conversation', { thread_id: thread('CONVERSATION', at), author_id: there(at), created_at: at });
  });
  const talks = rows.of('conversation').map((row) => row['thread_id'] as string);
  const threads = [...ideaThreads, ...talks, ...rows.of('irritant').map((row) => row['thread_id'] as string)];
  many(260, () => {
    const at = some();
    const author = there(at);
    add('comment', {
      thread_id: one(threads),
      author_id: author,
      by_team: staff.includes(author),
      staff_only: chance(0.1),
      home_thread_id: maybe(0.1, () => one(threads)),
      withdrawn_at: maybe(0.1, some),
      created_at: at,
    });
  });
  for (const idea of ideas) {
    for (const member of members.filter(() => chance(0.2))) {
      const at = later(postedAt(idea), 100);
      add('vote', {
        idea_id: id(idea),
        member_id: member,
        created_at: at,
        imported_at: maybe(0.2, () => at),
      });
    }
    for (const member of members.filter(() => chance(0.2))) {
      const since = later(postedAt(idea), 100);
      add('follow', {
        thread_id: idea['thread_id'],
        member_id: member,
        since,
        ended_at: maybe(0.2, () => later(since, 50)),
      });
    }
    if (chance(0.1)) add('mute', { member_id: one(members), thread_id: idea['thread_id'], space_id: null });
  }
  many(20, () => add('outcome', { thread_id: thread('OUTCOME', some()), space_id: one(spaces).id }));
  const outcomes = rows.of('outcome');
  for (const answer of rows.of('answer')) {
    const outcome = one(outcomes);
    if (chance(0.2))
      add('outcome_idea', { outcome_id: id(outcome), idea_id: answer['idea_id'], answer_id: id(answer) });
    for (const member of members.filter(() => chance(0.75))) {
      const byOutcome = chance(0.2);
      const notification = add('notification', {
        member_id: member,
        thread_id: byOutcome ? outcome['thread_id'] : one(ideaThreads),
      });
      add('notification_item', {
        member_id: member,
        notification_id: id(notification),
        answer_id: byOutcome ? null : id(answer),
      });
    }
  }
  many(120, () => {
    const asked = maybe(0.9, some);
    const answered = asked && maybe(0.5, () => later(asked, 60));
    const followUp = add('follow_up', {
      outcome_id: id(one(outcomes)),
      idea_id: id(one(ideas)),
      member_id: one(members),
      asked_at: asked,
      answered_at: answered,
      verdict: answered && one(VERDICTS),
    });
    if (answered && chance(0.2))
      add('idea_reopening', { follow_up_id: id(followUp), at: later(answered, 20) });
  });
  many(30, () => {
    const at = some();
    const closed = maybe(0.7, () => later(at, 120));
    const difference = add('difference', { idea_id: id(one(ideas)), created_at: at, closed_at: closed });
    many(2, () =>
      add('difference_proposal', {
        difference_id: id(difference),
        outcome: maybe(0.8, () => one(DIFFERENCE_OUTCOMES)),
        agreed_at: maybe(0.6, () => later(at, 120)),
      }),
    );
  });
  many(40, () => {
    const at = some();
    const recovery = add('recovery', {
      thread_id: one(ideaThreads),
      opened_at: at,
      contact_due_at: later(at, 4),
      contacted_at: maybe(0.8, () => later(at, 10)),
    });
    add('recovery_cause', {
      recovery_id: id(recovery),
      cause: one(['FOLLOW_UP', 'ANSWER_RATING', 'PROMISE', 'INCIDENT']),
    });
    for (const kind of ['APOLOGY', 'LEARNED', 'FIX', 'CONTACT'].filter(() => chance(0.8)))
      add('recovery_word', { recovery_id: id(recovery), kind, at: later(at, 60) });
  });
  many(80, () => {
    const state = one(['OPEN', 'ACCEPTED', 'ACCEPTED', 'DECLINED']);
    add('suggestion', {
      idea_id: id(one(ideas)),
      thread_id: thread('SUGGESTION', some()),
      author_id: one(members),
      state,
      decided_at: state === 'OPEN' ? null : some(),
    });
  });
  many(150, () =>
    add('credit', {
      idea_id: id(one(ideas)),
      member_id: one(members),
      consent: one(['ASKED', 'GIVEN', 'GIVEN', 'WITHDRAWN']),
    }),
  );
  many(60, () => {
    const made = some();
    const due = day(later(made, 120));
    const closed = maybe(0.6, () => later(made, 200));
    add('promise', {
      thread_id: one(threads),
      made_at: made,
      first_due_on: due,
      due_on: chance(0.3) ? day(later(made, 150)) : due,
      closed_at: closed,
      closed_on: closed && day(closed),
      closed_state: closed && one(['KEPT', 'KEPT_LATE', 'DROPPED']),
    });
  });
  many(30, () => {
    const published = maybe(0.9, some);
    const story = add('story', {
      kind: one(['MEMBER', 'MEMBER', 'COMPANY']),
      teller_id: one(members),
      invitation_id: maybe(0.5, () => systemIds.next()),
      published_at: published,
      withdrawn_at: published && maybe(0.2, () => later(published, 200)),
    });
    many(2, () => {
      const given = some();
      const ended = maybe(0.3, () => later(given, 300));
      add('story_consent', {
        story_id: id(story),
        part: one(['STORY', 'STORY', 'SIDE']),
        use: one(['SITE', 'SITE', 'CARD']),
        given_at: given,
        until: maybe(0.4, () => day(later(given, 500))),
        ended_at: ended,
        ended_by: ended && one(['PERSON', 'EXPIRY']),
      });
    });
  });
  many(30, () => {
    const starts = some();
    const meeting = add('meeting', {
      leader: chance(0.6),
      starts_at: starts,
      ends_at: later(starts, 1),
      closed_at: maybe(0.7, () => later(starts, 40)),
      called_off_at: maybe(0.1, () => starts),
    });
    many(2, () =>
      add('meeting_question', { meeting_id: id(meeting), answered_at: maybe(0.5, () => later(starts, 40)) }),
    );
  });
  for (let month = 0; month < 14; month += 1) {
    const name = day(new Date(now - month * 30.4 * DAY)).slice(0, 7);
    for (const answer of ['SOMEBODY_TOLD_ME', 'ANOTHER_WAY'])
      if (!rows.of('told_a_friend').some((row) => row['month'] === name && row['answer'] === answer))
        add('told_a_friend', { month: name, answer, n: Math.floor(draw() * 6) });
  }
  await rows.write();
}
