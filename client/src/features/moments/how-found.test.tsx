import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { askHowFoundLater, askHowFoundNoMore, asksHowFound } from './how-found';
import { HowFoundGate } from './HowFoundGate';
import './HowFound';

const acted = (times: number) => ({
  viewer: {
    __typename: 'Viewer',
    id: 'rosa',
    follows: {
      __typename: 'FollowConnection',
      edges: Array.from({ length: times }, () => ({
        __typename: 'FollowEdge',
        cursor: 'a',
        node: { __typename: 'Follow', id: 'follow' },
      })),
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
    },
  },
});
const question = { name: 'How did you come here?' };

it('asks nobody but who is new and did something, once, and sends nothing that says who', async () => {
  askHowFoundNoMore();
  const others = await renderAt(<HowFoundGate />, { shell: shellOf(rosa) });
  expect(others.asked).toEqual([]);
  others.unmount();

  askHowFoundLater();
  const early = await renderAt(<HowFoundGate />, { shell: shellOf(rosa), answers: { FirstAct: acted(0) } });
  expect(early.asked.map(({ name }) => name)).toEqual(['FirstAct']);
  expect(screen.queryByRole('heading', question)).toBeNull();
  early.unmount();

  const { sent } = await renderAt(<HowFoundGate />, {
    shell: shellOf(rosa),
    answers: {
      FirstAct: acted(1),
      SayHowIFoundYou: { sayHowIFoundYou: { __typename: 'HowFoundSaid', said: true } },
    },
  });
  await screen.findByRole('heading', question);
  await userEvent.click(screen.getByRole('button', { name: 'Somebody told me' }));
  expect(await sent('SayHowIFoundYou')).toEqual({ answer: 'SOMEBODY_TOLD_ME' });
  expect(document.activeElement?.textContent).toContain('nobody can see that it was you');
  expect(asksHowFound()).toBe(false);
});

it('takes no for an answer without asking anybody', async () => {
  askHowFoundLater();
  const { asked } = await renderAt(<HowFoundGate />, {
    shell: shellOf(rosa),
    answers: { FirstAct: acted(1) },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'I would rather not say' }));
  expect(screen.getByText('That is fine. You are not asked again.')).toBeTruthy();
  expect(asked.map(({ name }) => name)).toEqual(['FirstAct']);
  expect(asksHowFound()).toBe(false);
});
