import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { callOf, hurtOf, irritantOf } from '../../test/irritants';
import { mira, rosa, shellOf } from '../../test/people';
import { latePromise } from '../../test/promises';
import { renderAt, type Answers } from '../../test/render';
import { Component } from './irritant.page';

const PATH = '/irritants/12-the-meter-is-behind-the-washing-machine';
const never = () => new Promise<Record<string, unknown>>(() => undefined);

const show = (
  more: Parameters<typeof irritantOf>[0] = {},
  person: typeof rosa | null = rosa,
  answers: Answers = {},
) =>
  renderAt(<Component />, {
    at: PATH,
    path: '/irritants/:irritant',
    shell: shellOf(person),
    answers: {
      IrritantPage: { irritant: irritantOf(more) },
      IrritantChanged: never,
      ThreadActivity: never,
      DraftOf: { draft: null },
      ...answers,
    },
  });

it('tells it in its parts, with how it is for others and the way to an idea', async () => {
  await show();
  for (const name of ['How it is worked around', 'What is good about that', 'What is not'])
    expect(await screen.findByRole('heading', { name })).toBeTruthy();
  expect(screen.getByText('Ours is in the cellar.')).toBeTruthy();
  expect(screen.getByText('No idea answers this yet.')).toBeTruthy();
  const propose = screen.getByRole('link', { name: 'Propose an idea for this' });
  expect(propose.getAttribute('href')).toBe('/ideas/new?space=home&irritant=12');
});

it('shows what the team promised in a reply there', async () => {
  const { thread } = irritantOf();
  await show({ thread: { ...thread, promises: [latePromise] } });
  const promised = await screen.findByRole('region', { name: 'What was promised about this' });
  expect(promised.textContent).toContain(latePromise.text);
});

it('shows one way to propose while the team asks for ideas', async () => {
  await show({
    call: {
      __typename: 'CallForIdeas',
      id: 'call',
      question: 'How could one read it?',
      openedBy: mira,
      openedAt: '2026-11-19T12:00:00Z',
      endedAt: null,
    },
  });
  expect(await screen.findByRole('link', { name: 'Answer with an idea' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Propose an idea for this' })).toBeNull();
});

it('offers a customer none of the acts of the team, and the author no "me too"', async () => {
  const { unmount } = await show();
  await screen.findByRole('button', { name: 'Me too' });
  expect(screen.queryByText('More')).toBeNull();
  unmount();
  await show({
    author: rosa,
    viewerCan: ['EDIT', 'WITHDRAW'],
    viewerReport: { __typename: 'Report', id: 'r', situation: null },
  });
  expect(await screen.findByText('You reported this')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /too/ })).toBeNull();
  expect((await screen.findByText('Change it')).getAttribute('href')).toBe(`${PATH}/edit`);
});

it('says quietly that it is fixed and proposes nothing more (practice 0.19)', async () => {
  await show({
    state: 'FIXED',
    fixedAt: '2026-11-19T12:00:00Z',
    fixedBy: mira,
    fix: 'The digits are sent by radio.',
    outcome: { __typename: 'Outcome', id: 'o1', path: '/outcomes/3', title: 'Meters that speak' },
  });
  expect(await screen.findByText('The digits are sent by radio.')).toBeTruthy();
  const built = screen.getByRole('link', { name: 'Meters that speak' });
  expect(built.getAttribute('href')).toBe('/outcomes/3');
  expect(document.body.textContent).toContain('Fixed 1 day ago, says Mira Sandoval.');
  expect(screen.queryByRole('link', { name: 'Propose an idea for this' })).toBeNull();
  expect(screen.queryByRole('status')).toBeNull();
});

it('leads from one that is the same to the other, where "me too" is said', async () => {
  await show({
    sameAs: { ...hurtOf(), id: 'irritant-2', number: 3, title: 'The meter is hidden', path: '/irritants/3' },
  });
  const link = await screen.findByRole('link', { name: 'The meter is hidden' });
  expect(link.getAttribute('href')).toBe('/irritants/3');
  expect(screen.queryByRole('button', { name: 'Me too' })).toBeNull();
});

it('shows the open question of the team, also when it is about the root cause', async () => {
  const rootCause = {
    __typename: 'RootCause',
    id: 'c',
    title: 'Meters stand anywhere',
    path: '/irritants/causes/1',
  };
  await show({ rootCause: { ...rootCause, call: callOf() } });
  const call = within(await screen.findByRole('region', { name: 'The team asks for ideas' }));
  expect(call.getByText('How could one read it without moving anything?')).toBeTruthy();
  expect(call.getByRole('link', { name: 'Answer with an idea' }).getAttribute('href')).toBe(
    '/ideas/new?space=home&call=call-1',
  );
  expect(call.queryByRole('button')).toBeNull();
});

it('keeps the words of a fix in their dialog when they are refused, and closes it when they go through', async () => {
  let answer: Record<string, unknown> = {
    fixIrritant: { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'Somebody was faster.' },
  };
  const id = '01900000-0000-7000-8000-000000000012';
  await show({ id, viewerCan: ['FIX'] }, mira, { FixIrritant: () => answer });
  const user = userEvent.setup();
  await user.click(await screen.findByText('Say that it is fixed'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Say that it is fixed' }));
  await user.click(dialog.getByRole('button', { name: 'Mark as fixed and tell them' }));
  expect(await dialog.findByText('Please fill this in.')).toBeTruthy();
  await user.click(dialog.getByRole('textbox'));
  await user.paste('The digits are sent by radio.');
  await user.click(dialog.getByRole('button', { name: 'Mark as fixed and tell them' }));
  expect(await dialog.findByText('Somebody was faster.')).toBeTruthy();
  expect((dialog.getByRole('textbox') as HTMLTextAreaElement).value).toBe('The digits are sent by radio.');
  answer = { fixIrritant: { __typename: 'IrritantChanged', irritant: irritantOf({ id, state: 'FIXED' }) } };
  await user.click(dialog.getByRole('button', { name: 'Mark as fixed and tell them' }));
  await screen.findByText('It is marked as fixed. Those it hit are told.');
  expect(screen.queryByRole('dialog')).toBeNull();
});
