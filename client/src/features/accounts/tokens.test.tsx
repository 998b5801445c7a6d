import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './tokens.page';

const token = {
  __typename: 'ApiToken',
  id: 'token',
  name: 'weekly report',
  scopes: ['READ'],
  createdAt: '2026-11-20T12:00:00Z',
  expiresAt: '2026-12-20T12:00:00Z',
  lastUsedAt: null,
};
const viewer = (...apiTokens: object[]) => ({ __typename: 'Viewer', id: 'viewer', apiTokens });
const answers = {
  MyTokens: { viewer: viewer() },
  CreateApiToken: {
    createApiToken: {
      __typename: 'ApiTokenCreated',
      secret: 'rpt_once',
      token: { __typename: 'ApiToken', id: 'token', name: 'weekly report' },
      viewer: viewer(token),
    },
  },
};

async function make() {
  const rendered = await renderAt(<Component />, { shell: shellOf(rosa), answers });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Make a new token' }));
  await user.type(await screen.findByLabelText('What it is for'), 'weekly report');
  await user.click(screen.getByRole('button', { name: 'Make the token' }));
  return { ...rendered, user, secret: await screen.findByRole('textbox', { name: /^The token/ }) };
}

it('shows the secret of a new token once and keeps it nowhere', async () => {
  const { client, user, secret } = await make();
  expect(secret).toHaveProperty('value', 'rpt_once');
  expect(screen.getByRole('heading', { level: 3, name: 'weekly report' })).toBeTruthy();
  expect(JSON.stringify(client.extract())).not.toContain('rpt_once');
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(document.body.innerHTML).not.toContain('rpt_once');
});

it('asks for what it needs beside the fields before anything is sent', async () => {
  const { asked } = await renderAt(<Component />, { shell: shellOf(rosa), answers });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Make a new token' }));
  await user.click(await screen.findByLabelText('Read what you can read'));
  await user.click(screen.getByRole('button', { name: 'Make the token' }));
  expect(await screen.findAllByText('Please fill this in.')).toHaveLength(2);
  expect(asked.some(({ name }) => name === 'CreateApiToken')).toBe(false);
});

it.each([
  [rosa, 2],
  [mira, 3],
] as const)('offers %o no more than they may do', async (person, offered) => {
  await renderAt(<Component />, { shell: shellOf(person), answers });
  await userEvent.click(screen.getByRole('button', { name: 'Make a new token' }));
  await screen.findByLabelText('What it is for');
  expect(screen.getAllByRole('checkbox')).toHaveLength(offered);
});

it('revokes after one more question, whose first choice is to leave it', async () => {
  const { asked } = await renderAt(<Component />, {
    shell: shellOf(rosa),
    answers: {
      MyTokens: { viewer: viewer(token) },
      RevokeApiToken: { revokeApiToken: { __typename: 'ApiTokenRevoked', viewer: viewer() } },
    },
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /^Revoke the token/ }));
  expect(document.activeElement?.textContent).toBe('Cancel');
  expect(asked.some(({ name }) => name === 'RevokeApiToken')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Revoke it' }));
  expect(await screen.findByText('You have no tokens.')).toBeTruthy();
});
