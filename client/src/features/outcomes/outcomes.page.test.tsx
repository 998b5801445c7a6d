import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { listedOutcome, outcomesOf, tiedIdeaOf, ilse } from '../../test/outcomes';
import { member, mira, shellOf, type rosa } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component, loader } from './outcomes.page';

const show = (nodes: object[], at = '/outcomes', person: typeof rosa | null = null) =>
  renderAt(<Component />, {
    at,
    path: '/outcomes',
    loader,
    shell: shellOf(person),
    answers: { OutcomeList: outcomesOf(nodes) },
  });

it('lists what was built by year, with who asked for it and who tells it', async () => {
  const asked = ['Jonas Hale', 'Sam Duarte'].map((name, index) =>
    tiedIdeaOf({ id: `idea-${index}`, author: member(name) }),
  );
  const { asked: questions } = await show([
    listedOutcome(),
    listedOutcome({
      id: 'o2',
      title: 'Dark colours',
      shippedOn: '2025-04-02',
      path: '/outcomes/1-dark-colours',
      ideas: [tiedIdeaOf(), tiedIdeaOf({ id: 'idea-9', author: ilse }), ...asked],
    }),
  ]);
  const year = within(await screen.findByRole('region', { name: '2026' }));
  expect(year.getByRole('link', { name: 'Two people, one home' })).toBeTruthy();
  expect(year.getByText('asked for by Rosa Okafor')).toBeTruthy();
  const former = within(screen.getByRole('region', { name: '2025' }));
  expect(former.getByText('asked for by Rosa Okafor, Ilse Brandt and 2 others')).toBeTruthy();
  expect(questions[0]?.variables).toMatchObject({ filter: { kind: 'RELEASE' } });
  expect(screen.queryByRole('link', { name: 'Tell what was built' })).toBeNull();
});

it('says what could be here, and has small wins of their own', async () => {
  const { unmount } = await show([]);
  expect(await screen.findByText('Nothing has been told here yet')).toBeTruthy();
  unmount();
  await show([], '/outcomes?show=small-wins');
  expect(await screen.findByRole('heading', { level: 1, name: 'Small wins' })).toBeTruthy();
  expect(screen.getByText('No small win has been told yet')).toBeTruthy();
});

it('leads the team to where one tells what was built', async () => {
  await show([], '/outcomes?space=home', mira);
  expect((await screen.findByRole('link', { name: 'Tell what was built' })).getAttribute('href')).toBe(
    '/outcomes/new?space=home',
  );
  expect(screen.getByText('Nothing fits what you chose')).toBeTruthy();
});
