import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mira, shellOf } from '../../test/people';
import { latePromise, promiseList } from '../../test/promises';
import { renderAt } from '../../test/render';
import { Component } from './promises.page';

const kept = {
  ...latePromise,
  id: 'kept',
  state: 'KEPT' as const,
  daysLate: 0,
  closedAt: '2026-11-09T12:00:00Z',
};
const dropped = {
  ...latePromise,
  id: 'dropped',
  state: 'DROPPED' as const,
  closedAt: '2026-11-15T12:00:00Z',
  closingText: 'The cameras of old phones cannot read it.',
};

it('lists what was promised with its days, who answers for it and where it was said', async () => {
  await renderAt(<Component />, {
    at: '/promises',
    answers: { Promises: promiseList([latePromise, kept, dropped]) },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'What we promised' })).toBeTruthy();
  const [late, inTime, gone] = screen.getAllByRole('article');
  expect(late?.textContent).toContain(
    'Late: promised for November 10, 2026, 10 days ago, now for December 1, 2026',
  );
  // The first day stays in view.
  expect(late?.querySelector('s')?.textContent).toBe('November 10, 2026');
  expect(late?.textContent).toContain('Mira Sandoval Team answers for it');
  const source = within(late!).getByRole('link', { name: 'Read the meter from a photo' });
  expect(source.getAttribute('href')).toBe('/ideas/7-read#answer-1');
  expect(inTime?.textContent).toContain('Kept on November 9, 2026, in time');
  expect(gone?.textContent).toContain('Dropped on November 15, 2026. It was promised for November 10, 2026');
  expect(gone?.textContent).toContain('Mira Sandoval Team answered for it');
  expect(gone?.textContent).toContain('Why: The cameras of old phones');
});

it('narrows by the address, and says when nothing fits', async () => {
  const { asked } = await renderAt(<Component />, {
    at: '/promises?state=late&space=meters',
    answers: { Promises: promiseList([]) },
  });
  expect(await screen.findByText('No promise is like that')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Show all promises' }).getAttribute('href')).toBe('/promises');
  expect(asked[0]?.variables['filter']).toEqual({ states: ['LATE'], space: 'meters', mine: null });
});

it('says what could be here, and offers their own only to the team', async () => {
  const answers = { Promises: promiseList([]) };
  const page = await renderAt(<Component />, { at: '/promises', answers });
  expect(await screen.findByText('Nothing is promised yet')).toBeTruthy();
  expect(screen.queryByText('Those you answer for')).toBeNull();
  page.unmount();
  await renderAt(<Component />, { at: '/promises', answers, shell: shellOf(mira) });
  expect(await screen.findByText('Those you answer for')).toBeTruthy();
});
