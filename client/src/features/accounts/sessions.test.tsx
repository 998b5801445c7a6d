import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './sessions.page';

const session = (id: string, device: string, current = false) => ({
  __typename: 'Session',
  id,
  current,
  device,
  createdAt: '2026-11-18T12:00:00Z',
  lastSeenAt: '2026-11-20T09:00:00Z',
  expiresAt: '2026-12-20T12:00:00Z',
});
const viewer = (...sessions: object[]) => ({ viewer: { __typename: 'Viewer', id: 'viewer', sessions } });
const here = session('here', 'Firefox on Linux', true);
const phone = session('phone', 'Safari on iPhone');

it('tells this device from others and ends one of those', async () => {
  const { asked } = await renderAt(<Component />, {
    shell: shellOf(rosa),
    answers: {
      MySessions: viewer(here, phone),
      EndSession: { endSession: { __typename: 'SessionsEnded', ...viewer(here) } },
    },
  });
  const present = screen.getByRole('region', { name: 'This device' });
  expect(present.textContent).toContain('Firefox on Linux');
  expect(within(present).queryByRole('button')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'End it: the session of Safari on iPhone' }));
  expect(asked).toContainEqual({ name: 'EndSession', variables: { sessionId: 'phone' } });
  expect(await screen.findByText('The session of Safari on iPhone has ended.')).toBeTruthy();
  expect(screen.getByText('You are signed in on this device only.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'End all others' })).toBeNull();
});
