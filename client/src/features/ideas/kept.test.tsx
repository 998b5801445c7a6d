import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { member, mira } from '../../test/people';
import { latePromise } from '../../test/promises';
import { renderAt } from '../../test/render';
// Loaded when there is something; here it is there at once, however busy the machine is.
import './IdeaKept';
import { Kept } from './Kept';

const nothing = {
  __typename: 'Idea' as const,
  id: 'idea',
  number: 7,
  promises: [],
  handOvers: [],
  outcome: null,
  reopening: null,
};
const tom = member('Tom Adeyemi', 'STAFF');
const handOver = {
  __typename: 'HandOver' as const,
  id: 'over',
  from: mira,
  to: tom,
  by: mira,
  note: 'Tom built the reader and goes on with it.',
  at: '2026-11-18T12:00:00Z',
};

it('asks for nothing where nothing was promised or handed over', async () => {
  const { container, asked } = await renderAt(<Kept idea={nothing} />);
  expect(container.textContent).toBe('');
  expect(asked).toEqual([]);
});

it('shows what was promised with its first day, and whose hands the idea went through', async () => {
  const idea = { ...nothing, promises: [latePromise], handOvers: [handOver] };
  await renderAt(<Kept idea={idea} />, { answers: { IdeaKept: { idea } } });
  const promised = await screen.findByRole(
    'region',
    { name: 'What was promised about this' },
    { timeout: 10_000 },
  );
  expect(promised.querySelector('s')?.textContent).toBe('November 10, 2026');
  expect(promised.textContent).toContain('10 days ago');
  expect(screen.getByRole('link', { name: latePromise.text }).getAttribute('href')).toBe(latePromise.path);
  const trail = screen.getByRole('region', { name: 'Who looked after it' });
  expect(trail.textContent).toContain('Mira Sandoval Team handed it to Tom Adeyemi Team, 2 days ago');
  expect(trail.textContent).toContain(handOver.note);
});
