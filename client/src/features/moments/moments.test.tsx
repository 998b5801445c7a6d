import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { expect, it } from 'vitest';
import { date } from '../../lib/format';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { ForYou } from './ForYou';
import type { OwnMoments } from './own-moments';
import MomentChoices from './MomentChoices';
import './Moments';

const moment = (id: string, more: object = {}) => ({
  __typename: 'Moment' as const,
  id: `IDEA_SHIPPED:${id}`,
  rule: 'IDEA_SHIPPED' as const,
  thingId: id,
  title: 'Meters by photo',
  reason: 'Because it came from your idea “Read the meter”.',
  value: 'You know best whether it does what you needed.',
  action: 'See what was built',
  path: '/outcomes/3-meters-by-photo',
  ...more,
});
const viewerWith = (...moments: object[]) => ({ __typename: 'Viewer', id: 'rosa', moments });
const changed = (...moments: object[]) => ({
  answerMoment: { __typename: 'MomentsChanged', viewer: viewerWith(...moments) },
});

const VIEWER = gql`
  query ViewerOfTest {
    viewer {
      id
      moments {
        id
        rule
        thingId
        title
        reason
        value
        action
        path
      }
    }
  }
`;

function Strip() {
  const { data } = useQuery<{ viewer: OwnMoments }>(VIEWER);
  return data ? <ForYou viewer={data.viewer} /> : null;
}

it('takes no room where nothing prompts', async () => {
  const { container } = await renderAt(<Strip />, {
    shell: shellOf(rosa),
    answers: { ViewerOfTest: { viewer: viewerWith() } },
  });
  expect(container.querySelector('section')).toBeNull();
});

it('says why, lets it rest for the time chosen, and reads out what came of it', async () => {
  const { sent } = await renderAt(<Strip />, {
    shell: shellOf(rosa),
    answers: {
      ViewerOfTest: { viewer: viewerWith(moment('a')) },
      AnswerMoment: changed(),
    },
  });
  const strip = await screen.findByRole('region', { name: 'For you' });
  expect(strip.textContent).toContain('Because it came from your idea');
  expect(within(strip).getByRole('link', { name: 'See what was built' }).getAttribute('href')).toBe(
    '/outcomes/3-meters-by-photo',
  );
  await userEvent.click(screen.getByLabelText('Not now, or not again: Meters by photo'));
  await userEvent.click(screen.getByRole('button', { name: 'Rest for a month' }));
  expect(await sent('AnswerMoment')).toMatchObject({
    input: { rule: 'IDEA_SHIPPED', thingId: 'a', answer: 'NOT_NOW', days: 30 },
  });
  const status = await screen.findByText(/rests until/);
  // The clock of the page goes on from when it was rendered to that of this machine.
  const days = [Date.parse('2026-11-20T12:00:00Z'), Date.now()].map((now) =>
    date(new Date(now + 30 * 86_400_000).toISOString(), 'en', 'Europe/Berlin'),
  );
  expect(days.some((day) => status.textContent.includes(day))).toBe(true);
  expect(status.textContent).toContain('Nothing else for you now.');
  expect(document.activeElement).toBe(status);
  expect(screen.queryByRole('heading', { name: 'Meters by photo' })).toBeNull();
});

it('keeps what was refused in its place, and switches a rule off and on again', async () => {
  const off = { __typename: 'Viewer', id: 'rosa', moments: [], momentChoices: [] };
  let refused = true;
  const { asked } = await renderAt(<Strip />, {
    shell: shellOf(rosa),
    answers: {
      ViewerOfTest: { viewer: viewerWith(moment('a')) },
      SwitchMoment: () =>
        refused
          ? {
              switchMoment: {
                __typename: 'InvalidInput',
                code: 'INVALID_INPUT',
                message: 'Not you.',
                fields: [],
              },
            }
          : { switchMoment: { __typename: 'MomentsChanged', viewer: off } },
    },
  });
  const never = async () => {
    await userEvent.click(await screen.findByLabelText('Not now, or not again: Meters by photo'));
    await userEvent.click(screen.getByRole('button', { name: 'Do not prompt me to such things' }));
  };
  await never();
  expect(await screen.findByText('Not you.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Meters by photo' })).toBeTruthy();
  refused = false;
  await never();
  await userEvent.click(await screen.findByRole('button', { name: 'Switch it on again' }));
  expect(await screen.findByText(/You are prompted to such things again/)).toBeTruthy();
  expect(asked.filter(({ name }) => name === 'SwitchMoment').map(({ variables }) => variables['on'])).toEqual(
    [false, false, true],
  );
});

it('lists every rule with what it is for, and takes a switch back that was refused', async () => {
  const choice = {
    __typename: 'MomentChoice' as const,
    rule: 'BACK_AGAIN' as const,
    name: 'What changed while you were away',
    when: 'You have written nothing for ninety days.',
    value: 'You see at once what became of it.',
    on: true,
  };
  await renderAt(<MomentChoices viewer={{ __typename: 'Viewer', id: 'rosa', momentChoices: [choice] }} />, {
    shell: shellOf(rosa),
    answers: {
      SwitchMoment: {
        switchMoment: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'Not now.', fields: [] },
      },
    },
  });
  const box = screen.getByRole('checkbox', { name: choice.name }) as HTMLInputElement;
  expect(box.checked).toBe(true);
  expect(document.getElementById('BACK_AGAIN-when')?.textContent).toContain('You see at once');
  await userEvent.click(box);
  expect(await screen.findByText('Not now.')).toBeTruthy();
  expect(box.checked).toBe(true);
});
