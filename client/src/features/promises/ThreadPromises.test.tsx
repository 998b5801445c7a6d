import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { latePromise } from '../../test/promises';
import { renderAt } from '../../test/render';
// Loaded when there is something; here it is there at once, however busy the machine is.
import './IdeaPromises';
import { ThreadPromises } from './ThreadPromises';

it('shows what was promised in a conversation, and nothing where nothing was', async () => {
  const { container, unmount } = await renderAt(<ThreadPromises promises={[]} />);
  expect(container.textContent).toBe('');
  unmount();
  await renderAt(<ThreadPromises promises={[latePromise]} />);
  const promised = await screen.findByRole('region', { name: 'What was promised about this' });
  expect(promised.textContent).toContain(latePromise.text);
});
