import { describe, expect, it } from 'vitest';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();
const PUBLIC = [
  '/',
  '/ideas',
  '/roadmap',
  '/roadmap/declined',
  '/reviews',
  '/spaces',
  '/spaces/home-account',
  '/spaces/home-account/purpose',
  '/purpose',
  '/conversations',
];

describe('reading without JavaScript and without an account', () => {
  it('shows every public page, follows real links and turns pages', async () => {
    const { page } = await people.visitor({ javaScriptEnabled: false });
    for (const path of [...PUBLIC, '/sign-in']) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
      expect((await page.getByRole('main').textContent())?.length, path).toBeGreaterThan(60);
    }
    expect(await page.getByRole('main').innerText()).toContain('Signing in needs JavaScript');

    await page.goto('/ideas?sort=newest');
    const titles = () => page.getByRole('article').getByRole('heading').allTextContents();
    const first = await titles();
    await page.getByRole('link', { name: 'Show more ideas' }).click();
    expect((await titles()).some((title) => first.includes(title))).toBe(false);
    await page.getByRole('link', { name: 'Back to the start of the list' }).click();
    // What others post meanwhile comes before it and pushes only the last ones out.
    const stayed = (await titles()).filter((title) => first.includes(title));
    expect(stayed).toEqual(first.slice(0, stayed.length));
    expect(stayed.length).toBeGreaterThan(first.length - 5);
    await page.locator('summary', { hasText: 'All stages' }).click();
    await page.getByRole('link', { name: 'Declined' }).first().click();
    expect(page.url()).toMatch(/DECLINED/i);
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { name: 'What we answered' }).waitFor();
    await page.getByText('What would change it').first().waitFor();
  });

  it('comes with the styles of all that it shows', async () => {
    const { page } = await people.visitor({ javaScriptEnabled: false });
    const read = async (path: string) => (await page.request.get(path)).text();
    const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one ?? '');
    const ideas = found(await read('/ideas'), /href="(\/ideas\/\d+-[^"#?]*)"/g);
    expect(ideas.length).toBeGreaterThan(5);
    for (const path of [...PUBLIC, ...new Set(ideas), '/outcomes', '/irritants', '/incidents']) {
      const html = await read(path);
      const sheets = await Promise.all(found(html, /<link rel="stylesheet" href="([^"]+)"/g).map(read));
      const shown = found(html, /\bclass="([^"]+)"/g).flatMap((names) => names.split(' '));
      const bare = shown.filter((name) => name.startsWith('_') && !sheets.join('').includes(`.${name}`));
      expect([...new Set(bare)], path).toEqual([]);
    }
  });

  it('gives each public page a title, a description, a canonical address and a card', async () => {
    const { page } = await people.visitor({ javaScriptEnabled: false });
    await page.goto('/ideas');
    const idea = await page
      .getByRole('article')
      .first()
      .getByRole('heading')
      .getByRole('link')
      .getAttribute('href');
    await page.goto('/conversations');
    const talk = await page
      .locator('a[href^="/conversations/"]:not([href$="/new"])')
      .first()
      .getAttribute('href');
    const titles = new Set<string>();
    for (const path of [...PUBLIC, idea ?? '', talk ?? '']) {
      await page.goto(path);
      titles.add(await page.title());
      const content = (selector: string, name = 'content') => page.locator(selector).getAttribute(name);
      expect(await content('meta[name="description"]'), path).toMatch(/\S{3}/);
      expect(await content('link[rel="canonical"]', 'href'), path).toMatch(
        new RegExp(`^https?://[^/]+${path}$`),
      );
      expect(await content('meta[property="og:title"]'), path).toMatch(/\S/);
      const card = (await content('meta[property="og:image"]')) ?? '';
      const picture = await page.request.get(card);
      expect(picture.headers()['content-type'], `${path} ${card}`).toMatch(/^image\//);
    }
    expect(titles.size).toBe(PUBLIC.length + 2);
    const search =
      (await page.goto('/ideas?sort=newest')) &&
      (await page.locator('link[rel="canonical"]').getAttribute('href'));
    expect(search).not.toContain('sort');
  });

  it('answers what is not there with 404, and what is not for everybody alike', async () => {
    const { page } = await people.visitor({ javaScriptEnabled: false });
    for (const path of [
      '/no-such-page',
      '/ideas/99999',
      '/ideas/none',
      '/spaces/no-such-space',
      '/members/x',
      '/conversations/99999',
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
  });
});
