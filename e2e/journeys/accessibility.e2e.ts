import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { COLOURS, expectAccessible, expectNoSideways } from '../fixtures/accessibility.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

const PUBLIC = [
  '/',
  '/ideas',
  '/ideas?categories=DECLINED&mine=1',
  '/ideas/1',
  '/roadmap',
  '/roadmap/declined',
  '/spaces',
  '/spaces/home-account',
  '/spaces/home-account/purpose',
  '/purpose',
  '/conversations',
  '/conversations/3',
  '/sign-in',
  '/sign-in?with=password',
  '/sign-in/forgotten',
  '/sign-in/link?token=none',
  '/sign-in/password?token=none',
  '/email/confirm?token=none',
  '/invitation/none',
  '/set-up',
  '/no-such-page',
];
const SIGNED_IN = [
  '/ideas/new',
  '/conversations/new',
  '/inbox',
  '/me/ideas',
  '/me/follows',
  '/me/drafts',
  '/me/sessions',
  '/me/preferences',
  '/me/tokens',
  '/ideas/1',
  '/staff/attention',
];
const STAFF = [
  '/staff/attention',
  '/ideas/1',
  '/admin',
  '/admin/community',
  '/admin/spaces',
  '/admin/spaces/home-account',
  '/admin/members',
  '/admin/invitations',
];

const LOOKS = [
  {
    name: 'light',
    rules: undefined,
    options: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  },
  { name: 'dark', rules: COLOURS, options: { colorScheme: 'dark', viewport: { width: 390, height: 800 } } },
  {
    name: '320 px',
    rules: undefined,
    options: { colorScheme: 'light', viewport: { width: 320, height: 800 } },
  },
] as const;

async function lookAt(page: Page, paths: readonly string[], rules?: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    // These forms come when the page already stands.
    if (/new$|sign-in($|\?)/.test(path)) await page.locator('main form').first().waitFor();
    await expectAccessible(page, path, rules);
    await expectNoSideways(page, path);
  }
}

describe.each(LOOKS)('axe finds nothing and nothing scrolls sideways, $name', ({ options, rules }) => {
  it('on public pages', async () => {
    const { page } = await people.visitor(options);
    await lookAt(page, PUBLIC, rules);
  });

  it('on pages of a member, and one that is not for them', async () => {
    const { page } = await people.demo('Rosa Okafor', options);
    await lookAt(page, SIGNED_IN, rules);
  });

  it('on pages of staff and admins', async () => {
    const { page } = await people.demo('Ada Lindqvist', options);
    await lookAt(page, STAFF, rules);
  });

  it('in forms with errors, open menus, composers and dialogs', async () => {
    const { page } = await people.demo('Ada Lindqvist', options);
    await page.goto('/ideas/new');
    await page.getByRole('button', { name: 'Post the idea' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await expectAccessible(page, 'errors', rules);

    await page.goto('/ideas');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'dialog', rules);
    await page.keyboard.press('Escape');
    await page.getByText('Ada Lindqvist, your menu').locator('..').click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await expectAccessible(page, 'menu', rules);
    await expectNoSideways(page, 'menu');

    await page.goto('/ideas/1');
    await page.getByRole('button', { name: 'Add to the conversation' }).click();
    await page.getByRole('textbox', { name: 'Your reply' }).waitFor();
    await page.getByRole('button', { name: 'Answer it' }).click();
    const stage = page.getByLabel('Where it stands after this');
    await stage.selectOption({ label: 'Declined' });
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Not for now.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Please fill this in.').first().waitFor();
    await expectAccessible(page, 'answering with errors', rules);
    await expectNoSideways(page, 'answering');
  });
});

describe('somebody who asked for less motion', () => {
  it('sees no animation and no transition', async () => {
    const { page } = await people.demo('Ada Lindqvist', { reducedMotion: 'reduce' });
    for (const path of ['/ideas', '/ideas/1', '/staff/attention']) {
      await page.goto(path);
      await page.keyboard.press('?');
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((one) => {
            const look = getComputedStyle(one);
            const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0.01);
            return (
              (look.animationName !== 'none' && lasts(look.animationDuration)) ||
              lasts(look.transitionDuration)
            );
          })
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(moving, path).toEqual([]);
    }
  });
});
