import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component as Guide } from './how-we-talk.page';

it('is read by anybody, has a part for each role, and gives the playbook away without an account', async () => {
  const { unmount } = await renderAt(<Guide />, { at: '/how-we-talk' });
  expect(screen.getByRole('heading', { level: 1, name: 'How we talk with each other' })).toBeTruthy();
  for (const name of [
    'For everybody',
    'When you bring something',
    'When you answer for the team',
    'When it gets hard',
  ]) {
    expect(screen.getByRole('region', { name })).toBeTruthy();
  }
  expect(screen.getByRole('link', { name: 'Download the playbook' }).getAttribute('href')).toBe(
    '/playbook.md',
  );
  expect(screen.queryByRole('link', { name: 'Say that you are out of tune' })).toBeNull();
  expect(screen.getByText(/once you are signed in/)).toBeTruthy();
  unmount();
  await renderAt(<Guide />, { at: '/how-we-talk', shell: shellOf(rosa) });
  const way = screen.getByRole('link', { name: 'Say that you are out of tune' });
  expect(way.getAttribute('href')).toBe('/me/out-of-tune');
});
