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
    ... on ProfileChanged { viewer { preferences { mailReplies mailMentions mailAnswers mailComments keyboardShortcuts } } }
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
    world.as(rosa).run(PREFERENCES, { input: { keyboardShortcuts: false } }),
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
        },
      },
    },
  });
});
