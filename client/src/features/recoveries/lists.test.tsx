import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { recoveriesOf, recoveryOf } from '../../test/recoveries';
import { renderAt } from '../../test/render';
import { Component as Mine } from './mine.page';
import { Component as OfTeam } from './staff.page';
import OwnLink from './OwnLink';
import { OwnRecoveries } from './OwnRecoveries';

const listed = (id: string, more: object = {}) => ({ ...recoveryOf(more), id, path: `/recoveries/${id}` });

it('lists who waits for the team, what is overdue said in words, with who answers for it', async () => {
  const answers = {
    StaffRecoveries: { recoveries: recoveriesOf([listed('a', { overdue: true }), listed('b')]) },
  };
  const { asked } = await renderAt(<OfTeam />, { at: '/staff/recoveries', answers, shell: shellOf(mira) });
  expect(screen.getByRole('status').textContent).toBe('2 in this list');
  const [late, due] = screen.getAllByRole('article');
  expect(late?.textContent).toContain('Overdue: was to hear from us by the end of November 23, 2026');
  expect(late?.textContent).toContain('Rosa Okafor, about “Read the meter from a photo”');
  expect(due?.textContent).toContain('To hear from us by the end of November 23, 2026');
  expect(due?.textContent).toContain('Mira Sandoval Team answers for it');
  expect(asked[0]?.variables).toMatchObject({ filter: { open: true, mine: false, overdue: false } });
});

it('narrows by the address, and says what an empty list means', async () => {
  const answers = { StaffRecoveries: { recoveries: recoveriesOf([]) } };
  const at = '/staff/recoveries?show=overdue';
  const { asked } = await renderAt(<OfTeam />, { at, answers, shell: shellOf(mira) });
  expect(screen.getByText('Nobody waits longer than one working day')).toBeTruthy();
  expect(asked[0]?.variables).toMatchObject({ filter: { open: true, overdue: true } });
});

it('shows the member theirs, in words to them', async () => {
  const viewer = {
    __typename: 'Viewer',
    id: `viewer-${rosa.id}`,
    recoveries: recoveriesOf([listed('a', { overdue: true, about: null })]),
  };
  await renderAt(<Mine />, {
    at: '/me/recoveries',
    answers: { MyRecoveries: { viewer }, OwnRecoveryCount: { viewer } },
    shell: shellOf(rosa),
  });
  const item = screen.getByRole('article').textContent;
  expect(item).toContain(
    'Mira Sandoval was to write by the end of November 23, 2026. We are sorry that you wait.',
  );
  expect(item).toContain('Something that is not open to you any more');
});

it('stands above what waits for who answers for it, with the way to all of theirs', async () => {
  const one = recoveriesOf([listed('a')]);
  await renderAt(<OwnRecoveries recoveries={{ ...one, totalCount: 4 } as never} />, { shell: shellOf(mira) });
  const part = screen.getByRole('region', { name: 'People you put things right with' });
  expect(part.textContent).toContain('Rosa Okafor, about');
  expect(screen.getByRole('link', { name: '3 more are open' }).getAttribute('href')).toBe(
    '/staff/recoveries?show=mine',
  );
});

it('leads there among the own pages only when there is something', async () => {
  const viewer = (count: number) => ({
    __typename: 'Viewer',
    id: `viewer-${rosa.id}`,
    recoveries: { ...recoveriesOf([]), totalCount: count },
  });
  const { unmount } = await renderAt(<OwnLink />, { answers: { OwnRecoveryCount: { viewer: viewer(0) } } });
  expect(screen.queryByRole('link')).toBeNull();
  unmount();
  await renderAt(<OwnLink />, { answers: { OwnRecoveryCount: { viewer: viewer(1) } } });
  expect(await screen.findByRole('link', { name: 'What went wrong' })).toBeTruthy();
});
