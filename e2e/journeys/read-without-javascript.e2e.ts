import { describe, expect, it } from 'vitest';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

describe('reading without JavaScript and without an account', () => {
  it('shows every public page, follows real links and turns pages', async () => {
    const { page } = await people.visitor({ javaScriptEnabled: false });
    await page.goto('/');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.goto('/ideas?sort=newest');
    const first = await page.getByRole('article').first().textContent();
    await page.getByRole('link', { name: 'Show more ideas' }).click();
    expect(await page.getByRole('article').first().textContent()).not.toBe(first);

    await page.goto('/ideas');
    await page.getByRole('article').first().getByRole('link').first().click();
    await page
      .getByRole('heading', { name: 'What we answered' })
      .or(page.getByRole('heading', { name: /repl/ }))
      .first()
      .waitFor();
    for (const path of ['/roadmap', '/spaces', '/purpose', '/conversations', '/sign-in']) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
      expect((await page.getByRole('main').textContent())?.length, path).toBeGreaterThan(60);
    }
  });

  it('gives each public page a title, a description, a canonical address and a card', async () => {
    const { page } = await people.visitor({ javaScriptEnabled: false });
    await page.goto('/ideas');
    const idea = await page.getByRole('article').first().getByRole('link').first().getAttribute('href');
    for (const path of ['/', '/ideas', '/roadmap', '/spaces', '/conversations', idea ?? '']) {
      await page.goto(path);
      expect(await page.title(), path).toMatch(/\S/);
      for (const selector of [
        'meta[name="description"]',
        'link[rel="canonical"]',
        'meta[property="og:title"]',
        'meta[property="og:image"]',
      ]) {
        expect(await page.locator(selector).count(), `${path} ${selector}`).toBe(1);
      }
    }
  });

  it('answers what is not there with 404, and a hidden space alike', async () => {
    const { page } = await people.visitor({ javaScriptEnabled: false });
    for (const path of ['/no-such-page', '/ideas/99999', '/spaces/no-such-space', '/members/x']) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
  });
});
