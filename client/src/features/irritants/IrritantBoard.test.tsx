import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LoaderFunctionArgs } from 'react-router';
import { expect, it } from 'vitest';
import { irritantsOf, listedIrritant } from '../../test/irritants';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { Component, loader } from '../staff/irritants.page';

const PATH = '/staff/irritants';
const UUID = '01900000-0000-7000-8000-00000000000';
const onBoard = (id: number, title: string, ageDays: number) =>
  listedIrritant({
    space: { __typename: 'Space', id: UUID + '8', slug: 'home', name: 'Home account' },
    id: UUID + id,
    number: id,
    title,
    ageDays,
    viewerCan: ['GATHER'],
    rootCause: null,
    sameAs: null,
  });
const two = [onBoard(1, 'The meter is hidden', 40), onBoard(2, 'The digits are small', 3)];
const uuid = UUID + '9';
const nobody = { edges: [], pageInfo: { __typename: 'PageInfo', endCursor: null } };
const causes = {
  rootCauses: { __typename: 'RootCauseConnection', ...nobody },
  staff: {
    __typename: 'MemberConnection',
    ...nobody,
    edges: [{ __typename: 'MemberEdge', cursor: 'm', node: { ...mira, id: uuid } }],
  },
  admins: { __typename: 'MemberConnection', ...nobody },
};

const show = (answers: Answers = {}) =>
  renderAt(<Component />, {
    at: PATH,
    shell: shellOf(mira),
    answers: { IrritantBoard: irritantsOf(two), CausesToChoose: causes, ...answers },
  });

it('is not open to customers, and asks the API for nothing of it', async () => {
  let thrown: unknown;
  const { asked } = await renderAt(<p />, {
    at: PATH,
    loader: async (args: LoaderFunctionArgs) => {
      await loader(args).catch((error: unknown) => (thrown = error));
      return null;
    },
    answers: { Shell: () => ({ ...shellOf(rosa) }) },
  });
  expect((thrown as Response).status).toBe(403);
  expect(asked.map(({ name }) => name)).toEqual(['Shell']);
});

it('shows ages in days and how many it hits, and nothing to do before something is chosen', async () => {
  await show();
  const [first] = await screen.findAllByRole('listitem');
  expect(first?.textContent).toContain('40 days');
  expect(first?.textContent).toContain('hits 7 people');
  expect(screen.queryByRole('button', { name: 'Gather under a root cause' })).toBeNull();
});

it('chooses by the key x and gathers what is chosen under a new root cause', async () => {
  const { sent } = await show({
    CreateRootCause: {
      createRootCause: { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'One is gathered.' },
    },
  });
  const user = userEvent.setup();
  for (const { title } of two) {
    (await screen.findByRole('link', { name: title })).focus();
    await user.keyboard('x');
  }
  expect(screen.getByText('2 chosen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Gather under a root cause' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByLabelText('What is behind it?'));
  await user.paste('Meters stand anywhere');
  await user.click(dialog.getByLabelText('How does it come about?'));
  await user.paste('Nobody planned for them.');
  await user.selectOptions(dialog.getByLabelText('Who looks after it'), mira.name);
  expect(dialog.getByText(/^2 irritants/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Gather them' }));
  expect(await dialog.findByText('One is gathered.')).toBeTruthy();
  expect(await sent('CreateRootCause')).toMatchObject({
    input: { title: 'Meters stand anywhere', upstreamOwnerId: null, irritantIds: two.map(({ id }) => id) },
  });
});

it('marks one as the same as the oldest unless another is named', async () => {
  const { sent } = await show({
    MarkSame: { markSame: { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'They differ.' } },
  });
  const user = userEvent.setup();
  for (const { title } of two) await user.click(await screen.findByLabelText(`Choose “${title}”`));
  await user.click(screen.getByRole('button', { name: 'Mark as the same' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Mark as the same' }));
  expect(await dialog.findByText('They differ.')).toBeTruthy();
  expect(await sent('MarkSame')).toMatchObject({ input: { irritantId: `${UUID}2`, sameAsId: `${UUID}1` } });
});
