import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mira } from '../../test/people';
import { renderAt } from '../../test/render';
import type { Answer } from './answer';
import { AnswerHistory } from './AnswerHistory';

const answerOf = (more: Partial<Answer>): Answer => ({
  __typename: 'Answer',
  id: 'answer-1',
  author: mira,
  textHtml: '<p>Not this year.</p>',
  fromStage: { __typename: 'StageName', name: 'Considering', category: 'CONSIDERING' },
  toStage: { __typename: 'StageName', name: 'Declined', category: 'DECLINED' },
  reason: 'It would cost more than those who asked for it pay.',
  constraint: 'The printer contract ends in spring.',
  wouldChange: 'A partner who prints single letters.',
  reviewOn: '2027-03-01',
  noReviewReason: null,
  serves: null,
  readBackOutcome: null,
  readBack: null,
  createdAt: '2026-11-17T12:00:00Z',
  ...more,
});

it('shows who declined, from where, why, what would change it and when it is looked at again', async () => {
  const { container } = await renderAt(<AnswerHistory answers={[answerOf({})]} />);
  const text = container.textContent ?? '';
  for (const part of [
    'Mira Sandoval',
    'Team',
    'product',
    '3 days ago',
    'Considering',
    'Declined',
    'March 1, 2027',
  ]) {
    expect(text).toContain(part);
  }
  expect(screen.getByText('A partner who prints single letters.')).toBeTruthy();
});

it('shows the newest first', async () => {
  const older = answerOf({ id: 'answer-0', textHtml: '<p>Older</p>', createdAt: '2026-11-01T12:00:00Z' });
  const { container } = await renderAt(<AnswerHistory answers={[older, answerOf({})]} />);
  expect(container.textContent).toMatch(/Not this year.*Older/s);
});
