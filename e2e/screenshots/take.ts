import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../fixtures/chromium.ts';
import { waitUntilAlive } from '../fixtures/page.ts';
import { startRapport } from '../fixtures/rapport.ts';

// Takes the pictures of docs/pictures from a demo community of its own, so that they show what is built.
const pictures = join(import.meta.dirname, '../../docs/pictures');

interface Picture {
  name: string;
  path: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** Somebody of the demo; a visitor when missing. */
  as?: string;
}

const desk = { width: 1280, height: 900, colorScheme: 'light' } as const;
const HOUSEHOLD = 'Let a household share one account without sharing a password';

const taken: Picture[] = [
  { name: 'home', path: '/', ...desk },
  { name: 'ideas', path: '/ideas', as: 'Rosa Okafor', ...desk },
  { name: 'idea', path: HOUSEHOLD, ...desk, height: 1200 },
  { name: 'ideas-phone-dark', path: '/ideas', width: 390, height: 844, colorScheme: 'dark' },
  { name: 'attention', path: '/staff/attention', as: 'Mira Sandoval', ...desk },
];

async function open(
  browser: Browser,
  site: string,
  options: BrowserContextOptions,
  as?: string,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site,
    locale: 'en-GB',
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  waitUntilAlive(page);
  if (as) {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: new RegExp(as) }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
  }
  return page;
}

async function take(browser: Browser, site: string, picture: Picture): Promise<void> {
  const { name, path, width, height, colorScheme, as } = picture;
  const page = await open(browser, site, { viewport: { width, height }, colorScheme }, as);
  if (path.startsWith('/')) {
    await page.goto(path);
  } else {
    await page.goto('/ideas?sort=supported');
    const link = page.getByRole('article').getByRole('link', { name: path }).first();
    await page.goto((await link.getAttribute('href')) ?? '/ideas');
  }
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.context().close();
}

const folder = await mkdtemp(join(tmpdir(), 'rapport-pictures-'));
await chmod(folder, 0o711);
await mkdir(pictures, { recursive: true });
const rapport = await startRapport({ DATA_DIR: join(folder, 'data'), DEMO: '1' });
const browser = await launchChromium();
try {
  for (const picture of taken) await take(browser, rapport.url, picture);
} finally {
  await browser.close();
  await rapport.stop();
  await rm(folder, { recursive: true, force: true });
}
