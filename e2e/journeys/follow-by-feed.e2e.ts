import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { ask } from '../fixtures/api.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();

/** Titles of the entries of a feed, read as strictly as a feed reader may. */
function titlesOf(xml: string): string[] {
  const titles: string[] = [];
  const parser = new SaxesParser();
  const open: string[] = [];
  parser.on('opentag', ({ name }) => void open.push(name));
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    if (open.join('/') === 'feed/entry/title') titles.push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return titles;
}

/** What a reader without any account gets from an address. */
async function read({ page }: Person, address: string): Promise<string[]> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(answer.headers()['set-cookie']).toBeUndefined();
  return titlesOf(await answer.text());
}

describe('following by feed, without an account', () => {
  it('finds the feed of an idea beside it, hears a comment there, and is told nothing twice', async () => {
    const writer = await people.newcomer('Frieda Feed');
    const { id, path, title } = await postIdea(writer, 'Tell me ]]> by <feed> & not by mail');

    // Nobody has signed in here, and nothing of the page runs.
    const reader = await people.visitor({ javaScriptEnabled: false });
    const { page } = reader;
    await page.goto(path);
    const link = page.getByRole('complementary').getByRole('link', { name: 'Follow by feed' });
    const feed = (await link.getAttribute('href')) ?? '';
    const named = page.locator('link[rel="alternate"][type="application/atom+xml"]');
    expect(new URL((await named.getAttribute('href')) ?? '').pathname).toBe(feed);
    expect(await read(reader, feed)).toEqual([title]);
    const { etag = '' } = (await page.request.get(feed)).headers();
    const again = { headers: { 'if-none-match': etag } };
    expect((await page.request.get(feed, again)).status()).toBe(304);

    const { idea } = await ask(writer, 'query ($id: ID!) { idea: ideaById(id: $id) { thread { id } } }', {
      id,
    });
    await ask(
      writer,
      `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename ... on Problem { message } } }`,
      {
        input: {
          threadId: (idea as { thread: { id: string } }).thread.id,
          text: 'My reader takes **Atom**.',
        },
      },
    );
    await expect.poll(async () => (await page.request.get(feed, again)).status()).toBe(200);
    expect(await read(reader, feed)).toEqual([`Frieda Feed wrote about: ${title}`, title]);
  });

  it('finds the feeds of the community, a space and the roadmap where a person looks', async () => {
    const reader = await people.visitor({ javaScriptEnabled: false });
    const { page } = reader;
    const feeds = new Map([
      ['/', '/feed.atom'],
      ['/roadmap', '/roadmap/feed.atom'],
      ['/spaces/home-account', '/spaces/home-account/feed.atom'],
    ]);
    for (const [path, feed] of feeds) {
      await page.goto(path);
      expect(await page.locator(`link[rel="alternate"][href$="${feed}"]`).count(), path).toBe(1);
      expect(await page.locator(`a[href="${feed}"]`).first().innerText(), path).toBe('Follow by feed');
      expect((await read(reader, feed)).length, feed).toBeGreaterThan(0);
    }
    const moves = await read(reader, '/roadmap/feed.atom');
    expect(moves.filter((title) => !/: from .+ to .+|^Open again: /.test(title))).toEqual([]);
    expect((await page.request.get('/spaces/nowhere/feed.atom')).status()).toBe(404);
  });
});
