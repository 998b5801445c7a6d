import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { RateAct } from './RateAct';
// Loaded when first opened; here they are there at once, however busy the machine is.
import './RatingAct';
import './RatingPart';

const ID = '01890a5d-ac96-774b-bcce-b302099a8201';
const answerOf = (more: object = {}) => ({
  __typename: 'Answer',
  id: ID,
  viewerCanRate: true,
  viewerRating: null,
  ratings: null,
  ...more,
});
const rating = {
  __typename: 'AnswerRating',
  id: 'rating',
  value: 'PARTLY',
  text: 'Which May?',
  at: '2026-11-19T12:00:00Z',
};

async function show(person: typeof rosa | null, answer: object, answers: Answers = {}) {
  const page = await renderAt(<RateAct answer={{ id: ID, author: mira }} />, {
    at: '/ideas/7-shade',
    path: '/ideas/:idea',
    shell: shellOf(person),
    answers: {
      AnswerRatings: { idea: { __typename: 'Idea', id: 'idea', answers: [answer] } },
      ...answers,
    },
  });
  return { ...page, user: userEvent.setup() };
}

const open = (name: string) => screen.findByRole('button', { name });
const ASK = 'Did this answer help you understand?';

it('asks nothing of visitors, and of others only when they open it', async () => {
  const { container, unmount } = await show(null, answerOf());
  expect(container.textContent).toBe('');
  unmount();
  const { asked } = await show(rosa, answerOf());
  expect((await open(ASK)).getAttribute('aria-expanded')).toBe('false');
  expect(asked).toEqual([]);
});

it('lets who asked or follows say it once, in their own words, and take it back', async () => {
  const { user, asked, sent } = await show(rosa, answerOf(), {
    RateAnswer: {
      rateAnswer: {
        __typename: 'AnswerRatingChanged',
        answer: answerOf({ viewerCanRate: false, viewerRating: rating }),
      },
    },
    RemoveAnswerRating: { removeAnswerRating: { __typename: 'AnswerRatingChanged', answer: answerOf() } },
  });
  await user.click(await open(ASK));
  await user.click(await open('Send it to Mira Sandoval'));
  expect(
    asked.some(({ name }) => name === 'RateAnswer'),
    'nothing was chosen',
  ).toBe(false);
  await user.click(screen.getByRole('radio', { name: 'It helped partly' }));
  await user.type(screen.getByRole('textbox'), 'Which May?');
  await user.click(await open('Send it to Mira Sandoval'));
  expect((await sent('RateAnswer'))['input']).toEqual({
    answerId: ID,
    value: 'PARTLY',
    text: 'Which May?',
  });
  expect(await screen.findByRole('heading', { name: 'What you said' })).toBeTruthy();
  await user.click(await open('Take it back'));
  expect(await open('Send it to Mira Sandoval')).toBeTruthy();
});

it('says who may where the viewer may not', async () => {
  const { user } = await show(rosa, answerOf({ viewerCanRate: false }));
  await user.click(await open(ASK));
  expect(await screen.findByText(/Follow it first/)).toBeTruthy();
});

it('shows its writer what people said, to read and not to count', async () => {
  const ratings = [{ ...rating, member: rosa }];
  const { user, container } = await show(mira, answerOf({ viewerCanRate: false, ratings }));
  await user.click(await open('What people say of this answer'));
  expect(await screen.findByText('Which May?')).toBeTruthy();
  expect(container.textContent).toContain('Rosa Okafor');
  expect(container.textContent).not.toMatch(/\d of|%|average/);
});
