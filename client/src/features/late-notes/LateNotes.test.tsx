import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import type { LateIdea } from './late';
// Loaded when first opened; here it is there at once, however busy the machine is.
import './LateForm';
import LatePart from './LatePart';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const idea: LateIdea = {
  __typename: 'Idea',
  id: ID,
  viewerCan: ['ANSWER'],
  waiting: { dueOn: '2026-11-17', late: true },
  lateNote: null,
};
const note = {
  __typename: 'LateNote' as const,
  id: '01890a5d-ac96-774b-bcce-b302099a8058',
  text: 'I am sorry. I test it this week.',
  answerBy: '2026-12-01',
  dayPassed: false,
  createdAt: '2026-11-20T12:00:00Z',
  author: mira,
};
const drafts: Answers = {
  DraftOf: { draft: null },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
};

async function renderPart(given: Partial<LateIdea>, answers: Answers = {}) {
  const page = await renderAt(<LatePart idea={{ ...idea, ...given }} />, {
    shell: shellOf(mira),
    answers: { ...drafts, ...answers },
  });
  const sent = () =>
    page.asked.filter(({ name }) => name === 'WriteLateNote').map(({ variables }) => variables['input']);
  return { ...page, sent, user: userEvent.setup() };
}

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your note' });

it('shows the note in the name of a person, with its day, and that the waiting goes on', async () => {
  await renderPart({ lateNote: note, viewerCan: [] });
  expect(screen.getByText(note.text)).toBeTruthy();
  expect(screen.getByText(/Mira Sandoval/)).toBeTruthy();
  expect(screen.getByText(/by which the answer comes: December 1, 2026/)).toBeTruthy();
  expect(screen.getByText(/still waits/)).toBeTruthy();
});

it('says when the day has passed, and offers no second note', async () => {
  await renderPart({ lateNote: { ...note, dayPassed: true } });
  expect(screen.getByText(/That day has passed/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Say that we are late' })).toBeNull();
});

it('brings no ready words, and sends what was written', async () => {
  const { user, sent } = await renderPart(
    {},
    {
      WriteLateNote: {
        writeLateNote: {
          __typename: 'LateNoteWritten',
          idea: { __typename: 'Idea', id: ID, lateNote: note },
        },
      },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Say that we are late' }));
  expect((await field()).value).toBe('');
  await user.type(await field(), note.text);
  await user.type(screen.getByLabelText(/A day by which the answer comes/), '2026-12-01');
  await user.click(screen.getByRole('button', { name: 'Send the note' }));
  expect(sent()).toMatchObject([{ ideaId: ID, text: note.text, answerBy: '2026-12-01' }]);
  expect(await screen.findByText('Your note is sent. It still waits for the answer.')).toBeTruthy();
});

it('asks once about blaming words, and says why a second note is refused with nothing lost', async () => {
  const refused = 'Tom has said already that the answer is late.';
  const { user, sent } = await renderPart(
    {},
    {
      WriteLateNote: ({ input }) => ({
        writeLateNote: (input as { acknowledgeWording: boolean }).acknowledgeWording
          ? { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: refused }
          : { __typename: 'WordingHint', code: 'WORDING_HINT', message: 'Look.', words: ['edge case'] },
      }),
    },
  );
  await user.click(screen.getByRole('button', { name: 'Say that we are late' }));
  await user.type(await field(), 'It is an edge case.');
  await user.click(screen.getByRole('button', { name: 'Send the note' }));
  expect((await screen.findByRole('alert')).textContent).toContain('“edge case” may sound');
  await user.click(screen.getByRole('button', { name: 'Send it as it is' }));
  expect(await screen.findByText(refused)).toBeTruthy();
  expect((await field()).value).toBe('It is an edge case.');
  expect(sent()).toHaveLength(2);
});
