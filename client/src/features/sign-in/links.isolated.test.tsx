import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { openAnew } from '../../lib/open-anew';
import { refusal, signedIn, stubEndpoints } from '../../test/endpoints';
import { renderAt } from '../../test/render';
import { Component as LinkPage } from './link.page';
import { Component as PasswordPage } from './password.page';

vi.mock('../../lib/open-anew', () => ({ openAnew: vi.fn(), leaveFor: vi.fn() }));
afterEach(() => vi.unstubAllGlobals());

it('uses the link of a mail only when its button is pressed', async () => {
  const called = stubEndpoints({ '/api/sign-in/link': signedIn() });
  await renderAt(<LinkPage />, { at: '/sign-in/link?token=abc&to=%2Froadmap' });
  expect(called).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(called).toEqual([{ path: '/api/sign-in/link', body: { token: 'abc', invitation: null } }]);
  expect(openAnew).toHaveBeenCalledWith('/roadmap');
});

it.each(['/sign-in/link?token=abc&to=%2Froadmap', '/sign-in/link'])(
  'says that a link no longer works, with the way to a new one: %s',
  async (at) => {
    stubEndpoints({ '/api/sign-in/link': refusal(400, 'LINK_EXPIRED', 'Too old.') });
    await renderAt(<LinkPage />, { at });
    const button = screen.queryByRole('button', { name: 'Sign in' });
    if (button) await userEvent.click(button);
    expect(screen.getByRole('alert').textContent).toContain('This link no longer works');
    const again = screen.getByRole('link', { name: 'Send a new code' });
    expect(again.getAttribute('href')).toBe(at.includes('to=') ? '/sign-in?to=%2Froadmap' : '/sign-in');
  },
);

it('refuses a short password beside the field, and says what a new one did', async () => {
  const called = stubEndpoints({ '/api/password/reset': {} });
  await renderAt(<PasswordPage />, { at: '/sign-in/password?token=abc' });
  const field = await screen.findByLabelText('New password');
  await userEvent.type(field, 'short{Enter}');
  await screen.findByText('This is too short.');
  expect(called).toEqual([]);
  await userEvent.type(field, ' but longer now{Enter}');
  expect((await screen.findByRole('status')).textContent).toContain('Every session you had has ended');
});

it('says that a link for a password no longer works', async () => {
  stubEndpoints({ '/api/password/reset': refusal(400, 'LINK_EXPIRED', 'Too old.') });
  await renderAt(<PasswordPage />, { at: '/sign-in/password?token=abc' });
  await userEvent.type(await screen.findByLabelText('New password'), 'four words in a row{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('This link no longer works');
  expect(screen.getByRole('link', { name: 'Ask for a new link' }).getAttribute('href')).toBe(
    '/sign-in/forgotten',
  );
});
