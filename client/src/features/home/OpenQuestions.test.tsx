import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAt } from '../../test/render';
import { OpenQuestions } from './OpenQuestions';

const questions = ['Quiet hours', 'We call you back', 'Your bill as words', 'Dark pages'].map((title, n) => ({
  __typename: 'FollowUp' as const,
  id: `q${n}`,
  path: `/did-it-help/q${n}`,
  outcome: { __typename: 'Outcome' as const, id: `o${n}`, title },
}));

it('leads who was asked to the question, at most three of them', async () => {
  await renderAt(<OpenQuestions questions={questions} />);
  expect(screen.getByRole('link', { name: 'Did “Quiet hours” help you?' }).getAttribute('href')).toBe(
    '/did-it-help/q0',
  );
  expect(screen.getAllByText('A question to you:')).toHaveLength(3);
});

it('takes no room where nothing is asked', async () => {
  const { container } = await renderAt(<OpenQuestions questions={[]} />);
  expect(container.textContent).toBe('');
});
