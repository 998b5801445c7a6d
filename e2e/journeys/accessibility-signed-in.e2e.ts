import { describe, it } from 'vitest';
import { expectFineInEveryLook, expectFinePages } from '../fixtures/accessibility.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

const WRITING = [
  '/ideas/new',
  '/irritants/new',
  '/irritants/1',
  '/conversations/new',
  '/ideas/25/suggest',
  '/ideas/2/differences?new',
];
const OWN = [
  '/inbox',
  '/inbox?show=unread',
  '/me/ideas',
  '/me/follows',
  '/me/credits',
  '/me/journey',
  '/me/how-it-felt',
  '/me/recoveries',
  '/me/meetings',
  '/me/stories',
  '/stories/new',
  '/me/drafts',
  '/me/sessions',
  '/me/preferences',
  '/me/tokens',
  '/ideas/1',
  '/spaces/home-account',
  '/staff/attention',
  '/admin/webhooks',
];
const STAFF = [
  '/outcomes/new',
  '/meetings',
  '/meetings/new',
  '/meetings/log',
  '/staff/attention',
  '/staff/attention?show=late',
  '/inbox',
  '/staff/irritants',
  '/staff/recoveries',
  '/staff/indicators',
  '/staff/indicators/irritants',
  '/incidents/new',
  '/irritants/1',
  '/ideas/1',
  '/admin',
  '/admin/community',
  '/admin/calendar',
  '/admin/spaces',
  '/admin/spaces/home-account',
  '/admin/members',
  '/admin/invitations',
  '/admin/mail',
  '/admin/mail?state=failed',
  '/admin/webhooks',
  '/admin/health',
];

describe('nothing keeps somebody out, in the light, the dark and on a narrow screen', () => {
  it.each([
    ['where a member writes', WRITING],
    ['of their own, and some that are not for them', OWN],
  ])(
    'on pages %s',
    async (_which, pages) => {
      const { page } = await people.demo('Rosa Okafor');
      await expectFinePages(page, pages);
    },
    300_000,
  );

  it('on pages of staff and admins', async () => {
    const { page } = await people.demo('Ada Lindqvist');
    await expectFinePages(page, STAFF);
  }, 300_000);

  it('in forms with errors, open menus, composers and dialogs', async () => {
    const { page } = await people.demo('Ada Lindqvist');
    await page.goto('/ideas/new');
    await page.getByRole('button', { name: 'Post the idea' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await expectFineInEveryLook(page, 'errors');

    await page.goto('/ideas');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await expectFineInEveryLook(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.getByText('Ada Lindqvist, your menu').locator('..').click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await expectFineInEveryLook(page, 'menu');

    await page.goto('/ideas/1');
    await page.getByRole('button', { name: 'Add to the conversation' }).click();
    await page.getByRole('textbox', { name: 'Your reply' }).waitFor();
    await page.getByRole('button', { name: 'Answer it' }).click();
    const stage = page.getByLabel('Where it stands after this');
    await stage.selectOption({ label: 'Declined' });
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Not for now.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Please fill this in.').first().waitFor();
    await expectFineInEveryLook(page, 'answering with errors');
  }, 300_000);
});
