import { expect, it } from 'vitest';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const PROFILE = `mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    __typename
    ... on ProfileChanged { viewer { member { name title about aboutHtml } } }
    ... on InvalidInput { fields { path code } }
  }
}`;
const PREFERENCES = `mutation ($input: UpdatePreferencesInput!) {
  updatePreferences(input: $input) {
    ... on ProfileChanged { viewer { preferences { mailReplies mailMentions mailAnswers mailComments keyboardShortcuts fillFromCard } } }
  }
}`;

it('is nobody for somebody who has not signed in, who changes nothing either', async () => {
  const world = await inWorld();
  expect(await world.as(null).run('{ viewer { id } }')).toEqual({ viewer: null });
  expect(codeOf(await world.as(null).ask(PROFILE, { input: { name: 'N' } }))).toBe('UNAUTHENTICATED');
  expect(codeOf(await world.as(null).ask(PREFERENCES, { input: {} }))).toBe('UNAUTHENTICATED');
});

it('sees the own address, which nobody else does', async () => {
  const world = await inWorld();
  const rosa = await world.member('CUSTOMER', 'Rosa');
  expect(await world.as(rosa).run('{ viewer { id email member { name } } }')).toEqual({
    viewer: { id: rosa.id, email: rosa.email, member: { name: 'Rosa' } },
  });
});

it('changes what they show of themselves; marks that pretend to be another name are dropped', async () => {
  const world = await inWorld();
  const rosa = world.as(await world.member());
  const input = { name: ' Rosa\u202E  Lind ', title: ' ', about: 'I keep **bees**.' };
  expect(await rosa.run(PROFILE, { input })).toEqual({
    updateProfile: {
      __typename: 'ProfileChanged',
      viewer: {
        member: {
          name: 'Rosa Lind',
          title: null,
          about: 'I keep **bees**.',
          aboutHtml: expect.stringContaining('<strong>bees</strong>'),
        },
      },
    },
  });
  expect(await rosa.run(PROFILE, { input: { name: ' ', about: 'x'.repeat(2_001) } })).toMatchObject({
    updateProfile: {
      fields: [
        { path: 'name', code: 'REQUIRED' },
        { path: 'about', code: 'TOO_LONG' },
      ],
    },
  });
});

it('changes some choices and keeps the others, in two windows at once', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  await Promise.all([
    world.as(rosa).run(PREFERENCES, { input: { mailReplies: 'NEVER' } }),
    world.as(rosa).run(PREFERENCES, { input: { keyboardShortcuts: false, fillFromCard: true } }),
  ]);
  expect(
    await world.as(rosa).run(PREFERENCES, { input: { mailComments: 'ALWAYS', mailAnswers: null } }),
  ).toEqual({
    updatePreferences: {
      viewer: {
        preferences: {
          mailReplies: 'NEVER',
          mailMentions: 'ALWAYS',
          mailAnswers: 'ALWAYS',
          mailComments: 'ALWAYS',
          keyboardShortcuts: false,
          fillFromCard: true,
        },
      },
    },
  });
});

const EVERY_CHOICE = `mailReplies mailMentions mailAnswers mailComments mailTogether mailDuties mailPace onlyDecisions
  quietHours { from until } timeZone digestHour digestDay mutedTopics`;
const CHOOSE = `mutation ($input: UpdatePreferencesInput!) {
  updatePreferences(input: $input) {
    ... on ProfileChanged { viewer { preferences { ${EVERY_CHOICE} } } }
    ... on InvalidInput { fields { path code } }
  }
}`;

it('begins with one mail a day about all but other comments, and without quiet hours', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  await world.services.db.connections.query(`update member set preferences = '{}' where id = $1`, [rosa.id]);
  expect(await world.as(rosa).run(`{ viewer { preferences { ${EVERY_CHOICE} } } }`)).toEqual({
    viewer: {
      preferences: {
        mailReplies: 'ALWAYS',
        mailMentions: 'ALWAYS',
        mailAnswers: 'ALWAYS',
        mailComments: 'NEVER',
        mailTogether: 'ALWAYS',
        mailDuties: 'ALWAYS',
        mailPace: 'DAILY',
        onlyDecisions: false,
        quietHours: null,
        timeZone: null,
        digestHour: 8,
        digestDay: 1,
        mutedTopics: [],
      },
    },
  });
});

it('keeps every choice about mail, and gives up quiet hours and time zone for null', async () => {
  const world = await inWorld();
  const rosa = world.as(await world.member());
  const all = {
    mailReplies: 'NEVER',
    mailMentions: 'NEVER',
    mailAnswers: 'NEVER',
    mailComments: 'ALWAYS',
    mailTogether: 'NEVER',
    mailDuties: 'NEVER',
    mailPace: 'WEEKLY',
    onlyDecisions: true,
    quietHours: { from: '22:00', until: '07:30' },
    timeZone: 'Asia/Tokyo',
    digestHour: 0,
    digestDay: 7,
    mutedTopics: ['COMMENTS', 'TOGETHER'],
  };
  const chosen = (preferences: object): object => ({ updatePreferences: { viewer: { preferences } } });
  expect(await rosa.run(CHOOSE, { input: all })).toEqual(chosen(all));
  expect(await rosa.run(CHOOSE, { input: {} })).toEqual(chosen(all));
  expect(
    await rosa.run(CHOOSE, {
      input: { quietHours: null, timeZone: null, mutedTopics: [], digestHour: null },
    }),
  ).toEqual(chosen({ ...all, quietHours: null, timeZone: null, mutedTopics: [] }));
});

it.each([
  [{ quietHours: { from: '22:00', until: '' } }, 'quietHours.until', 'REQUIRED'],
  [{ quietHours: { from: '25:00', until: '07:00' } }, 'quietHours.from', 'INVALID'],
  [{ quietHours: { from: '7:00', until: '08:00' } }, 'quietHours.from', 'INVALID'],
  [{ quietHours: { from: '07:00', until: '07:00' } }, 'quietHours.until', 'INVALID'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'NOT_A_TIME_ZONE'],
  [{ digestHour: 24 }, 'digestHour', 'OUT_OF_RANGE'],
  [{ digestDay: 0 }, 'digestDay', 'OUT_OF_RANGE'],
  [{ mutedTopics: ['COMMENTS', 'DUTIES'] }, 'mutedTopics.1', 'INVALID'],
])('refuses %j beside its field', async (input, path, code) => {
  const world = await inWorld();
  const rosa = world.as(await world.member());
  expect(await rosa.run(CHOOSE, { input: { ...input, mailPace: 'NEVER' } })).toEqual({
    updatePreferences: { fields: [{ path, code }] },
  });
  const { viewer } = await rosa.run<{ viewer: { preferences: object } }>(
    '{ viewer { preferences { mailPace } } }',
  );
  expect(viewer.preferences).toEqual({ mailPace: 'AT_ONCE' });
});
