import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cardOf, entryOf, journeyOf, memoryOf } from '../../test/journeys';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import EarlierWith from './EarlierWith';

const HERE = '/ideas/7-tell-me';

const open = (answer: object | (() => never)) =>
  renderAt(
    <EarlierWith member={rosa as never} here={HERE}>
      <p>The answer</p>
    </EarlierWith>,
    {
      shell: shellOf(mira),
      answers: { EarlierWith: answer as never },
    },
  );

it('shows the last five entries of the same list before one answers, without the page one is on', async () => {
  const entries = [
    entryOf('1', 'SAID', { path: HERE, title: 'What is answered here' }),
    ...['2', '3', '4'].map((id) => entryOf(id, 'SAID', { title: `Thing ${id}` })),
    entryOf('5', 'ANSWERED', { at: '2026-08-20T12:00:00Z' }),
    entryOf('6', 'SAID', { title: 'Thing 6' }),
  ];
  const member = { ...rosa, contextCard: cardOf(), memories: [memoryOf('m', 'Prefers mornings.')] };
  const { asked } = await open({ member, journey: journeyOf(entries) });
  expect(
    await screen.findByRole('heading', { name: /You spoke with Rosa Okafor before, 3 months ago/ }),
  ).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  expect(screen.queryByText('What is answered here')).toBeNull();
  expect(screen.getByText(/I look after three shops/)).toBeTruthy();
  expect(screen.getByText(/Prefers mornings/)).toBeTruthy();
  expect(screen.getByText('The answer')).toBeTruthy();
  const all = screen.getByRole('link', { name: 'The whole journey of Rosa Okafor' });
  expect(all.getAttribute('href')).toBe(`/members/${rosa.id}/journey`);
  expect(asked[0]?.variables).toMatchObject({ memberId: rosa.id });
});

it('says that it is the first thing, and that it could not be loaded', async () => {
  const { unmount } = await open({
    member: { ...rosa, contextCard: null, memories: [] },
    journey: journeyOf([]),
  });
  expect(await screen.findByText('This is the first thing Rosa Okafor has asked here.')).toBeTruthy();
  unmount();
  await open(() => {
    throw new Error('down');
  });
  expect(await screen.findByText('What was earlier could not be loaded.')).toBeTruthy();
  // One can answer all the same.
  expect(screen.getByText('The answer')).toBeTruthy();
});
