import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

/** The title of the idea whose link has the focus. */
const chosen = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.closest('[data-item]')?.querySelector('h2, h3')?.textContent ?? null,
  );

describe('without a mouse', () => {
  it('moves through the list, supports and opens by single keys, until they are switched off', async () => {
    const { page } = await people.newcomer('Kira Keys');
    await page.goto('/ideas');
    const titles = await page.getByRole('article').getByRole('heading').allTextContents();
    await page.keyboard.press('j');
    expect(await chosen(page)).toBe(titles[0]);
    await page.keyboard.press('j');
    expect(await chosen(page)).toBe(titles[1]);
    await page.keyboard.press('k');
    expect(await chosen(page)).toBe(titles[0]);
    const first = page.getByRole('article').first();
    const kept = page.waitForResponse(
      (answer) => answer.request().postData()?.includes('SupportIdea') === true,
    );
    await page.keyboard.press('v');
    await first.getByText('yours').waitFor();
    await kept;
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: titles[0] ?? '' }).waitFor();
    await page.getByRole('button', { name: 'You support this' }).waitFor();

    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.waitFor();
    await page.keyboard.press('Tab');
    expect(await help.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });

    await page.goto('/me/preferences');
    const saved = page.waitForResponse(
      (answer) => answer.request().postData()?.includes('keyboardShortcuts') === true,
    );
    await page.getByLabel('Use single keys').uncheck();
    await saved;
    await page.goto('/ideas');
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    expect(await chosen(page)).toBeNull();
    expect(await help.isVisible()).toBe(false);
  });

  it('reaches everything in the order it is read, with the focus in sight, first a way to the content', async () => {
    const { page } = await people.visitor();
    await page.goto('/ideas');
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Skip to the content' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

    await page.goto('/ideas');
    let before = { top: -1, section: '' };
    const order: string[] = [];
    for (let step = 0; step < 45; step += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const look = getComputedStyle(focused);
        const box = focused.getBoundingClientRect();
        return {
          what: focused.outerHTML.slice(0, 100),
          section: focused.closest('header, nav, aside, footer, article')?.tagName ?? 'MAIN',
          item: focused.closest('[data-item]')?.querySelector('h2, h3')?.textContent ?? '',
          seen:
            (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2) || look.boxShadow !== 'none',
          size: box.width * box.height,
          inView: box.bottom > 0 && box.top < innerHeight,
          top: box.top + scrollY,
        };
      });
      if (here.what.startsWith('<body')) break;
      expect(here.seen, `focus in sight on ${here.what}`).toBe(true);
      expect(here.size, here.what).toBeGreaterThan(0);
      expect(here.inView, `in view: ${here.what}`).toBe(true);
      if (here.section === 'ARTICLE' && before.section === 'ARTICLE') {
        expect(here.top, `after what stands above: ${here.what}`).toBeGreaterThan(before.top - 150);
      }
      if (here.item && order.at(-1) !== here.item) order.push(here.item);
      before = here;
    }
    expect(order.slice(0, 5)).toEqual(
      (await page.getByRole('article').getByRole('heading').allTextContents()).slice(0, 5),
    );
  });

  it('posts an idea with nothing but the keyboard', async () => {
    const { page } = await people.newcomer('Kim Types');
    const title = `A door that opens itself ${crypto.randomUUID().slice(0, 8)}`;
    await page.goto('/ideas/new');
    await page.getByLabel('Where it belongs').focus();
    await page.keyboard.type('Home account');
    await page.keyboard.press('Tab');
    while (
      !(await page.getByLabel('What would help?').evaluate((field) => field === document.activeElement))
    ) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type(title);
    while ((await page.evaluate(() => document.activeElement?.tagName)) !== 'TEXTAREA')
      await page.keyboard.press('Tab');
    await page.keyboard.type('My hands are full.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });
});
