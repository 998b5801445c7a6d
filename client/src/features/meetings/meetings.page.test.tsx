import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MEETING_SPACE, meetingOf, meetingsOf } from '../../test/meetings';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { Component as List } from './meetings.page';
import { Component as Mine } from './mine.page';
import { NextMeetings } from './NextMeetings';

beforeEach(() => {
  vi.stubEnv('TZ', 'America/New_York');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const space = (id: string, name: string, more: object = {}) => ({
  __typename: 'Space',
  id,
  slug: id,
  name,
  ...more,
});
const listed = (nodes: object[], gaps: object[] = []): Answers => ({
  MeetingList: {
    meetings: meetingsOf(nodes),
    meetingGaps: gaps,
    spaces: [space('home', 'Home account'), space('bills', 'Bills')],
  },
});
const gap = { __typename: 'MeetingGap', id: 'bills', space: space('bills', 'Bills') };
const other = (more: object) => meetingOf({ id: 'other', number: 5, path: '/meetings/5-b', ...more });

it('lists what is coming by the months of the reader, whose clock it names, and where nobody listens', async () => {
  // In Berlin this is December already.
  const late = other({
    title: 'Late talk',
    startsAt: '2026-12-01T03:00:00Z',
    endsAt: '2026-12-01T04:00:00Z',
  });
  const off = other({ id: 'off', title: 'Called off', state: 'CALLED_OFF' });
  await renderAt(<List />, { at: '/meetings', answers: listed([late, meetingOf(), off], [gap]) });
  expect(screen.getByText('Times are as your clock shows them: New York (GMT-5).')).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'November 2026',
    'December 2026',
    'In your calendar',
    'Where nobody listens yet',
  ]);
  const [first, second, third] = screen.getAllByRole('article');
  expect(first?.textContent).toContain('Monday, November 30, 2026');
  expect(second?.textContent).toContain('2 of 6 seats left');
  expect(third?.textContent).toContain('Called off');
  const side = within(screen.getByRole('complementary', { name: 'About these meetings' }));
  expect(side.getByRole('link', { name: 'Bills' }).getAttribute('href')).toBe('/spaces/bills');
  expect(side.getByRole('link', { name: /All public meetings/ }).getAttribute('href')).toBe('/meetings.ics');
  // Only the team announces.
  expect(screen.queryByRole('link', { name: 'Announce a meeting' })).toBeNull();
  expect(screen.queryByRole('link', { name: /Announce some/ })).toBeNull();
});

it('says what could be here, and that filters leave nothing', async () => {
  const { unmount } = await renderAt(<List />, {
    at: '/meetings',
    answers: listed([]),
    shell: shellOf(mira),
  });
  expect(screen.getByText('No meeting is announced')).toBeTruthy();
  expect(screen.getByText('In every space somebody listens within the coming month.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Announce a meeting' })).toBeTruthy();
  unmount();
  const past = await renderAt(<List />, { at: '/meetings?show=past&kind=beta', answers: listed([]) });
  expect(screen.getByRole('link', { name: 'Show all meetings' }).getAttribute('href')).toBe(
    '/meetings?show=past',
  );
  expect(past.asked[0]?.variables['filter']).toEqual({ past: true, space: null, kind: 'BETA', mine: false });
});

it('shows where one has a seat, lets one join tests in one step, and makes an address for a calendar', async () => {
  const tests = (joined: boolean) => space(MEETING_SPACE, 'Home account', { viewerJoinsTests: joined });
  const { asked } = await renderAt(<Mine />, {
    at: '/me/meetings',
    shell: shellOf(rosa),
    answers: {
      MyMeetings: {
        coming: meetingsOf([meetingOf({ viewerSeat: 'WAITING', viewerTurn: 2, seated: 6 })]),
        past: meetingsOf([]),
        viewer: { __typename: 'Viewer', id: 'viewer', calendarLinkedAt: null },
        spaces: [tests(false)],
      },
      OwnRecoveryCount: {
        viewer: {
          __typename: 'Viewer',
          id: 'viewer',
          recoveries: { __typename: 'RecoveryConnection', totalCount: 0 },
        },
      },
      JoinTests: { joinTests: { __typename: 'TestsChanged', space: tests(true) } },
      LinkCalendar: {
        linkCalendar: { __typename: 'CalendarLinked', url: 'https://here.test/calendar/secret.ics' },
      },
    },
  });
  const user = userEvent.setup();
  expect(screen.getByText('You wait for a seat: number 2 in line.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Join in Home account' }));
  await screen.findByText('You are told when something can be tried in Home account.');
  expect(screen.getByRole('button', { name: 'Leave Home account' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make an address' }));
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Address of your calendar' });
  expect(field.value).toBe('https://here.test/calendar/secret.ics');
  expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['JoinTests', 'LinkCalendar']));
});

it('says beside other things when the team listens next, and nothing where it does not', async () => {
  const { container, unmount } = await renderAt(<NextMeetings meetings={[]} />);
  expect(container.textContent).toBe('');
  unmount();
  const meeting = meetingOf() as never;
  const off = meetingOf({ id: 'off', state: 'CALLED_OFF', title: 'Not at all' }) as never;
  await renderAt(<NextMeetings meetings={[{ node: meeting }, { node: off }]} />);
  const part = within(screen.getByRole('region', { name: 'Come and talk with us' }));
  expect(part.getByRole('link', { name: 'An hour to listen' })).toBeTruthy();
  expect(part.getByText('2 seats left')).toBeTruthy();
  expect(part.getAllByRole('listitem')).toHaveLength(1);
});
