import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { RouterProvider, createMemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { NewsBar } from '../ui/state/NewsBar';
import { asOwn } from './own-writes';
import { useStill } from './use-still';

const idea = { support: 1, stage: 'Declined', answers: ['Not this year.'] };

it('keeps what would move the page until it is asked for, and lets counts and own writes through at once', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.setSystemTime(100_000);
  // Tests before this one may have written something, by another clock.
  await asOwn(() => Promise.resolve());
  vi.advanceTimersByTime(9000);
  let arrive = (_news: Partial<typeof idea>) => undefined as void;
  const Page = () => {
    const [now, setNow] = useState(idea);
    arrive = (news) => act(() => setNow((before) => ({ ...before, ...news })));
    const { shown, show } = useStill(now, ['stage', 'answers'], (_, { answers }) =>
      answers.includes('By others.'),
    );
    return (
      <>
        <p>{[shown.stage, shown.support, ...shown.answers].join(' ')}</p>
        <NewsBar onShow={show} />
      </>
    );
  };
  const router = createMemoryRouter([{ path: '/', Component: Page }]);
  const { container } = render(<RouterProvider router={router} />);
  const words = () => container.querySelector('p')?.textContent;

  arrive({ support: 2 });
  expect(words()).toBe('Declined 2 Not this year.');
  expect(screen.queryByRole('button')).toBeNull();

  arrive({ stage: 'Planned', answers: [...idea.answers, 'Yes after all.'] });
  arrive({ support: 3 });
  expect(words()).toBe('Declined 3 Not this year.');
  act(() => screen.getByRole('button', { name: 'Something changed here just now. Show it' }).click());
  expect(words()).toBe('Planned 3 Not this year. Yes after all.');
  expect(screen.queryByRole('button')).toBeNull();

  await asOwn(async () => arrive({ stage: 'Shipped' }));
  expect(words()).toContain('Shipped');
  // What follows from it comes a moment later.
  vi.advanceTimersByTime(1000);
  arrive({ answers: [] });
  expect(words()).toBe('Shipped 3');
  arrive({ answers: ['By others.'] });
  expect(words()).toBe('Shipped 3');
  arrive({ answers: [] });
  vi.advanceTimersByTime(9000);
  arrive({ stage: 'Open' });
  expect(words()).toBe('Shipped 3');
  await act(() => router.navigate('#stage'));
  expect(words()).toBe('Open 3');
  arrive({ stage: 'Planned' });
  expect(words()).toBe('Open 3');
  vi.useRealTimers();
});
