import { describe, expect, it } from 'vitest';
import { postIdea } from '../fixtures/ideas.ts';
import { measureShifts, shiftsOf } from '../fixtures/measures.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

describe('a page', () => {
  it.each([
    { window: 'a desk', viewport: { width: 1280, height: 900 } },
    { window: 'a phone', viewport: { width: 390, height: 800 } },
  ])('does not move while it loads and comes alive, on $window', async ({ viewport }) => {
    for (const person of [
      await people.visitor({ viewport }),
      await people.demo('Rosa Okafor', { viewport }),
    ]) {
      await measureShifts(person.page);
      for (const path of ['/ideas', '/ideas/1', '/']) {
        await person.page.goto(path);
        // The connection for live updates is the last thing a page does by itself.
        await person.page.waitForLoadState('networkidle');
        expect(await shiftsOf(person.page), path).toBeLessThanOrEqual(0.02);
      }
    }
  });

  it('shows a vote within a tenth of a second, however slow the server is', async () => {
    const author = await people.newcomer('Vito Waits');
    const { path } = await postIdea(author, 'Answer at once');
    const { page } = await people.newcomer('Vera Votes');
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('upport'))
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await page.goto(path);
    await page.evaluate(() => {
      addEventListener(
        'click',
        (event) => {
          const seen = () => {
            if (document.querySelector('[data-support][aria-pressed="true"]')) {
              requestAnimationFrame(() =>
                Object.assign(window, { paintedMs: performance.now() - event.timeStamp }),
              );
            } else requestAnimationFrame(seen);
          };
          requestAnimationFrame(seen);
        },
        { capture: true, once: true },
      );
    });
    await page.getByRole('button', { name: 'Support this idea' }).click();
    await page.waitForFunction(() => 'paintedMs' in window);
    expect(
      await page.evaluate(() => (window as unknown as { paintedMs: number }).paintedMs),
    ).toBeLessThanOrEqual(100);
    await page.getByText('You support this idea and follow it from now on.').waitFor();
  });
});
