import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { openAnew } from '../../lib/open-anew';
import { refusal, signedIn, stubEndpoints } from '../../test/endpoints';
import { shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './set-up.page';

vi.mock('../../lib/open-anew', () => ({ openAnew: vi.fn(), leaveFor: vi.fn() }));
afterEach(() => vi.unstubAllGlobals());

function open(at: string, awaitsSetUp = true) {
  const shell = shellOf();
  return renderAt(<Component />, { at, shell: { ...shell, community: { ...shell.community, awaitsSetUp } } });
}

async function fill() {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('What the community is called'), 'Birch Energy');
  await user.type(screen.getByLabelText('Your name'), 'Ines Adler');
  await user.type(screen.getByLabelText('Your e-mail address'), 'ines@example.org{Enter}');
}

it('names the community and its first admin by the printed link, and goes in', async () => {
  const called = stubEndpoints({ '/api/set-up': signedIn() });
  await open('/set-up?token=abc');
  await fill();
  await screen.findByText('The community is open');
  const body = { token: 'abc', communityName: 'Birch Energy', name: 'Ines Adler', email: 'ines@example.org' };
  expect(called).toEqual([{ path: '/api/set-up', body }]);
  expect(openAnew).toHaveBeenCalledWith('/');
});

it('says where a new link is found when this one has ended', async () => {
  stubEndpoints({ '/api/set-up': refusal(400, 'LINK_EXPIRED', 'Used.') });
  await open('/set-up?token=abc');
  await fill();
  expect((await screen.findByRole('alert')).textContent).toContain('newest output of the server');
});

it.each([
  ['/set-up', true, 'The link is needed'],
  ['/set-up?token=abc', false, 'This community is set up already'],
])('asks for nothing at %s when set up is %s', async (at, awaits, title) => {
  await open(at, awaits);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(screen.queryByRole('textbox')).toBeNull();
});
