import { describe, it } from 'vitest';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

const PUBLIC = [
  '/',
  '/ideas',
  '/roadmap',
  '/spaces',
  '/spaces/home-account',
  '/purpose',
  '/conversations',
  '/sign-in',
  '/no-such-page',
];
const SIGNED_IN = [
  '/ideas/new',
  '/conversations/new',
  '/inbox',
  '/me/ideas',
  '/me/follows',
  '/me/sessions',
  '/me/preferences',
  '/me/tokens',
];
const STAFF = [
  '/staff/attention',
  '/admin/community',
  '/admin/spaces',
  '/admin/members',
  '/admin/invitations',
];

const LOOKS = [
  { name: 'light', options: { colorScheme: 'light', viewport: { width: 1280, height: 900 } } },
  { name: 'dark', options: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } } },
  { name: '320 px', options: { colorScheme: 'light', viewport: { width: 320, height: 800 } } },
] as const;

describe.each(LOOKS)('axe finds nothing, $name', ({ options }) => {
  it('on public pages', async () => {
    const { page } = await people.visitor(options);
    await page.goto('/ideas');
    const idea = await page.getByRole('article').first().getByRole('link').first().getAttribute('href');
    for (const path of [...PUBLIC, idea ?? '']) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expectAccessible(page, path);
    }
  });

  it('on pages of a member', async () => {
    const { page } = await people.demo('Rosa Okafor', options);
    for (const path of SIGNED_IN) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expectAccessible(page, path);
    }
  });

  it('on pages of staff and admins', async () => {
    const { page } = await people.demo('Ada Lindqvist', options);
    for (const path of STAFF) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expectAccessible(page, path);
    }
  });
});

describe('axe finds nothing', () => {
  it('on a form with errors and in an open dialog', async () => {
    const { page } = await people.demo('Rosa Okafor');
    await page.goto('/ideas/new');
    await page.getByRole('button', { name: 'Post the idea' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await expectAccessible(page, 'errors');
    await page.goto('/ideas');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'dialog');
  });
});
