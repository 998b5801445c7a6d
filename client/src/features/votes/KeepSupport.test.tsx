import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ideaOf } from '../../test/ideas';
import { rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { KeepSupport } from './KeepSupport';
import { SupportCounts } from './SupportCounts';

const vote = {
  __typename: 'Vote' as const,
  id: 'vote-1',
  importance: 'MATTERS' as const,
  reason: null,
  revision: 1,
  isForFormerText: true,
};
const idea = (more: object = {}) => ({
  ...ideaOf({ viewerVote: vote }),
  path: '/ideas/1-a',
  revision: 3,
  formerSupport: 5,
  ...more,
});
const show = (one = idea(), answers: Answers = {}) =>
  renderAt(<KeepSupport idea={one} />, { shell: shellOf(rosa), answers });

it('asks nobody whose support was given for the present text', async () => {
  const { container } = await show(idea({ viewerVote: { ...vote, isForFormerText: false } }));
  expect(container.querySelector('#your-support')).toBeNull();
});

it('says which text was supported, leads to what changed, and keeps the support', async () => {
  const kept = idea({ viewerVote: { ...vote, revision: 3, isForFormerText: false } });
  const { asked, container } = await show(idea(), {
    KeepSupport: { keepSupport: { __typename: 'SupportChanged', idea: kept } },
  });
  await screen.findByRole('link');
  expect(container.querySelector('#your-support')?.textContent).toContain('then it was version 1');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/ideas/1-a/versions?from=1&to=3');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Keep my support' }));
  await waitFor(() =>
    expect(asked[0]).toMatchObject({ name: 'KeepSupport', variables: { ideaId: 'idea-1' } }),
  );
  await screen.findByText('Your support stands for the present text.');
});

it('takes the support back', async () => {
  const gone = ideaOf({ viewerVote: null });
  const { asked } = await show(idea(), {
    WithdrawSupport: { withdrawSupport: { __typename: 'SupportChanged', nowFollowing: false, idea: gone } },
  });
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Take it back' }));
  await waitFor(() => expect(asked[0]?.name).toBe('WithdrawSupport'));
});

it('counts support for the present and for a former text apart', async () => {
  await renderAt(<SupportCounts support={ideaOf().support} former={5} />);
  expect(document.body.textContent).toContain('59 support this text');
  expect(document.body.textContent).toContain('5 supported a former one');
});
