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
    const paintedMs: number[] = [];
    // Other tests keep the machine busy: the best of three tells what the page itself takes.
    for (let time = 0; time < 3; time += 1) {
      await page.reload();
      const painted = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = (event: MouseEvent): void => {
              const before = document.querySelector('[data-support]')?.getAttribute('aria-pressed');
              const seen = (): void => {
                const now = document.querySelector('[data-support]')?.getAttribute('aria-pressed');
                if (now === before) requestAnimationFrame(seen);
                else requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
              };
              requestAnimationFrame(seen);
            };
            addEventListener('click', look, { capture: true, once: true });
          }),
      );
      const answered = page.waitForResponse(
        (answer) => answer.request().postData()?.includes('upport') === true,
      );
      await page.getByRole('button', { name: /Support this idea|You support this/ }).click();
      paintedMs.push(await painted);
      await answered;
    }
    expect(Math.min(...paintedMs)).toBeLessThanOrEqual(100);
  });
});
