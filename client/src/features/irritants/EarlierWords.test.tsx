import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { EarlierWords } from './EarlierWords';

const wordsOf = (number: number, title: string) => ({
  __typename: 'IrritantRevision',
  id: `i:${number}`,
  number,
  title,
  situation: 'Each month.',
  workaround: null,
  likes: null,
  dislikes: null,
  journeyStage: null,
  createdAt: '2026-11-08T12:00:00Z',
});
const fix = {
  __typename: 'IrritantFix',
  id: 'fix-1',
  words: 'We moved it.',
  fixedAt: '2026-11-09T12:00:00Z',
  fixedBy: mira,
  reopenedAt: '2026-11-10T12:00:00Z',
  reopenedWhy: 'It moved back.',
  reopenedBy: rosa,
};

it('asks for former words and fixes that did not hold when somebody opens them', async () => {
  const irritant = {
    __typename: 'Irritant',
    id: 'i',
    revisions: [wordsOf(2, 'As it stands'), wordsOf(1, 'As it stood')],
    fixes: [fix],
  };
  const { asked } = await renderAt(<EarlierWords number={12} />, {
    shell: shellOf(rosa),
    answers: { IrritantHistory: { irritant } },
  });
  expect(asked).toEqual([]);
  await userEvent.setup().click(screen.getByText('Earlier words and fixes'));
  await screen.findByText('As it stood');
  expect(screen.queryByText('As it stands')).toBeNull();
  expect(screen.getByText('We moved it.')).toBeTruthy();
  expect(screen.getByText('It moved back.')).toBeTruthy();
});
