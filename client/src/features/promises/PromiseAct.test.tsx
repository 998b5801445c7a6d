import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { member, rosa, shellOf } from '../../test/people';
import { PROMISE_ID, team, TOM_ID } from '../../test/promises';
import { renderAt, type Answers } from '../../test/render';
import '../../ui/overlay/DialogFrame';
import './MakeForm';
import { PromiseAct } from './PromiseAct';

const tom = { ...member('Tom Adeyemi', 'STAFF'), id: TOM_ID };
const ANSWER = '01890a5d-ac96-774b-bcce-b302099a8062';
const html = '<p>Thank you for this. We add a reader by <strong>spring</strong>.</p>';

const drafts: Answers = {
  DraftOf: { draft: null },
  SaveDraft: { saveDraft: { __typename: 'DraftSaved', draft: null } },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
};

async function renderAct(viewer: typeof rosa | null, author: typeof rosa, answers: Answers = {}) {
  const act = (
    <PromiseAct
      kind="ANSWER"
      id={ANSWER}
      author={author}
      html={html}
      texts={['Old meters have no light.', null]}
    />
  );
  const page = await renderAt(act, {
    shell: shellOf(viewer),
    answers: { Team: team, ...drafts, ...answers },
  });
  const sent = () =>
    page.asked.filter(({ name }) => name === 'MakePromise').map(({ variables }) => variables['input']);
  return { ...page, sent, user: userEvent.setup({ delay: null }) };
}

it('is there for the team, on words of the team, and loads nothing for anybody else', async () => {
  for (const [viewer, author] of [
    [null, tom],
    [rosa, tom],
    [tom, rosa],
  ] as const) {
    const { container, unmount } = await renderAct(viewer, author);
    expect(container.textContent).toBe('');
    unmount();
  }
  await renderAct(tom, tom);
  expect(await screen.findByRole('button', { name: 'Make this a promise' })).toBeTruthy();
});

it('offers the sentences that were said, and makes the chosen one a promise in plain words', async () => {
  const { user, sent } = await renderAct(tom, tom, {
    MakePromise: {
      makePromise: {
        __typename: 'PromiseChanged',
        promise: { __typename: 'Promise', id: PROMISE_ID, path: `/promises/${PROMISE_ID}` },
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Make this a promise' }));
  const words = await screen.findAllByRole('radio');
  expect(words.map((one) => one.getAttribute('value'))).toEqual([
    'Thank you for this.',
    'We add a reader by spring.',
    'Old meters have no light.',
  ]);
  // Nothing is sent before it is said what, and by when.
  await user.click(screen.getByRole('button', { name: 'Make it a promise' }));
  expect((await screen.findAllByText(/Please fill this in|too short/)).length).toBeGreaterThan(1);
  await waitFor(() => expect(document.activeElement).toBe(words[0]));
  const plain = screen.getByLabelText<HTMLTextAreaElement>('The promise in plain words');
  await user.click(words[0]!);
  await user.click(words[1]!);
  expect(plain.value).toBe('We add a reader by spring.');
  await user.clear(plain);
  await user.type(plain, 'There is a reader.');
  // Own words are not taken away by another choice.
  await user.click(words[2]!);
  await user.click(words[1]!);
  expect(plain.value).toBe('There is a reader.');
  await user.type(screen.getByLabelText('By which day'), '2027-03-01');
  await user.click(screen.getByRole('button', { name: 'Make it a promise' }));
  expect(await screen.findByText('It is a promise now, and stands in public.')).toBeTruthy();
  expect(sent()).toEqual([
    {
      sourceKind: 'ANSWER',
      sourceId: ANSWER,
      quote: 'We add a reader by spring.',
      text: 'There is a reader.',
      ownerId: TOM_ID,
      dueOn: '2027-03-01',
    },
  ]);
});
