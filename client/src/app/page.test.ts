import type { LoaderFunction, LoaderFunctionArgs } from 'react-router';
import { expect, it } from 'vitest';
import { page } from './page';

async function answerOf(name: string, url: string): Promise<unknown> {
  const lazy = page('anywhere', name).lazy as () => Promise<{ loader: LoaderFunction }>;
  const { loader } = await lazy();
  return loader({ request: new Request(url), params: {} } as unknown as LoaderFunctionArgs);
}

it('carries what a page says about itself, with its status', async () => {
  const answer = await answerOf('search/search', `http://here.test/search?q=${'a'.repeat(400)}`);
  expect(answer).toMatchObject({ data: { failure: null }, init: { status: 400 } });
});

it('stops at a name that no page has', () => {
  expect(() => page('anywhere', 'search/none')).toThrow('there is no page features/search/none.page.tsx');
});
