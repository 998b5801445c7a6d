import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAnew } from '../../lib/open-anew';
import { refusal, signedIn, stubEndpoints } from '../../test/endpoints';
import { mira, rosa } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './sign-in.page';

vi.mock('../../lib/open-anew', () => ({ openAnew: vi.fn(), leaveFor: vi.fn() }));
beforeEach(() => vi.mocked(openAnew).mockReset());
afterEach(() => vi.unstubAllGlobals());

const community = (more: object = {}) => ({
  community: {
    __typename: 'Community',
    id: 'community',
    signUpMode: 'ANYONE',
    signIn: {
      __typename: 'SignInOptions',
      code: true,
      password: true,
      mailAt: null,
      openIdConnect: { __typename: 'OpenIdConnectProvider', id: 'openid', name: 'Alder Staff' },
    },
    demoMembers: [],
    ...more,
  },
});

async function open(at: string, more: object = {}) {
  await renderAt(<Component />, { at, answers: { SignIn: community(more) } });
  return userEvent.setup();
}

async function sendCode(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByLabelText('Your e-mail address'), 'rosa@example.org');
  await user.click(screen.getByRole('button', { name: 'Send me a code' }));
  return screen.findByLabelText('The code');
}

it('signs in by a code and goes back to where the person was', async () => {
  const called = stubEndpoints({ '/api/sign-in/code': {}, '/api/sign-in/code/verify': signedIn() });
  const user = await open('/sign-in?to=%2Fideas%2F7%23replies');
  const code = await sendCode(user);
  expect(document.activeElement).toBe(code);
  await user.type(code, '123 456{Enter}');
  await screen.findByText('You are signed in');
  expect(called.map(({ body }) => body)).toEqual([
    { email: 'rosa@example.org', returnTo: '/ideas/7#replies', invitation: null },
    { email: 'rosa@example.org', code: '123456', name: null, invitation: null },
  ]);
  expect(openAnew).toHaveBeenCalledExactlyOnceWith('/ideas/7#replies');
});

it.each(['//elsewhere.test/x', 'https://elsewhere.test', '/\\elsewhere.test'])(
  'never goes on to %s',
  async (to) => {
    stubEndpoints({ '/api/demo/sign-in': signedIn() });
    const user = await open(`/sign-in?to=${encodeURIComponent(to)}`, { demoMembers: [rosa] });
    await user.click(screen.getByRole('button', { name: /Rosa Okafor/ }));
    expect(openAnew).toHaveBeenCalledExactlyOnceWith('/');
  },
);

it('says beside the field that a code is wrong, keeps it, and takes the next', async () => {
  stubEndpoints({
    '/api/sign-in/code': {},
    '/api/sign-in/code/verify': [refusal(400, 'WRONG_CODE', 'This code is not right.'), signedIn()],
  });
  const user = await open('/sign-in');
  const code = await sendCode(user);
  await user.type(code, '000000{Enter}');
  const error = await screen.findByText('This code is not right.');
  expect(code.getAttribute('aria-describedby')).toContain(error.id);
  expect(code).toHaveProperty('value', '000000');
  await user.clear(code);
  await user.type(code, '123456{Enter}');
  await screen.findByText('You are signed in');
});

it('says how long to wait when that was too often, with the address still there', async () => {
  stubEndpoints({ '/api/sign-in/code': refusal(429, 'RATE_LIMITED', 'Later.', { retryAfter: 287 }) });
  const user = await open('/sign-in');
  await user.type(await screen.findByLabelText('Your e-mail address'), 'rosa@example.org{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('try again in 5 minutes');
  expect(screen.getByLabelText('Your e-mail address')).toHaveProperty('value', 'rosa@example.org');
});

it('asks somebody new for a name and keeps the invitation in hand', async () => {
  const called = stubEndpoints({
    '/api/sign-in/code': {},
    '/api/sign-in/code/verify': signedIn({ needsName: true, memberId: null }),
    '/api/sign-in/name': signedIn({ path: '/spaces/meters' }),
  });
  const user = await open('/sign-in?invitation=token', { signUpMode: 'INVITATION' });
  expect(screen.getByText(/You come with an invitation/)).toBeTruthy();
  await user.type(await sendCode(user), '123456{Enter}');
  // How people talk here is shown to whoever is new, and asks nothing of them (2.10).
  const guide = await screen.findByRole('link', { name: 'how we talk with each other' });
  expect(guide.getAttribute('href')).toBe('/how-we-talk');
  await user.type(await screen.findByLabelText('Your name'), 'Rosa{Enter}');
  await screen.findByText('You are signed in');
  expect(called.at(-1)).toEqual({ path: '/api/sign-in/name', body: { name: 'Rosa', invitation: 'token' } });
  expect(openAnew).toHaveBeenCalledExactlyOnceWith('/spaces/meters');
});

it.each([
  ['SIGN_UP_BY_INVITATION', 'This community is joined by invitation'],
  ['SIGN_UP_BY_DOMAIN', 'This community is for certain organisations'],
  ['ACCOUNT_CLOSED', 'This account was closed'],
])('explains %s and offers another address', async (refused, title) => {
  stubEndpoints({ '/api/sign-in/code': {}, '/api/sign-in/code/verify': refusal(403, refused, 'No.') });
  const user = await open('/sign-in');
  await user.type(await sendCode(user), '123456{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Use another address' }));
  expect(screen.getByLabelText('The code')).toBeTruthy();
});

it('shows the people of the demo by name and what they are', async () => {
  await open('/sign-in', { demoMembers: [rosa, mira] });
  const names = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(names).toEqual([
    expect.stringContaining('Rosa Okafor'),
    expect.stringMatching(/Mira.*Team.*product/),
  ]);
});

it('says why the provider sent somebody back, without repeating what the address says', async () => {
  await open('/sign-in?error=%3Cb%3ECALL%20US');
  const alert = screen.getByRole('alert').textContent;
  expect(alert).toContain('The other sign-in did not work');
  expect(screen.getByRole('button', { name: 'Sign in with Alder Staff' })).toBeTruthy();
});

it('takes what somebody had in hand along when the provider refuses them', async () => {
  stubEndpoints({ '/api/sign-in/openid': { body: { url: 'https://provider.test/' } } });
  const user = await open('/sign-in?to=%2Fideas%2F7&invitation=token');
  await user.click(screen.getByRole('button', { name: 'Sign in with Alder Staff' }));
  const { where } = await renderAt(<Component />, {
    at: '/sign-in?error=CANCELLED',
    answers: { SignIn: community() },
  });
  expect(where()).toBe('/sign-in?error=CANCELLED&to=%2Fideas%2F7&invitation=token');
});
