import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useFocusKept } from './use-focus-kept';

function Part() {
  const [sent, setSent] = useState(false);
  return (
    <section aria-label="part" {...useFocusKept<HTMLElement>()}>
      {sent ? <p>Thank you.</p> : <button onClick={() => setTimeout(() => setSent(true), 50)}>Send</button>}
    </section>
  );
}

it('keeps the focus at the part when what was pressed is gone', async () => {
  render(<Part />);
  await userEvent.click(screen.getByRole('button'));
  await screen.findByText('Thank you.');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'part' }));
});

it('leaves alone who went elsewhere by themselves', async () => {
  render(<Part />);
  await userEvent.click(screen.getByRole('button'));
  await userEvent.click(document.body);
  await screen.findByText('Thank you.');
  expect(document.activeElement).toBe(document.body);
});
