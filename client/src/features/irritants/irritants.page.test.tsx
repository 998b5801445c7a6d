import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { irritantsOf, listedIrritant } from '../../test/irritants';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './irritants.page';

const show = (nodes: object[], at = '/irritants', person: typeof rosa | null = rosa) =>
  renderAt(<Component />, { at, shell: shellOf(person), answers: { IrritantList: irritantsOf(nodes) } });

it('says of each what hurts, who says so, whom it hits, where, and its state as a word', async () => {
  const { asked } = await show([listedIrritant()], '/irritants?sort=people&state=open');
  const item = await screen.findByRole('article');
  for (const words of ['behind the washing machine', 'four digits', 'Petra Novak', 'hits 7 people', 'Open'])
    expect(item.textContent).toContain(words);
  expect(item.textContent).toContain('at “Reading the meter”');
  expect(asked[0]?.variables).toMatchObject({ sort: 'MOST_REPORTED', filter: { state: 'OPEN' } });
});

it.each([
  ['/irritants', 'Nobody has said what hurts yet', 'Say what hurts'],
  ['/irritants?state=fixed', 'Nothing fits all of that', 'Say what hurts'],
  ['/irritants?show=mine', 'You have not said what hurts yet', 'Say what hurts'],
  ['/irritants?show=reported', 'Nothing here hits you so far', 'See what hurts others'],
])('at %s says "%s" and offers one next act', async (at, title, act) => {
  await show([], at);
  await screen.findByText(title);
  expect(screen.getAllByRole('link', { name: act }).length).toBeGreaterThan(0);
});

it('asks a visitor who wants to see theirs to sign in', async () => {
  await show([], '/irritants?show=mine', null);
  const link = await screen.findByRole('link', { name: 'Sign in to see yours' });
  expect(link.getAttribute('href')).toContain('/sign-in?to=');
});
