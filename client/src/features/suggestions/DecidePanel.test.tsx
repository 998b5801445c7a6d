import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mergeWordings } from '@rapport/shared/text/merge';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { DecidePanel } from './DecidePanel';
import type { Merge, PageSuggestion } from './page-suggestion';

const base = { title: 'Read the meter', text: 'The stairs are steep and the digits are small.' };
const current = { ...base, text: 'The stairs are high and the digits are small.' };
const suggested = { ...base, text: 'The stairs are worn and the digits are grey.' };
const merged = mergeWordings(base, current, suggested, 'en');
const merge = {
  __typename: 'SuggestionMerge',
  currentRevision: 2,
  currentTitle: current.title,
  currentText: current.text,
  title: merged.title,
  text: merged.text,
  isClean: false,
  conflicts: merged.conflicts.map((conflict) => ({ __typename: 'MergeConflict', ...conflict })),
} as Merge;

const suggestion = {
  __typename: 'Suggestion',
  id: '01900000-0000-7000-8000-000000000009',
  number: 1,
  author: rosa,
  baseTitle: base.title,
  baseText: base.text,
  ...suggested,
  fromRevision: 1,
  wantsCredit: false,
  wantsCoAuthorship: true,
  state: 'OPEN',
  viewerCan: ['ACCEPT', 'DECLINE'],
  merge: null,
  idea: { __typename: 'Idea', id: 'idea', revision: 1 },
} as unknown as PageSuggestion;

const show = (one: PageSuggestion, answers: Answers = {}) =>
  renderAt(<DecidePanel suggestion={one} />, { shell: shellOf(mira), answers });
const press = (name: string) =>
  userEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);

it('offers nothing to those who do not decide', async () => {
  const { container } = await show({ ...suggestion, viewerCan: ['SUPPORT'] } as PageSuggestion);
  expect(container.textContent).toBe('');
});

it('says what accepting does, and shows both sides when the text changed meanwhile', async () => {
  const conflict = { __typename: 'SuggestionConflict', code: 'SUGGESTION_CONFLICT', message: '', merge };
  const { asked } = await show(suggestion, { AcceptSuggestion: { acceptSuggestion: conflict } });
  await press('Accept it');
  await screen.findByText(
    'Accepting writes version 2 in the name of Rosa Okafor. Rosa Okafor becomes a co-author.',
  );
  await press('Accept as it is');
  await screen.findByText(/The text changed while you were looking/);
  expect(asked[0]?.variables['input']).toMatchObject({ fromRevision: 1, title: null, text: null });

  const place = screen.getByRole('group', { name: 'Place 1, in the text' });
  const words = within(place)
    .getAllByRole('definition')
    .map(({ textContent }) => textContent);
  expect(words).toEqual(['steep', 'high', 'worn']);
  await press('Accept with these changes');
  await screen.findByText('Please choose in each of these places first.');
  expect(asked).toHaveLength(1);

  await userEvent.click(within(place).getByLabelText('Keep the present words'));
  const joined = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The joined text' });
  expect(joined.value).toBe('The stairs are high and the digits are grey.');
  await press('Accept with these changes');
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.variables['input']).toMatchObject({ fromRevision: 2, text: joined.value });
});

it('lets nobody accept words that came to disagree while they looked, without choosing', async () => {
  function Page() {
    const [now, setNow] = useState(suggestion);
    return (
      <>
        <button type="button" onClick={() => setNow({ ...suggestion, merge } as PageSuggestion)}>
          Live
        </button>
        <DecidePanel suggestion={now} />
      </>
    );
  }
  const { asked } = await renderAt(<Page />, { shell: shellOf(mira) });
  await press('Accept it');
  await screen.findByRole('button', { name: 'Accept as it is' });
  await userEvent.type(screen.getByLabelText(/A word to Rosa/), 'Well seen.');
  await press('Live');
  await screen.findByText(/The text changed while you were looking/);
  expect(screen.queryByRole('button', { name: 'Accept the joined text' })).toBeNull();
  expect(screen.getByDisplayValue('Well seen.')).toBeTruthy();
  await press('Accept with these changes');
  await screen.findByText('Please choose in each of these places first.');
  expect(asked).toEqual([]);
});

it('never writes over what was edited by hand', async () => {
  await show({ ...suggestion, merge } as PageSuggestion);
  expect(screen.queryByRole('button', { name: 'Accept it' })).toBeNull();
  await press('Accept with changes');
  const joined = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The joined text' });
  await userEvent.type(joined, ' Mine.');
  expect(screen.getByRole('group', { name: 'Place 1, in the text' })).toHaveProperty('disabled', true);
  expect(joined.value).toMatch(/Mine\.$/);
  await press('Start again from the joined text');
  expect(joined.value).toBe(merge.text);
});

it('declines with a reason only', async () => {
  const { asked } = await show(suggestion, { DeclineSuggestion: {} });
  await press('Decline it');
  await screen.findByLabelText('Why not?');
  await press('Decline with this reason');
  await screen.findByText('Please fill this in.');
  expect(asked).toEqual([]);
});
