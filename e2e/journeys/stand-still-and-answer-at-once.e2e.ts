import { describe, expect, it } from 'vitest';
import { postIdea } from '../fixtures/ideas.ts';
import { measureShifts, shiftsOf } from '../fixtures/measures.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

const PHONE = { width: 390, height: 800 };
const DESK = { width: 1280, height: 900 };
const BAR = 0.02;

describe('a page', () => {
  it.each([
    {
      who: 'a visitor at a desk',
      come: () => people.visitor({ viewport: DESK }),
      paths: [
        '/ideas',
        '/ideas/1',
        '/',
        '/promises',
        '/outcomes',
        '/accountability',
        '/stories',
        '/meetings',
      ],
    },
    {
      who: 'a customer on a phone',
      come: () => people.demo('Rosa Okafor', { viewport: PHONE }),
      paths: ['/ideas', '/', '/inbox', '/me/journey', '/stories/1', '/meetings/1', '/ideas/new'],
    },
    {
      who: 'somebody of the team',
      come: () => people.demo('Ada Lindqvist', { viewport: DESK }),
      paths: ['/staff/attention', '/staff/indicators', '/ideas/1'],
    },
  ])('does not move while it loads and comes alive, for $who', async ({ come, paths }) => {
    const { page } = await come();
    await measureShifts(page);
    for (const path of paths) {
      await page.goto(path);
      // The connection for live updates is the last thing a page does by itself.
      await page.waitForLoadState('networkidle');
      expect(await shiftsOf(page), path).toBeLessThanOrEqual(BAR);
    }
  });

  it('is whole when it comes, and stays so, however late the code of its parts is', async () => {
    const { page, context } = await people.newcomer('Pia Parts');
    const { path, title } = await postIdea({ page, context }, 'Stand where you are');
    let lateMs = 800;
    await page.route(/CoAuthorActs-[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, lateMs));
      await route.continue();
    });
    await measureShifts(page);
    const part = page.getByRole('button', { name: 'Invite co-authors' });
    await page.goto('/me/ideas');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await part.isVisible()).toBe(true);

    // Longer than the page's clock takes to its first tick, which everything on it hears.
    lateMs = 2_000;
    const alive = page.goto(path);
    // Pressed before the page is alive, it counts.
    await part.click();
    await alive;
    await page.getByRole('dialog', { name: 'Invite co-authors' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await shiftsOf(page)).toBeLessThanOrEqual(0.005);
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
