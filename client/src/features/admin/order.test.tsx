import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderAt } from '../../test/render';
import { moved } from './moved';
import { OrderedList } from './OrderedList';

it('moves one place and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 'a', -1)).toBeNull();
  expect(moved(['a', 'b'], 'x', 1)).toBeNull();
});

const items = ['Open', 'Planned', 'Shipped'].map((name) => ({ id: name.toLowerCase(), name }));

async function renderList() {
  const kept = vi.fn(() => new Promise<void>(() => undefined));
  await renderAt(
    <OrderedList label="Stages" items={items} onOrder={kept}>
      {({ name }) => <b>{name}</b>}
    </OrderedList>,
  );
  const shown = () => screen.getAllByRole('listitem').map((item) => item.textContent);
  return { kept, shown, user: userEvent.setup() };
}

it('shows the new order at once, keeps the focus on what moved, and reads it out', async () => {
  const { kept, shown, user } = await renderList();
  await user.click(screen.getByRole('button', { name: 'Move Shipped up' }));
  expect(shown()).toEqual(['Open', 'Shipped', 'Planned']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Shipped up');
  expect(screen.getByText('Shipped is now 2 of 3.')).toBeTruthy();
  await waitFor(() => expect(kept).toHaveBeenCalledWith(['open', 'shipped', 'planned']));
});

it('does the same by Alt and the arrow keys', async () => {
  const { shown, user } = await renderList();
  screen.getByRole('button', { name: 'Move Open down' }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(shown()).toEqual(['Planned', 'Open', 'Shipped']);
});

it('sends quick presses one after the other', async () => {
  const { kept, user } = await renderList();
  const down = screen.getByRole('button', { name: 'Move Open down' });
  await user.click(down);
  await user.click(down);
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  expect(kept).toHaveBeenCalledWith(['planned', 'open', 'shipped']);
});
