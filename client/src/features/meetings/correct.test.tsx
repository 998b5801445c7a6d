import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { lineOf, meetingOf, questionOf } from '../../test/meetings';
import { mira, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import CorrectForm from './CorrectForm';
import { correctedMinutes, correctionOf, mergedCorrection } from './correction-input';

const HEARD = { ...lineOf('HEARD', 'The bill is long.'), id: '01890a5d-ac96-774b-bcce-b302099a80a1' };
const WONT = { ...lineOf('WILL_NOT_DO', 'No paper.'), id: '01890a5d-ac96-774b-bcce-b302099a80a2' };
const promise = { __typename: 'Promise' as const, id: 'p', path: '/promises/p' };
const WILL = { ...lineOf('WILL_DO', 'A shorter bill.'), id: '01890a5d-ac96-774b-bcce-b302099a80a3', promise };
const asked = questionOf({ answer: 'The law asks.' });

const minutes = (more: object = {}) =>
  meetingOf({
    closedAt: '2026-12-04T09:00:00Z',
    minutesRevision: 1,
    viewerCan: ['CORRECT_MINUTES'],
    lines: [HEARD, WILL, WONT],
    questions: [asked],
    ...more,
  });
// What the form reads of a meeting, as the query answers it.
type Meeting = Parameters<typeof CorrectForm>[0]['meeting'];
const standing = (more: object = {}) => minutes(more) as unknown as Meeting;

it('keeps what one typed when somebody else was faster, takes theirs where one did not, and says where both did', () => {
  const mine = correctionOf(standing());
  const [heard, , wont] = mine.lines;
  const typed = {
    ...mine,
    lines: mine.lines.map((line) => (line === heard ? { ...line, text: 'The bill is too long.' } : line)),
    answers: mine.answers.map((one) => ({ ...one, text: 'The law asks for it.' })),
    why: 'A slip.',
  };
  const theirs = standing({
    minutesRevision: 2,
    lines: [{ ...HEARD, text: 'The bill is very long.' }, WILL, { ...WONT, text: 'No more paper.' }],
  });
  const merged = mergedCorrection(typed, theirs);
  expect(merged).toMatchObject({ fromRevision: 2, why: 'A slip.' });
  expect(merged.lines.map(({ text, meanwhile }) => [text, meanwhile ?? null])).toEqual([
    ['The bill is too long.', 'The bill is very long.'],
    ['A shorter bill.', null],
    ['No more paper.', null],
  ]);
  expect(merged.answers[0]).toMatchObject({ text: 'The law asks for it.', meanwhile: null });
  // A line that is gone while one wrote on it comes back as one to be added.
  const gone = standing({
    minutesRevision: 2,
    lines: [{ ...HEARD, takenBackAt: '2026-12-05T09:00:00Z' }, WILL],
  });
  expect(mergedCorrection(typed, gone).added).toEqual([{ kind: 'HEARD', text: 'The bill is too long.' }]);
  expect(wont?.was).toBe('No paper.');
  const both = { ...typed, lines: typed.lines.map((line) => ({ ...line, takeBack: true })) };
  expect(mergedCorrection(both, gone).added).toEqual([]);

  // What was published is put in other words: to empty it would be left out unseen.
  const emptied = {
    ...correctionOf(standing({ account: 'Six people came.' })),
    meetingId: HEARD.id,
    answers: [{ questionId: HEARD.id, text: '', was: 'The law asks.' }],
    account: { text: ' ', was: 'Six people came.' },
  };
  expect(correctedMinutes.safeParse(emptied).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'answers.0.text',
    'account.text',
  ]);
});

it('sends only what is different, leaves promises alone, and shows theirs beside mine after a clash', async () => {
  let tries = 0;
  const page = await renderAt(<CorrectForm meeting={standing()} />, {
    at: '/meetings/4-an-hour-to-listen/minutes/correct',
    path: '/meetings/:meeting/minutes/correct',
    shell: shellOf(mira),
    answers: {
      DraftOf: { draft: null },
      SaveDraft: {
        saveDraft: {
          __typename: 'DraftSaved',
          draft: { __typename: 'Draft', id: 'd', updatedAt: '', body: '{}' },
        },
      },
      DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
      MinutesToCorrect: {
        meeting: minutes({ minutesRevision: 2, lines: [{ ...HEARD, text: 'It is long.' }, WILL, WONT] }),
      },
      CorrectMinutes: () => {
        tries += 1;
        return {
          correctMinutes: {
            __typename: 'NotPossible',
            code: 'NOT_POSSIBLE',
            message: tries === 1 ? 'Somebody else changed this.' : 'Not now.',
          },
        };
      },
    },
  });
  const user = userEvent.setup();
  // A promise has no field: its page is one press away.
  expect(screen.getByRole('link', { name: /^A promise/ }).getAttribute('href')).toBe('/promises/p');
  expect(screen.queryByLabelText(/^What we will do, line/)).toBeNull();
  // Whoever adds a line goes on in it, and is back where they were when it is left out.
  const add = screen.getByRole('button', { name: 'Add what was heard' });
  await user.click(add);
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await user.click(screen.getByRole('button', { name: /^Take out this line/ }));
  expect(document.activeElement).toBe(add);
  fireEvent.change(screen.getByLabelText('What we heard, line 1'), {
    target: { value: 'The bill is too long.' },
  });
  await user.click(screen.getByRole('checkbox', { name: /^Take this line back: No paper/ }));
  await user.click(screen.getByRole('checkbox', { name: /leave a note in the inbox/ }));
  await user.click(screen.getByRole('button', { name: 'Put it right' }));
  await screen.findByText('Please fill this in.');
  fireEvent.change(screen.getByRole('textbox', { name: /^Why(?! is)/ }), {
    target: { value: 'I had it wrong.' },
  });
  await user.click(screen.getByRole('button', { name: 'Put it right' }));
  await screen.findByText(/Somebody else put these minutes right while you were writing/);
  const sent = page.asked.find(({ name }) => name === 'CorrectMinutes')?.variables['input'];
  expect(sent).toMatchObject({
    fromRevision: 1,
    lines: [{ lineId: HEARD.id, text: 'The bill is too long.' }],
    takeBack: [WONT.id],
    added: [],
    answers: [],
    learned: null,
    account: null,
    why: 'I had it wrong.',
    tell: true,
  });
  expect(screen.getByLabelText<HTMLTextAreaElement>('What we heard, line 1').value).toBe(
    'The bill is too long.',
  );
});
