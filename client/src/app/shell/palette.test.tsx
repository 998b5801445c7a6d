import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { foundIdea, searchOf } from '../../test/search';
import { HeaderSearch } from './HeaderSearch';
import { PaletteDoor } from './PaletteDoor';

const found = (title: string, path: string) =>
  foundIdea({ id: path, path, title: [{ __typename: 'SearchText', text: title, matches: false }] });

async function open(answer: Answers[string] = searchOf([]), person: typeof rosa | null = null) {
  const rendered = await renderAt(
    <>
      <HeaderSearch />
      <input aria-label="some field" />
      <PaletteDoor />
    </>,
    { shell: shellOf(person), answers: { SearchAsTyped: answer } },
  );
  const user = userEvent.setup();
  return { ...rendered, user, field: () => screen.findByRole('combobox') };
}

const options = () => screen.getAllByRole('option').map((option) => option.textContent);
const chosen = () => screen.queryByRole('option', { selected: true })?.textContent;

it('opens by Ctrl K from anywhere, with the focus in its field, and gives the focus back on Escape', async () => {
  const { user, field } = await open();
  const before = screen.getByRole('textbox', { name: 'some field' });
  before.focus();
  await user.keyboard('{Control>}k{/Control}');
  const combobox = await field();
  await waitFor(() => expect(document.activeElement).toBe(combobox));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(before));
});

it('works for those who switched single keys off', async () => {
  const shell = shellOf(rosa);
  if (shell.viewer) shell.viewer.preferences.keyboardShortcuts = false;
  await renderAt(<PaletteDoor />, { shell });
  await userEvent.setup().keyboard('{Meta>}k{/Meta}');
  expect(await screen.findByRole('combobox')).toBeTruthy();
});

it('leads to pages before anything is typed, own ones for members', async () => {
  const { user, field, where, asked } = await open(searchOf([]), rosa);
  await user.click(screen.getByRole('button', { name: 'Search' }));
  await field();
  expect(options().slice(0, 3)).toEqual(['Home', 'Ideas', 'Irritants']);
  expect(options()).toContain('Inbox');
  expect(options()).not.toContain('Sign in');
  expect(chosen()).toBeUndefined();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(chosen()).toBe('Ideas');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(chosen()).toBe(options().at(-1));
  await user.keyboard('{Home}');
  expect(chosen()).toBe('Home');
  await user.keyboard('{End}');
  expect(chosen()).toBe(options().at(-1));
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(where()).toBe('/ideas');
  expect(asked).toEqual([]);
});

it('finds as one types, after a pause, and opens what is chosen', async () => {
  const { user, field, where, asked } = await open(searchOf([found('Read the meter', '/ideas/25-read')]));
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await field(), 'meter');
  expect(chosen()).toBe('All results for “meter”');
  await screen.findByRole('option', { name: /Read the meter/ });
  expect(asked.map(({ variables }) => variables)).toEqual([{ query: 'meter', first: 8 }]);
  expect(screen.getByRole('status').textContent).toBe('1 result');
  expect((await field()).getAttribute('aria-activedescendant')).toBe(
    screen.getByRole('option', { selected: true }).id,
  );
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toContain('Read the meter');
  expect(within(screen.getByRole('option', { selected: true })).getByText('Open')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(where()).toBe('/ideas/25-read');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('goes to all results by Enter, however slow the answer is', async () => {
  const { user, field, where } = await open(() => new Promise(() => undefined));
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await field(), 'meter cupboard{Enter}');
  expect(where()).toBe('/search?q=meter+cupboard');
});

it('drops the answer to what is not asked any more', async () => {
  const answers: Record<string, (value: Record<string, unknown>) => void> = {};
  const { user, field, asked } = await open(
    ({ query }) => new Promise((resolve) => (answers[String(query)] = resolve)),
  );
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await field(), 'me');
  await waitFor(() => expect(asked).toHaveLength(1));
  await user.type(await field(), 'ter');
  await waitFor(() => expect(asked).toHaveLength(2));
  answers['meter']?.(searchOf([found('The new one', '/ideas/2-new')]));
  await screen.findByRole('option', { name: /The new one/ });
  answers['me']?.(searchOf([found('The old one', '/ideas/1-old')]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(options().join()).not.toContain('The old one');
});

it('says that nothing was found, and asks again by itself when it was told to wait', async () => {
  let times = 0;
  const { user, field, asked } = await open(() => {
    times += 1;
    if (times > 1) return searchOf([]);
    throw new CombinedGraphQLErrors({
      errors: [{ message: 'no', extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }],
    });
  });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await field(), 'unicorn');
  await screen.findByText(/That was a lot at once\. Please try again in a second/);
  await screen.findByText(/^Nothing found for “unicorn”/);
  expect(asked).toHaveLength(2);
});

it('stays closed while another dialog is open', async () => {
  const { user } = await open();
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.setAttribute('role', 'dialog');
  await user.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('combobox')).toBeNull();
  dialog.remove();
});
