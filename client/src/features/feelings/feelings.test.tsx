import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { Component as FeelingPage, loader } from './feeling.page';
import { HowItFelt } from './HowItFelt';
import { Component as MyFeelings, loader as loadMine } from './mine.page';
// Loaded after hydration; here it is there at once, however busy the machine is.
import './TellForm';

const ID = '0199a5c1-0000-7000-8000-0000000000c1';

const thingOf = (more: object = {}) => ({
  __typename: 'FeelingThing' as const,
  id: ID,
  kind: 'REPLY',
  title: 'Read the meter from a photo',
  path: '/ideas/25-read-the-meter#comment-1',
  excerpt: 'We cannot do this before May.',
  viewerCanTell: true,
  by: mira,
  viewerFeeling: null as object | null,
  ...more,
});
const told = (text: string) => ({
  __typename: 'Feeling' as const,
  id: 'f-1',
  text,
  at: '2026-11-20T12:00:00Z',
});

const show = (thing: object | null, answers: Answers = {}, at = `/how-it-felt/reply/${ID}`) =>
  renderAt(<FeelingPage />, {
    at,
    path: '/how-it-felt/:kind/:id',
    shell: shellOf(rosa),
    loader: (args) => loader(args as never),
    answers: { Shell: { ...shellOf(rosa) }, FeelingPage: { feelingThing: thing }, ...answers },
  });

it('takes words alone, says who reads them, keeps what is refused, and lets them be taken back (3.13)', async () => {
  const user = userEvent.setup();
  let refused = true;
  const { sent } = await show(thingOf(), {
    TellFeeling: ({ input }) => {
      const { text } = input as { text: string };
      const field = {
        __typename: 'FieldProblem',
        path: 'text',
        code: 'TOO_LONG',
        message: 'This is too long. Please shorten it.',
      };
      if (refused) {
        refused = false;
        return {
          tellFeeling: {
            __typename: 'InvalidInput',
            code: 'INVALID_INPUT',
            message: 'Look again.',
            fields: [field],
          },
        };
      }
      return {
        tellFeeling: {
          __typename: 'FeelingChanged',
          feelingId: 'f-1',
          thing: thingOf({ viewerCanTell: false, viewerFeeling: told(text) }),
        },
      };
    },
    TakeFeelingBack: {
      takeFeelingBack: { __typename: 'FeelingChanged', feelingId: 'f-1', thing: thingOf() },
    },
  });
  const field = await screen.findByRole('textbox', { name: 'In your own words' }, { timeout: 10_000 });
  expect(screen.getByText(/Only Mira Sandoval reads it/)).toBeTruthy();
  expect(screen.getByText('We cannot do this before May.')).toBeTruthy();
  expect(screen.queryAllByRole('radio'), 'no scale').toEqual([]);
  await user.type(field, 'Brushed off.');
  await user.click(screen.getByRole('button', { name: 'Tell Mira Sandoval' }));
  expect(await screen.findByText('This is too long. Please shorten it.')).toBeTruthy();
  expect((field as HTMLTextAreaElement).value).toBe('Brushed off.');
  await user.click(screen.getByRole('button', { name: 'Tell Mira Sandoval' }));
  const own = await screen.findByRole('region', { name: 'What you told Mira Sandoval' });
  expect(within(own).getByText('Brushed off.')).toBeTruthy();
  expect(await sent('TellFeeling')).toMatchObject({
    input: { kind: 'REPLY', thingId: ID, text: 'Brushed off.' },
  });
  await user.click(within(own).getByRole('button', { name: 'Take it back' }));
  expect(await screen.findByRole('textbox', { name: 'In your own words' })).toBeTruthy();
});

it('says why not where it was not meant for somebody, and offers the way to nobody but them', async () => {
  const { unmount } = await show(thingOf({ viewerCanTell: false }));
  expect(await screen.findByText(/that was meant for you/)).toBeTruthy();
  unmount();
  const link = <HowItFelt kind="REPLY" id="c-1" author={mira} />;
  for (const [shell, links] of [
    [shellOf(), 0],
    [shellOf(mira), 0],
    [shellOf(rosa), 1],
  ] as const) {
    const page = await renderAt(link, { shell });
    expect(screen.queryAllByRole('link', { name: 'How did this feel? Tell Mira Sandoval' })).toHaveLength(
      links,
    );
    page.unmount();
  }
});

it('lists for somebody of the team what they were told, without a number, and nothing to answer', async () => {
  const node = {
    ...told('Taken seriously.'),
    kind: 'OUTCOME',
    title: null,
    path: null,
    member: rosa,
    reader: mira,
  };
  const pageInfo = { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null };
  const list = { edges: [{ __typename: 'FeelingEdge', cursor: 'a', node }], pageInfo };
  await renderAt(<MyFeelings />, {
    at: '/me/how-it-felt',
    path: '/me/how-it-felt',
    shell: shellOf(mira),
    loader: (args) => loadMine(args as never),
    answers: {
      Shell: { ...shellOf(mira) },
      MyFeelings: {
        viewer: {
          __typename: 'Viewer',
          id: mira.id,
          feelingsHeard: { __typename: 'FeelingConnection', ...list },
        },
      },
    },
  });
  expect(await screen.findByText('Taken seriously.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Something that you cannot see any more' })).toBeTruthy();
  expect(screen.getByText(/There is nothing you have to answer/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Take/ })).toBeNull();
});
