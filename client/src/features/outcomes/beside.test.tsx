import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { listedOutcome, tiedIdeaOf } from '../../test/outcomes';
import { renderAt } from '../../test/render';
import { IdeaOutcome } from './IdeaOutcome';
import { NewestOutcomes } from './NewestOutcomes';

it('leads from an idea to what came of it, with who tells it, and shows nothing before', async () => {
  const { unmount } = await renderAt(<IdeaOutcome idea={tiedIdeaOf({ outcome: listedOutcome() })} />);
  const link = screen.getByRole('link', { name: 'Two people, one home' });
  expect(link.getAttribute('href')).toBe('/outcomes/3-two-people-one-home');
  expect(screen.getByRole('region', { name: 'What came of it' }).textContent).toContain('Mira Sandoval');
  unmount();
  const win = listedOutcome({ kind: 'SMALL_WIN' });
  const { unmount: leave } = await renderAt(<IdeaOutcome idea={tiedIdeaOf({ outcome: win })} />);
  expect(screen.getByRole('region', { name: 'A small win on the way' })).toBeTruthy();
  leave();
  await renderAt(<IdeaOutcome idea={tiedIdeaOf()} />);
  expect(screen.queryByRole('region', { name: 'What came of it' })).toBeNull();
});

it('shows on the home page what was built lately, and nothing where there is none', async () => {
  const { unmount } = await renderAt(<NewestOutcomes outcomes={[{ node: listedOutcome() }]} />);
  expect(screen.getByRole('heading', { name: 'Newest outcomes' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'What we built together' }).getAttribute('href')).toBe('/outcomes');
  unmount();
  await renderAt(<NewestOutcomes outcomes={[]} />);
  expect(screen.queryByRole('heading')).toBeNull();
});
