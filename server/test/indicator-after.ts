import { addDays, daysBetween, localDay } from '../src/platform/clock.js';
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
  startOf,
  within,
  type Walk,
} from './indicator-rows.js';

export const didItHelp: Walk = (tables, window) =>
  rows(tables, 'follow_up')
    .filter((row) => within(ms(row['asked_at']), window))
    .map((row) => {
      const answered = ms(row['answered_at']) < window.asOf;
      const reopened = by(rows(tables, 'idea_reopening'), 'follow_up_id', row['id']).some(
        ({ at }) => ms(at) < window.asOf,
      );
      const marks = [
        ...(answered ? ['ANSWERED', row['verdict'] as string] : []),
        ...(reopened ? ['REOPENED'] : []),
      ];
      return found({ good: answered && row['verdict'] === 'SOLVED', marks });
    });

export const builtTogether: Walk = (tables, window) => {
  const shipped = endedAs(tables, ['SHIPPED']).filter(({ answer }) =>
    within(ms(answer['created_at']), window),
  );
  return [...new Set(shipped.map(({ idea }) => idea['id']))].map((id) => {
    const credits = by(rows(tables, 'credit'), 'idea_id', id).filter((row) => row['consent'] === 'GIVEN');
    const people = [...new Set(credits.map((row) => row['member_id']))];
    const roles = people.map((person) => one(rows(tables, 'member'), person)['role']);
    const space = one(rows(tables, 'idea'), id)['space_id'];
    const amongUs = one(rows(tables, 'space'), space)['visibility'] === 'STAFF' && people.length > 1;
    const both = roles.includes('CUSTOMER') || amongUs;
    return found({ good: both && roles.some((role) => role !== 'CUSTOMER') });
  });
};

export const irritants: Walk = (tables, window) => {
  const hurts = rows(tables, 'irritant').filter(
    (row) => row['withdrawn_at'] === null && row['same_as_id'] === null,
  );
  const open = hurts.filter((hurt) => {
    const fixes = by(rows(tables, 'irritant_fix'), 'irritant_id', hurt['id']);
    const fixed = fixes.some(
      (fix) =>
        ms(fix['fixed_at']) < window.asOf &&
        (fix['reopened_at'] === null || ms(fix['reopened_at']) >= window.asOf),
    );
    return ms(hurt['created_at']) < window.asOf && !fixed;
  });
  const fixes = hurts.flatMap((hurt) =>
    by(rows(tables, 'irritant_fix'), 'irritant_id', hurt['id']).filter((fix) =>
      within(ms(fix['fixed_at']), window),
    ),
  );
  return [
    ...open.map((hurt) =>
      found({ value: daysBetween(localDay(hurt['created_at'] as Date, window.zone), window.endsOn) }),
    ),
    ...fixes.map((fix) => {
      const at = ms(fix['fixed_at']);
      const family = by(rows(tables, 'irritant'), 'family_id', fix['irritant_id']).map((row) => row['id']);
      const again = first([
        ...(fix['reopened_at'] === null ? [] : [ms(fix['reopened_at'])]),
        ...rows(tables, 'irritant_report')
          .filter((row) => family.includes(row['irritant_id']) && ms(row['created_at']) > at)
          .map((row) => ms(row['created_at'])),
      ]);
      const back = again < window.asOf && again <= at + 90 * DAY;
      return found({ counted: false, marks: back ? ['FIXED', 'AGAIN'] : ['FIXED'] });
    }),
  ];
};

export const differences: Walk = (tables, window) =>
  rows(tables, 'difference').flatMap((row) => {
    const [at, closed] = [ms(row['created_at']), ms(row['closed_at'])];
    const idea = one(rows(tables, 'idea'), row['idea_id']);
    if (!within(at, window) || idea['withdrawn_at'] !== null) return [];
    const isClosed = closed < window.asOf;
    const last = by(rows(tables, 'difference_proposal'), 'difference_id', row['id'])
      .filter((proposal) => proposal['agreed_at'] !== null && proposal['outcome'] !== null)
      .toSorted((a, b) => ms(b['agreed_at']) - ms(a['agreed_at']) || (a['id']! < b['id']! ? 1 : -1))[0];
    const running = !isClosed && window.asOf <= at + 60 * DAY;
    const ends = isClosed && last ? [last['outcome'] as string] : [];
    return [
      found({
        good: isClosed && closed <= at + 60 * DAY,
        value: ((isClosed ? closed : window.asOf) - at) / DAY,
        marks: running ? ['RUNNING'] : ends,
      }),
    ];
  });

export const recovery: Walk = (tables, window) =>
  rows(tables, 'recovery').flatMap((row) => {
    const causes = by(rows(tables, 'recovery_cause'), 'recovery_id', row['id']).map(({ cause }) => cause);
    const told = causes.includes('ANSWER_RATING') || causes.includes('FOLLOW_UP');
    if (!told || !within(ms(row['opened_at']), window)) return [];
    const contacted = ms(row['contacted_at']) < window.asOf;
    const until = contacted ? ms(row['contacted_at']) : window.asOf;
    const words = by(rows(tables, 'recovery_word'), 'recovery_id', row['id'])
      .filter(({ at }) => ms(at) < window.asOf)
      .map(({ kind }) => kind);
    const late = until > ms(row['contact_due_at']);
    return [
      found({
        good: ['APOLOGY', 'LEARNED', 'FIX'].every((kind) => words.includes(kind)),
        value: (until - ms(row['opened_at'])) / HOUR,
        marks: [...(contacted ? [] : ['OPEN']), ...(late ? ['LATE'] : [])],
      }),
    ];
  });

export const storiesOffered: Walk = (tables, window) => {
  const next = addDays(window.endsOn, 1);
  const back = new Date(`${next}T00:00:00Z`);
  const [year, month, day] = [back.getUTCFullYear() - 1, back.getUTCMonth(), back.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const from = startOf(
    new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10),
    window,
  );
  const stories = by(rows(tables, 'story'), 'kind', 'MEMBER')
    .filter((row) => ms(row['published_at']) < window.asOf)
    .map((row) => {
      const consents = by(rows(tables, 'story_consent'), 'story_id', row['id']).filter(
        ({ part, use }) => part === 'STORY' && use === 'SITE',
      );
      const holds = consents.some(
        (consent) =>
          ms(consent['given_at']) < window.asOf &&
          (consent['ended_at'] === null || ms(consent['ended_at']) >= window.asOf) &&
          (consent['until'] === null || dayOf(consent['until']) >= window.endsOn),
      );
      const ended = consents
        .filter((consent) => consent['ended_by'] === 'PERSON')
        .map((consent) => ms(consent['ended_at']));
      const taken = first([
        ...(row['withdrawn_at'] === null ? [] : [ms(row['withdrawn_at'])]),
        ...(ended.length > 0 ? [Math.max(...ended)] : []),
      ]);
      const stands = row['withdrawn_at'] === null || ms(row['withdrawn_at']) >= window.asOf;
      const live = ms(row['published_at']) >= from && stands && holds;
      return { row, live, taken: taken >= from && taken < window.asOf };
    });
  const live = stories.filter((story) => story.live);
  return [
    ...[...new Set(live.map(({ row }) => row['teller_id']))].map(() => found({})),
    ...live.map(({ row }) =>
      found({ counted: false, marks: row['invitation_id'] === null ? ['STORY', 'UNPROMPTED'] : ['STORY'] }),
    ),
    ...stories
      .filter((story) => story.taken && !story.live)
      .map(() => found({ counted: false, marks: ['TAKEN_BACK'] })),
  ];
};

export const toldAFriend: Walk = (tables, { month }) => {
  const months = [month];
  while (months.length < 3) months.push(addDays(`${months.at(-1)}-01`, -1).slice(0, 7));
  return rows(tables, 'told_a_friend')
    .filter((row) => months.includes(row['month'] as string))
    .flatMap((row) =>
      Array.from({ length: row['n'] as number }, () => found({ good: row['answer'] === 'SOMEBODY_TOLD_ME' })),
    );
};

export const leadersPresent: Walk = (tables, window) => {
  const hours = rows(tables, 'meeting').filter(
    (row) =>
      row['leader'] &&
      within(ms(row['starts_at']), window) &&
      ms(row['closed_at']) < window.asOf &&
      row['called_off_at'] === null,
  );
  return hours.flatMap((hour) => [
    found({}),
    ...by(rows(tables, 'meeting_question'), 'meeting_id', hour['id']).map((point) =>
      found({
        counted: false,
        marks: ms(point['answered_at']) < window.asOf ? ['RAISED', 'ANSWERED'] : ['RAISED'],
      }),
    ),
  ]);
};
