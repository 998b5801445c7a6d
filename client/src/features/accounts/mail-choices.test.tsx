import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component as LinkPage } from './mail-choices.page';
import { Component as OwnPage } from './preferences.page';

const chosen = {
  mailReplies: 'ALWAYS',
  mailMentions: 'ALWAYS',
  mailAnswers: 'ALWAYS',
  mailComments: 'NEVER',
  mailTogether: 'ALWAYS',
  mailDuties: 'ALWAYS',
  mailPace: 'DAILY',
  onlyDecisions: false,
  quietHours: null,
  timeZone: 'Europe/Berlin',
  digestHour: 8,
  digestDay: 1,
  mutedTopics: [],
};
const bell = {
  __typename: 'MutedThing',
  id: 'bell',
  kind: 'IDEA',
  title: 'A bell',
  since: '2026-11-18T12:00:00Z',
};
const hidden = { ...bell, id: 'hidden', kind: 'SPACE', title: null };
const choices = (change: object = {}, more: object = {}) => ({
  __typename: 'MailChoices',
  id: 'choices',
  byTeam: false,
  preferences: { __typename: 'MailPreferences', ...chosen, ...change },
  mutes: [bell, hidden],
  ...more,
});
const at = '/mail/preferences?token=sealed';

async function byLink(more: object = {}) {
  return renderAt(<LinkPage />, {
    at,
    answers: {
      MailChoicesByLink: { mailChoicesByLink: choices({}, more) },
      UpdateMailChoicesByLink: ({ input }) => ({ updateMailChoicesByLink: choices(input as object, more) }),
      UnmuteByLink: { unmuteByLink: choices({}, { mutes: [hidden] }) },
    },
  });
}

it('says that a link does not work, and where to go instead', async () => {
  await renderAt(<LinkPage />, { at, answers: { MailChoicesByLink: { mailChoicesByLink: null } } });
  expect(screen.getByRole('heading', { level: 1, name: 'This link does not work' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To your preferences' }).getAttribute('href')).toBe(
    '/me/preferences#mail',
  );
});

it('lets the holder of a mail choose without signing in, each choice at once', async () => {
  const { asked } = await byLink();
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('Once a week, all together'));
  await user.selectOptions(await screen.findByLabelText('On which day'), 'Friday');
  await user.selectOptions(screen.getByLabelText('At what time'), '17');
  await user.click(screen.getByLabelText('When somebody mentions me'));
  await user.click(screen.getByLabelText('Mute other comments'));
  await user.click(screen.getByLabelText(/^Only decisions/));
  await user.selectOptions(screen.getByLabelText('Your time zone'), '');
  const sent = asked.filter(({ name }) => name === 'UpdateMailChoicesByLink');
  expect(sent.map(({ variables }) => variables)).toEqual([
    { token: 'sealed', input: { mailPace: 'WEEKLY' } },
    { token: 'sealed', input: { digestDay: 5 } },
    { token: 'sealed', input: { digestHour: 17 } },
    { token: 'sealed', input: { mailMentions: 'NEVER' } },
    { token: 'sealed', input: { mutedTopics: ['COMMENTS'] } },
    { token: 'sealed', input: { onlyDecisions: true } },
    { token: 'sealed', input: { timeZone: null } },
  ]);
});

it('keeps the focus beside what went with the press, and says once what is saved', async () => {
  await byLink();
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('From'), '22:00');
  await user.type(screen.getByLabelText('Until'), '07:00');
  await user.click(screen.getByRole('button', { name: 'Keep these hours' }));
  await user.click(await screen.findByRole('button', { name: 'No quiet hours' }));
  expect(screen.queryByRole('button', { name: 'No quiet hours' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText('From'));
  await user.selectOptions(screen.getByLabelText('Your time zone'), 'Asia/Tokyo');
  await user.click(screen.getByRole('button', { name: /^Use / }));
  expect(document.activeElement).toBe(screen.getByLabelText('Your time zone'));
  expect(screen.getAllByText('Saved.')).toHaveLength(1);
});

it('ends a mute, and names nothing that not everybody may read', async () => {
  await byLink();
  expect(screen.getByText('Something that only members can read')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'End it: “A bell” is muted' }));
  expect(await screen.findByText('You hear of “A bell” again.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /A bell/ })).toBeNull();
});

it('asks about duties of the team only', async () => {
  await byLink();
  expect(screen.queryByLabelText('What I answer for on the team')).toBeNull();
});

it('shows the team what they answer for', async () => {
  await byLink({ byTeam: true });
  expect(screen.getByLabelText('What I answer for on the team')).toBeTruthy();
});

const own = (change: object = {}) => ({
  __typename: 'Viewer',
  id: 'viewer-member-rosa-okafor',
  email: 'rosa@example.org',
  emailPending: null,
  hasPassword: false,
  emailTrouble: null,
  momentChoices: [],
  member: { ...rosa, about: null },
  preferences: { __typename: 'Preferences', ...chosen, keyboardShortcuts: true, ...change },
  mutes: {
    __typename: 'MuteConnection',
    edges: [
      {
        __typename: 'MuteEdge',
        cursor: 'a',
        node: {
          __typename: 'Mute',
          id: 'mute',
          since: '2026-11-18T12:00:00Z',
          subject: null,
          space: { __typename: 'Space', id: 'space', slug: 'home', name: 'At home', viewerMutes: true },
        },
      },
    ],
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: 'a' },
  },
});

it('puts what is wrong with quiet hours beside the field, and loses nothing', async () => {
  let refused = true;
  const problem = {
    __typename: 'InvalidInput',
    code: 'INVALID_INPUT',
    message: 'Some fields cannot be taken.',
    fields: [{ __typename: 'FieldProblem', path: 'quietHours.until', code: 'REQUIRED', message: 'Needed.' }],
  };
  const { sent } = await renderAt(<OwnPage />, {
    shell: shellOf(rosa),
    answers: {
      Preferences: { viewer: own() },
      UpdatePreferences: ({ input }) => {
        const { quietHours } = input as { quietHours: object };
        const viewer = own({ quietHours: { __typename: 'QuietHours', ...quietHours } });
        return { updatePreferences: refused ? problem : { __typename: 'ProfileChanged', viewer } };
      },
    },
  });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('From'), '22:00');
  await user.click(screen.getByRole('button', { name: 'Keep these hours' }));
  const until = screen.getByLabelText('Until');
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  await sent('UpdatePreferences');
  expect(until.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(until);
  expect(screen.getByLabelText('From')).toHaveProperty('value', '22:00');
  refused = false;
  await user.type(until, '07:00');
  await user.click(screen.getByRole('button', { name: 'Keep these hours' }));
  expect(await screen.findByRole('button', { name: 'No quiet hours' })).toBeTruthy();
  expect(screen.queryByText('Please fill this in.')).toBeNull();
  expect((await sent('UpdatePreferences'))['input']).toEqual({
    quietHours: { from: '22:00', until: '07:00' },
  });
});

it('lists what is muted, each with an end that can be taken back', async () => {
  const space = (viewerMutes: boolean) => ({ __typename: 'Space', id: 'space', viewerMutes });
  await renderAt(<OwnPage />, {
    shell: shellOf(mira),
    answers: {
      Preferences: { viewer: own() },
      UnmuteSpace: { unmuteSpace: { __typename: 'MuteChanged', space: space(false) } },
      MuteSpace: {
        muteSpace: {
          __typename: 'MuteChanged',
          space: space(true),
          viewer: { __typename: 'Viewer', id: 'viewer-member-rosa-okafor', unreadCount: 0 },
        },
      },
    },
  });
  const part = screen.getByRole('region', { name: 'What you have muted' });
  await userEvent.click(within(part).getByRole('button', { name: 'End it: “At home” is muted' }));
  await userEvent.click(await within(part).findByRole('button', { name: 'Mute again: “At home”' }));
  expect(await within(part).findByRole('button', { name: /^End it/ })).toBeTruthy();
  expect(screen.getByLabelText('What I answer for on the team')).toBeTruthy();
});
