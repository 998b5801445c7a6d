import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answers } from '../../test/indicators';
import { member, mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './indicators.page';
import PurposeLook from './PurposeLook';
import './ItemDialog';
import './LimitDialog';

const ada = member('Ada Lind', 'ADMIN');
const refusal = (path: string, message: string) => ({
  __typename: 'InvalidInput',
  code: 'INVALID_INPUT',
  message: 'Some of this needs another look.',
  fields: [{ __typename: 'FieldProblem', path, code: 'INVALID', message }],
});

it('takes a limit as it is read, says what is wrong beside its field, and loses nothing typed', async () => {
  let refused = true;
  const { sent, asked } = await renderAt(<Component />, {
    at: '/staff/indicators',
    shell: shellOf(ada),
    answers: {
      ...answers(),
      SetIndicatorLimit: () => ({
        setIndicatorLimit: refused
          ? refusal('value', 'Somebody is quicker.')
          : {
              __typename: 'IndicatorLimitChanged',
              indicator: { __typename: 'Indicator', name: 'NEWCOMER_WELCOME' },
            },
      }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Set the limit: Fewer than 80 of 100' }));
  const dialog = await screen.findByRole('dialog', { name: 'From where on does a person look?' });
  const value = within(dialog).getByLabelText<HTMLInputElement>('Percent');
  const why = within(dialog).getByLabelText<HTMLTextAreaElement>('Why');
  const send = async (typed: string) => {
    await userEvent.clear(value);
    if (typed) await userEvent.type(value, typed);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Set it' }));
    return dialog.textContent;
  };
  expect(value.value).toBe('80');
  // Letters do not get into such a field: what is left of them is nothing.
  expect(await send('many')).toContain('Please fill this in.');
  expect(value.getAttribute('aria-invalid')).toBe('true');
  await userEvent.click(why);
  await userEvent.paste('New people are few.');
  for (const wrong of ['-5', '1e9']) {
    expect(await send(wrong), wrong).toContain('outside of what is possible');
  }
  expect(asked.some(({ name }) => name === 'SetIndicatorLimit')).toBe(false);
  await send('0');
  expect(await sent('SetIndicatorLimit')).toMatchObject({ input: { value: 0, why: 'New people are few.' } });
  expect(await within(dialog).findByText('Somebody is quicker.')).toBeTruthy();
  expect([value.value, why.value]).toEqual(['0', 'New people are few.']);
  refused = false;
  await send('72.5');
  expect(await sent('SetIndicatorLimit')).toMatchObject({ input: { value: 0.725, key: 'SHARE' } });
  expect(await screen.findByText(/It holds from the next count on/)).toBeTruthy();
});

it('closes what is to be looked at only with a note, and shows nothing where nothing was counted', async () => {
  const item = {
    __typename: 'AttentionItem',
    id: 'item-1',
    indicator: 'FIRST_HUMAN_WORD',
    title: 'First human word',
    when: 'One in ten waits longer than 7 days',
    month: '2026-11',
    unit: 'HOURS',
    value: 216,
    limit: 168,
    openedAt: '2026-11-19T03:00:00Z',
    backAt: null,
    note: null,
    closedAt: null,
    viewerCanSettle: true,
    owner: ada,
    closedBy: null,
    handOvers: [],
  };
  const { Indicators } = answers([item]);
  const page = await renderAt(<Component />, {
    at: '/staff/indicators',
    shell: shellOf(ada),
    answers: {
      Indicators: {
        ...Indicators,
        indicators: { ...Indicators.indicators, countedAt: null, story: null, indicators: [] },
      },
    },
  });
  expect((await screen.findByText(/Nothing is counted yet/)).getAttribute('role')).toBe('status');
  expect(screen.getByText(/No story is open to be read yet/)).toBeTruthy();
  expect(screen.getByRole('article').id).toBe('item-item-1');
  await userEvent.click(screen.getByRole('button', { name: 'Say what you found' }));
  const dialog = await screen.findByRole('dialog', { name: 'What did you find?' });
  const send = () => userEvent.click(within(dialog).getByRole('button', { name: 'Close it' }));
  await send();
  expect(dialog.textContent).toContain('Please fill this in.');
  await userEvent.click(within(dialog).getByLabelText('What you found, and what happens now'));
  await userEvent.paste('x'.repeat(3000));
  await send();
  expect(dialog.textContent).toContain('This is too long. Please shorten it.');
  expect(page.asked.map(({ name }) => name)).toEqual(['Indicators']);
});

it('lets who answers for a space say that its purpose still holds, or learn why not', async () => {
  const space = { id: 'space', purposeLookedAt: '2026-01-10T09:00:00Z', defaultOwner: { id: mira.id } };
  for (const other of [rosa, member('Jon Ek', 'STAFF')]) {
    const { unmount } = await renderAt(<PurposeLook space={space} />, { shell: shellOf(other) });
    expect(screen.getByText(/Looked at on .*it still holds/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
  }
  let refused = true;
  const { sent } = await renderAt(<PurposeLook space={space} />, {
    shell: shellOf(mira),
    answers: {
      LookAtPurpose: () => ({
        lookAtPurpose: refused
          ? { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'It was written anew just now.' }
          : {
              __typename: 'SpaceChanged',
              space: { __typename: 'Space', id: 'space', purposeLookedAt: '2026-11-20T12:00:00Z' },
            },
      }),
    },
  });
  const press = () => userEvent.click(screen.getByRole('button', { name: 'I looked at it: it still holds' }));
  await press();
  expect((await screen.findByRole('alert')).textContent).toBe('It was written anew just now.');
  expect(await sent('LookAtPurpose')).toMatchObject({ spaceId: 'space' });
  refused = false;
  await press();
  expect(await screen.findByText('Noted. It is looked at again in a year.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
