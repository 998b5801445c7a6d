import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { useMasked } from '../../lib/masked';
import { takeAct } from '../../lib/pending-act';
import { hurtOf } from '../../test/irritants';
import { rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { MeTooButton } from './MeTooButton';
import { MeTooIrritantFragmentDoc } from './MeToo.generated';
import { PeopleHit } from './PeopleHit';

function Shown() {
  const irritant = useMasked(MeTooIrritantFragmentDoc, { __typename: 'Irritant', id: 'irritant-1' });
  return (
    <>
      <MeTooButton irritant={irritant} />
      <PeopleHit irritant={irritant} />
    </>
  );
}

const show = (more: object, answers: Answers = {}, person: typeof rosa | null = rosa) =>
  renderAt(<Shown />, {
    at: '/irritants/12',
    shell: shellOf(person),
    answers,
    seed: (cache) =>
      cache.writeFragment({
        fragment: MeTooIrritantFragmentDoc,
        fragmentName: 'MeTooIrritant',
        data: hurtOf(more) as never,
      }),
  });

const report = { __typename: 'Report', id: 'report-1', situation: null };
const followed = { __typename: 'Thread', id: 'thread-1', viewerFollows: true, followerCount: 4 };
const changed = (more: object) => ({ __typename: 'IrritantChanged', irritant: hurtOf(more) });

it('is not offered to those who may not say it, nor once it is fixed', async () => {
  const { unmount } = await show({ may: [] });
  expect(screen.queryByRole('button')).toBeNull();
  unmount();
  await show({ state: 'FIXED' });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('This is fixed.')).toBeTruthy();
  expect(screen.getByText('hit 7 people')).toBeTruthy();
});

it('counts at once, says that one follows, and is taken back by the same button', async () => {
  let let1: (value: Record<string, unknown>) => void = () => undefined;
  const { asked } = await show(
    {},
    {
      MeToo: () => new Promise<Record<string, unknown>>((resolve) => (let1 = resolve)),
      TakeBackMeToo: { takeBackMeToo: changed({}) },
    },
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Me too' }));
  await screen.findByText('hits 8 people');
  let1({ meToo: changed({ reportCount: 8, viewerReport: report, thread: followed }) });
  await screen.findByText('It counts. You follow this and hear when it is fixed.');
  const button = screen.getByRole('button', { name: 'It hits you too' });
  expect(button.getAttribute('aria-pressed')).toBe('true');
  await user.click(button);
  await screen.findByText('hits 7 people');
  expect(asked.map(({ name }) => name)).toEqual(['MeToo', 'TakeBackMeToo']);
});

it('goes back with the reason when it is refused', async () => {
  await show(
    {},
    {
      MeToo: {
        meToo: { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'This is fixed already.' },
      },
    },
  );
  await userEvent.setup().click(screen.getByRole('button', { name: 'Me too' }));
  await screen.findByText(/did not count. This is fixed already./);
  expect(screen.getByText('hits 7 people')).toBeTruthy();
});

it('sends a visitor to sign in and keeps it', async () => {
  const { where } = await show({ may: [] }, {}, null);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Me too' }));
  await waitFor(() => expect(where()).toBe('/sign-in?to=%2Firritants%2F12'));
  expect(takeAct()).toMatchObject({ kind: 'meToo', variables: { input: { irritantId: 'irritant-1' } } });
});
