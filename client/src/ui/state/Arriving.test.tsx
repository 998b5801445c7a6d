import { act, render, screen } from '@testing-library/react';
import { Suspense, useState } from 'react';
import { Outlet, RouterProvider, createMemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { lazyInBrowser } from '../../lib/lazy';
import { Arriving, useStanding } from './Arriving';

function Shell() {
  useStanding();
  return (
    <Suspense fallback="Nothing stands">
      <Outlet />
    </Suspense>
  );
}

it('lets a page that one goes to come with its parts, and keeps the place of one that joins a page later', async () => {
  const came: (() => void)[] = [];
  const partOf = (words: string) =>
    lazyInBrowser(
      () => new Promise((resolve) => came.push(() => resolve({ default: () => <p>{words}</p> }))),
    );
  const [Part, Joined] = [partOf('a part'), partOf('joined')];
  const Page = () => {
    const [joins, setJoins] = useState(false);
    return (
      <>
        <button onClick={() => setJoins(true)}>join</button>
        <Arriving fallback="its place">
          <Part />
        </Arriving>
        {joins && (
          <Arriving fallback="place of the joined">
            <Joined />
          </Arriving>
        )}
      </>
    );
  };
  const router = createMemoryRouter([
    {
      Component: Shell,
      children: [
        { path: '/', element: 'the page before' },
        { path: '/page', Component: Page },
      ],
    },
  ]);
  const { container } = render(<RouterProvider router={router} />);
  await act(() => router.navigate('/page'));
  expect(container.textContent).toBe('the page before');
  await act(async () => came.shift()?.());
  expect(container.textContent).toBe('joina part');
  act(() => screen.getByRole('button').click());
  expect(container.textContent).toBe('joina partplace of the joined');
  await act(async () => came.shift()?.());
  expect(await screen.findByText('joined')).toBeTruthy();
});
