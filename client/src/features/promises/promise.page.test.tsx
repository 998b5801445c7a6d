import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { latePromise, PROMISE_ID, team, TOM_ID } from '../../test/promises';
import { renderAt, type Answers } from '../../test/render';
import { Component } from './promise.page';
// Loaded when first opened; here it is there at once, however busy the machine is.
import '../../ui/overlay/DialogFrame';
import './PromiseSteering';

const drafts: Answers = {
  DraftOf: { draft: null },
  SaveDraft: { saveDraft: { __typename: 'DraftSaved', draft: null } },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
};

async function renderPage(promise: object, answers: Answers = {}) {
  const page = await renderAt(<Component />, {
    at: `/promises/${PROMISE_ID}`,
    path: '/promises/:id',
    shell: shellOf(mira),
    answers: { PromisePage: { promise }, Team: team, ...drafts, ...answers },
  });
  const sent = (name: string) =>
    page.asked.filter((one) => one.name === name).map(({ variables }) => variables['input']);
  return { ...page, sent, user: userEvent.setup({ delay: null }) };
}

it('tells all that became of a promise, in the order in which it happened', async () => {
  const promise = {
    ...latePromise,
    state: 'KEPT_LATE',
    closedAt: '2026-11-20T09:00:00Z',
    closedBy: mira,
    closingText: 'Everybody can send a photo now.',
    closingLink: 'https://alder.example/news',
    handOvers: [
      {
        __typename: 'HandOver',
        id: 'over',
        from: { ...mira, id: 'tom', name: 'Tom Adeyemi' },
        to: mira,
        by: { ...mira, id: 'tom', name: 'Tom Adeyemi' },
        note: 'I change teams; Mira built the reader.',
        at: '2026-10-20T12:00:00Z',
      },
    ],
  };
  await renderPage(promise);
  expect(await screen.findByRole('heading', { level: 1, name: latePromise.text })).toBeTruthy();
  expect(screen.getByText(latePromise.quote)).toBeTruthy();
  expect(screen.getByText(/10 days late: it was promised for/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Who answered for it' })).toBeTruthy();
  const history = screen.getByRole('region', { name: 'What became of it' });
  expect(history.textContent).toMatch(
    /Mira Sandoval Team made it a promise, for November 10, 2026.*Tom Adeyemi Team handed it to Mira Sandoval Team.*I change teams.*moved the day from November 10, 2026 to December 1, 2026.*came late.*says that it is kept.*Everybody can send a photo now/s,
  );
  expect(screen.getByRole('link', { name: 'See for yourself' }).getAttribute('rel')).toContain('ugc');
  expect(screen.getByText('Rosa Okafor')).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'What you can do with this promise' })).toBeNull();
});

const steered = { ...latePromise, viewerCan: ['KEEP', 'MOVE', 'DROP', 'HAND_OVER'] };

it('says that it is kept, and puts a refusal beside its field with nothing lost', async () => {
  const closed = {
    ...steered,
    state: 'KEPT_LATE',
    closedAt: '2026-11-20T12:00:00Z',
    closedBy: mira,
    closingText: 'It is there.',
    viewerCan: [],
  };
  const { user, sent } = await renderPage(steered, {
    KeepPromise: { keepPromise: { __typename: 'PromiseChanged', promise: closed } },
  });
  await user.click(await screen.findByRole('button', { name: 'Say that it is kept' }));
  await user.type(await screen.findByLabelText(/Where one can see it/), 'not an address');
  await user.click(screen.getByRole('button', { name: 'It is kept' }));
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  expect(screen.getByText(/does not look like a web address/)).toBeTruthy();
  expect(sent('KeepPromise')).toEqual([]);
  await user.clear(screen.getByLabelText(/Where one can see it/));
  await user.type(screen.getByLabelText('What was done'), 'It is there.');
  await user.click(screen.getByRole('button', { name: 'It is kept' }));
  expect(await screen.findByText('Told. Everybody who follows it hears that it is kept.')).toBeTruthy();
  expect(sent('KeepPromise')).toMatchObject([{ promiseId: PROMISE_ID, text: 'It is there.' }]);
  expect(await screen.findByText(/says that it is kept/)).toBeTruthy();
});

it('does not drop without a reason', async () => {
  const { user, sent } = await renderPage(steered);
  await user.click(await screen.findByRole('button', { name: 'Drop it' }));
  await user.click(await screen.findByRole('button', { name: 'Drop the promise' }));
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  expect(sent('DropPromise')).toEqual([]);
});

it('moves the day with a reason, and keeps what was typed when the day is refused', async () => {
  const message = 'This day is too far away.';
  const { user } = await renderPage(steered, {
    MovePromise: {
      movePromise: {
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        message: 'Please look at the fields.',
        fields: [{ __typename: 'FieldProblem', path: 'dueOn', code: 'OUT_OF_RANGE', message }],
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Move the day' }));
  const why = await screen.findByLabelText<HTMLTextAreaElement>('Why the day is moved');
  await user.type(why, 'The parts are late.');
  await user.click(screen.getAllByRole('button', { name: 'Move the day' }).at(-1)!);
  expect(await screen.findByText(message)).toBeTruthy();
  expect(why.value).toBe('The parts are late.');
});

it('is handed over only with a note, and not to who has it', async () => {
  const { user, sent } = await renderPage(steered, {
    HandOverPromise: {
      handOverPromise: {
        __typename: 'PromiseChanged',
        promise: { ...steered, owner: { ...mira, id: TOM_ID, name: 'Tom Adeyemi' } },
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Hand it over' }));
  const person = await screen.findByLabelText('To whom');
  expect([...person.querySelectorAll('option')].map(({ text }) => text)).toEqual([
    'Choose a person',
    'Tom Adeyemi',
  ]);
  await user.selectOptions(person, 'Tom Adeyemi');
  await user.click(screen.getAllByRole('button', { name: 'Hand it over' }).at(-1)!);
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  await user.type(screen.getByLabelText('A note for whoever waits'), 'Tom builds the reader.');
  await user.click(screen.getAllByRole('button', { name: 'Hand it over' }).at(-1)!);
  expect(await screen.findByText('Tom Adeyemi looks after it now.')).toBeTruthy();
  expect(sent('HandOverPromise')).toEqual([
    { promiseId: PROMISE_ID, toId: TOM_ID, note: 'Tom builds the reader.' },
  ]);
});

it('shows a customer no acts', async () => {
  await renderAt(<Component />, {
    at: `/promises/${PROMISE_ID}`,
    path: '/promises/:id',
    shell: shellOf(rosa),
    answers: { PromisePage: { promise: latePromise } },
  });
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
