import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../fixtures/chromium.ts';
import { measureShifts, shiftsOf } from '../fixtures/measures.ts';
import { alive } from '../fixtures/page.ts';
import { openSlowLine } from './slow-line.ts';

// The line of P8 in the quality notes.
const LINE = { roundTripMs: 100, bitsPerSecond: 9_000_000 };

/** What is looked at, and by whom. */
export interface Site {
  /** Where the server listens. */
  target: string;
  /** Where it says that it is; the slow line begins there. */
  origin: string;
  /** Pages that visitors come to first. */
  paths: readonly string[];
  /** Pages of ideas that the member does not support yet. */
  votePaths: readonly string[];
  /** Cookie header of a member. */
  cookie: string;
  times: number;
}

/** What people get to feel; a list has one value for each time. */
export interface Felt {
  pages: { path: string; paintedMs: number[]; shift: number }[];
  /** From the click on "Support this idea" to the next paint that shows it. */
  voteMs: number[];
}

/** Opens pages in a real Chromium with an empty cache behind a slow line, and supports ideas there. */
export async function feel(site: Site): Promise<Felt> {
  const line = await openSlowLine({ ...LINE, port: Number(new URL(site.origin).port), target: site.target });
  const browser = await launchChromium();
  const visit = async <Result>(
    cookie: string | null,
    work: (page: Page) => Promise<Result>,
  ): Promise<Result> => {
    const context = await browser.newContext({
      baseURL: site.origin,
      viewport: { width: 1280, height: 900 },
    });
    try {
      if (cookie !== null) await signIn(context, site.origin, cookie);
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  };
  try {
    const pages: Felt['pages'] = [];
    for (const path of site.paths) {
      const visits: { paintedMs: number; shift: number }[] = [];
      for (let time = 0; time < site.times; time += 1) {
        visits.push(await visit(null, (page) => firstVisit(page, path)));
      }
      pages.push({
        path,
        paintedMs: visits.map(({ paintedMs }) => paintedMs),
        shift: Math.max(...visits.map(({ shift }) => shift)),
      });
    }
    const voteMs: number[] = [];
    for (const path of site.votePaths) {
      voteMs.push(await visit(site.cookie, (page) => vote(page, path)));
    }
    return { pages, voteMs };
  } finally {
    await browser.close();
    await line.close();
  }
}

async function signIn(context: BrowserContext, origin: string, cookie: string): Promise<void> {
  const at = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin }]);
}

async function firstVisit(page: Page, path: string): Promise<{ paintedMs: number; shift: number }> {
  await measureShifts(page);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      Object.assign(window, { largest: list.getEntries().at(-1)?.startTime ?? 0 });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const { answeredMs, paintedMs } = await page.evaluate(() => ({
    answeredMs: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseStart,
    paintedMs: (window as unknown as { largest: number }).largest,
  }));
  // A round trip to connect and one to ask: anything faster was not measured behind the line.
  if (answeredMs < 1.9 * LINE.roundTripMs) throw new Error(`The slow line answered within ${answeredMs} ms`);
  return { paintedMs, shift: await shiftsOf(page) };
}

async function vote(page: Page, path: string): Promise<number> {
  await page.goto(path);
  await alive(page);
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const pressed = (): string | null | undefined =>
          document.querySelector('[data-support]')?.getAttribute('aria-pressed');
        const look = (event: MouseEvent): void => {
          const before = pressed();
          const seen = (): void => {
            if (pressed() === before) requestAnimationFrame(seen);
            else requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
          };
          requestAnimationFrame(seen);
        };
        addEventListener('click', look, { capture: true, once: true });
      }),
  );
  await page.getByRole('button', { name: 'Support this idea' }).first().click();
  return painted;
}
