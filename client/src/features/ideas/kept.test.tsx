import { screen, within } from '@testing-library/react';
import { Kind } from 'graphql';
import { expect, it } from 'vitest';
import { member, mira } from '../../test/people';
import { latePromise } from '../../test/promises';
import { renderAt } from '../../test/render';
import { listedStory, unnamed } from '../../test/stories';
// Loaded when there is something; here it is there at once, however busy the machine is.
import './IdeaKept';
import { IdeaChangedDocument } from './IdeaPage.generated';
import { Kept } from './Kept';

const nothing = {
  __typename: 'Idea' as const,
  id: 'idea',
  number: 7,
  promises: [],
  handOvers: [],
  outcome: null,
  meeting: null,
  reopening: null,
  stories: [],
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

const newsOf = (idea: object) => ({ ideaChanged: { __typename: 'IdeaEvent', cursor: 'none', idea } });

it('asks for nothing where nothing was promised or handed over', async () => {
  const { container, asked } = await renderAt(<Kept idea={nothing} />);
  expect(container.textContent).toBe('');
  expect(asked).toEqual([]);
});

it('shows what was promised with its first day, and whose hands the idea went through', async () => {
  const idea = { ...nothing, promises: [latePromise], handOvers: [handOver] };
  await renderAt(<Kept idea={idea} />, { answers: { IdeaKept: { idea }, IdeaKeptNews: newsOf(idea) } });
  const promised = await screen.findByRole('region', { name: 'What was promised about this' });
  expect(promised.querySelector('s')?.textContent).toBe('November 10, 2026');
  expect(promised.textContent).toContain('10 days ago');
  expect(screen.getByRole('link', { name: latePromise.text }).getAttribute('href')).toBe(latePromise.path);
  const trail = screen.getByRole('region', { name: 'Who looked after it' });
  expect(trail.textContent).toContain('Mira Sandoval Team handed it to Tom Adeyemi Team, 2 days ago');
  expect(trail.textContent).toContain(handOver.note);
});

it('leads to the stories that grew from it, by the names their tellers agreed to', async () => {
  const idea = { ...nothing, stories: [listedStory({ teller: unnamed })] };
  await renderAt(<Kept idea={idea} />, { answers: { IdeaKept: { idea }, IdeaKeptNews: newsOf(idea) } });
  const grew = await screen.findByRole('region', { name: 'A story grew from this' });
  expect(grew.textContent).toContain('Somebody who lived it');
  expect(within(grew).getAllByRole('link')).toHaveLength(1);
});

it('follows what becomes of a promise on a page that is open', async () => {
  const idea = { ...nothing, promises: [latePromise] };
  const closed = '2026-11-20T11:00:00Z';
  const kept = { ...latePromise, state: 'KEPT_LATE' as const, closedAt: closed, closingText: 'It is there.' };
  await renderAt(<Kept idea={idea} />, {
    answers: { IdeaKept: { idea }, IdeaKeptNews: newsOf({ ...idea, promises: [kept] }) },
  });
  expect(await screen.findByText('It is there.')).toBeTruthy();
});

it('hears on a page that is open that there is something, of an idea that had nothing', () => {
  const asked = IdeaChangedDocument.definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION ? one.name.value : [],
  );
  expect(asked).toContain('KeptMarks');
});
