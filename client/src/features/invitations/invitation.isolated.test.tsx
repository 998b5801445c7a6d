import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { openAnew } from '../../lib/open-anew';
import { refusal, signedIn, stubEndpoints } from '../../test/endpoints';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './invitation.page';

vi.mock('../../lib/open-anew', () => ({ openAnew: vi.fn(), leaveFor: vi.fn() }));
afterEach(() => vi.unstubAllGlobals());

const offer = (more: object = {}) => ({
  invitationOffer: {
    __typename: 'InvitationOffer',
    communityName: 'Alder & Co',
    role: 'STAFF',
    spaceName: 'Meters and bills',
    invitedBy: 'Mira Sandoval',
    email: null,
    expired: false,
    ...more,
  },
});

const open = (answer: object, person: typeof rosa | null = null) =>
  renderAt(<Component />, {
    at: '/invitation/to-ken',
    path: '/invitation/:token',
    shell: shellOf(person),
    answers: { InvitationOffer: answer as Record<string, unknown> },
  });

it('shows what is offered before anything is accepted, and takes a visitor to sign in with it', async () => {
  const called = stubEndpoints({});
  const { asked } = await open(offer());
  expect(asked[0]?.variables).toEqual({ token: 'to-ken' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Mira Sandoval invites you to Alder & Co',
  );
  expect(screen.getByText('You join the team: answer people, and do what the team does.')).toBeTruthy();
  expect(screen.getByText('It leads to “Meters and bills”.')).toBeTruthy();
  const signIn = screen.getByRole('link', { name: 'Sign in to accept' });
  expect(signIn.getAttribute('href')).toBe('/sign-in?invitation=to-ken');
  expect(called).toEqual([]);
});

it('takes in somebody new who holds a mailed one, by name alone', async () => {
  const called = stubEndpoints({ '/api/invitation/accept': signedIn({ path: '/spaces/meters' }) });
  await open(offer({ email: 'new@example.org' }));
  await userEvent.type(await screen.findByLabelText('Your name'), 'Nia{Enter}');
  await screen.findByText('You are signed in');
  expect(called).toEqual([{ path: '/api/invitation/accept', body: { token: 'to-ken', name: 'Nia' } }]);
  expect(openAnew).toHaveBeenCalledWith('/spaces/meters');
});

it('sends the member whose address it is to sign in', async () => {
  stubEndpoints({ '/api/invitation/accept': refusal(401, 'SIGN_IN_FIRST', 'Sign in first.') });
  await open(offer({ email: 'rosa@example.org' }));
  await userEvent.type(await screen.findByLabelText('Your name'), 'Rosa{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('a member’s already');
});

it('lets a member accept as who they are, and says when it was used up meanwhile', async () => {
  stubEndpoints({ '/api/invitation/accept': refusal(400, 'LINK_EXPIRED', 'Used.') });
  await open(offer(), rosa);
  expect(screen.getByText('You accept it as Rosa Okafor.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Accept the invitation' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Mira Sandoval can send you another');
});

it.each([
  [offer({ expired: true }), 'This invitation no longer works'],
  [{ invitationOffer: null }, 'This invitation is not known here'],
])('explains one that cannot be accepted', async (answer, title) => {
  await open(answer);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(screen.queryByRole('button', { name: 'Accept the invitation' })).toBeNull();
});
