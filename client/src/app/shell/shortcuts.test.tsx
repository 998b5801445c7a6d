import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pressKey } from './shortcuts';

const help = vi.fn<() => void>();
const supported = vi.fn<() => void>();
const listen = (event: KeyboardEvent) => pressKey(event, help);

beforeEach(() => {
  document.addEventListener('keydown', listen);
  render(
    <>
      <input aria-label="field" />
      {['One', 'Two'].map((name) => (
        <article key={name} data-item="">
          <button data-support="" onClick={supported}>
            support {name}
          </button>
          <a href={`#${name}`} data-item-link="">
            {name}
          </a>
        </article>
      ))}
    </>,
  );
});
afterEach(() => document.removeEventListener('keydown', listen));

const focused = () => document.activeElement?.textContent;

it('moves through the items of the page and stays within them', async () => {
  const user = userEvent.setup();
  await user.keyboard('j');
  expect(focused()).toBe('One');
  await user.keyboard('jj');
  expect(focused()).toBe('Two');
  await user.keyboard('k');
  expect(focused()).toBe('One');
});

it('opens and supports what is chosen', async () => {
  const user = userEvent.setup();
  await user.keyboard('jjv');
  expect(supported).toHaveBeenCalledOnce();
  await user.keyboard('o');
  expect(location.hash).toBe('#Two');
});

it('leaves keys alone that are typed into a field or pressed with others', async () => {
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox'), 'j?v');
  await user.click(document.body);
  await user.keyboard('{Control>}j{/Control}');
  expect(help).not.toHaveBeenCalled();
  expect(supported).not.toHaveBeenCalled();
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'j?v');
});

it('shows the list of keys', async () => {
  await userEvent.setup().keyboard('?');
  expect(help).toHaveBeenCalledOnce();
});
