import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ask } from '../fixtures/api.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { addressOf, signInByCode, signInByPress, usePeople } from '../fixtures/people.ts';

const people = usePeople();
const PASSWORD = 'seven lamps in the cellar';

describe('what belongs to one person', () => {
  it('ends a session elsewhere, which is refused within five seconds', async () => {
    const ola = await people.newcomer('Ola Twice');
    const phone = await people.visitor();
    await phone.page.goto('/sign-in?to=/inbox');
    await signInByCode(phone, ola.email);
    await phone.page.getByRole('heading', { name: 'Inbox' }).waitFor();

    await ola.page.goto('/me/sessions');
    await ola.page.getByRole('button', { name: /^End it: the session of/ }).click();
    await ola.page.getByText('You are signed in on this device only.').waitFor();
    await expect.poll(async () => ask(phone, '{ viewer { id } }')).toEqual({ viewer: null });
    await phone.page.goto('/inbox');
    await phone.page.waitForURL(/\/sign-in/);
    await ola.page.goto('/inbox');
    await ola.page.getByRole('heading', { name: 'Inbox' }).waitFor();
  });

  it('sets a password, signs in with it, and chooses another when it is forgotten', async () => {
    const ola = await people.newcomer('Ola Password');
    const { page } = ola;
    await page.goto('/me/preferences');
    await page.getByRole('button', { name: 'Set a password' }).click();
    await page.getByLabel('New password').fill(PASSWORD);
    await page
      .getByRole('form', { name: 'Your password' })
      .getByRole('button', { name: 'Set a password' })
      .click();
    await page.getByText('Your password is set.').first().waitFor();

    const phone = await people.visitor();
    await phone.page.goto('/sign-in?to=/me/preferences');
    await phone.page.getByRole('link', { name: 'Use a password instead' }).click();
    await phone.page.getByLabel('Your password').fill('not that one at all');
    await phone.page.getByLabel('Your e-mail address').fill(ola.email);
    const refused = phone.page.waitForResponse('**/api/sign-in/password');
    await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    expect((await refused).status()).toBe(401);
    await phone.page.locator('[aria-invalid="true"]').first().waitFor();
    await phone.page.getByLabel('Your password').fill(PASSWORD);
    await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.page.getByText('You have one. A code by mail works as well.').waitFor();

    const tablet = await people.visitor();
    await tablet.page.goto('/sign-in/forgotten');
    await tablet.page.getByLabel('Your e-mail address').fill(ola.email);
    await tablet.page.getByRole('button', { name: 'Send me the link' }).click();
    await tablet.page.getByText('If', { exact: false }).first().waitFor();
    await tablet.page.goto(linkIn(await mailTo(ola.email, /\/sign-in\/password/), '/sign-in/password'));
    await tablet.page.getByLabel('New password').fill(`${PASSWORD} again`);
    await tablet.page.getByRole('button', { name: 'Set the password' }).click();
    await tablet.page.getByText('Every session you had has ended.').waitFor();
    await expect.poll(async () => ask(phone, '{ viewer { id } }')).toEqual({ viewer: null });
  });

  it('changes the e-mail address by a link in a mail to the new one', async () => {
    const ola = await people.newcomer('Ola Moves');
    const { page } = ola;
    const fresh = addressOf('Ola Moved');
    await page.goto('/me/preferences');
    await page.getByRole('button', { name: 'Change the address' }).click();
    await page.getByLabel('New e-mail address').fill(fresh);
    await page.getByRole('form').getByRole('button', { name: 'Change the address' }).click();
    await page.getByText('waits for you to open the link').waitFor();
    await page.goto(linkIn(await mailTo(fresh, /\/email\/confirm/), '/email/confirm'));
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await page.getByRole('heading', { name: 'Your address is changed' }).waitFor();
    await page.goto('/me/preferences');
    await page.getByText(fresh).first().waitFor();
    const phone = await people.visitor();
    await phone.page.goto('/sign-in?to=/me/ideas');
    await signInByCode(phone, fresh);
    await phone.page.getByRole('heading', { level: 1, name: 'Your ideas' }).waitFor();
  });

  it('takes along everything that is theirs, and has to ask nobody (practice 0.7)', async () => {
    const { page } = await people.visitor();
    await page.goto('/sign-in?to=/me/preferences');
    await signInByPress(page, /Greta Sund/);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what is mine' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('rapport-my-data.json');
    const data = JSON.parse(await readFile(await file.path(), 'utf8')) as Record<string, unknown>;
    expect(data).toMatchObject({ profile: { name: 'Greta Sund' }, drafts: expect.any(Array) });
    expect(data['votes']).not.toEqual([]);
    await page.getByText('The file is in your downloads.').first().waitFor();
  });

  it('comes in as somebody of the demo with one click, and leaves again', async () => {
    const { page } = await people.visitor();
    await page.goto('/sign-in?to=/inbox');
    await signInByPress(page, /Greta Sund/);
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await page.getByText('Greta Sund, your menu').locator('..').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await page.goto('/inbox');
    await page.waitForURL(/\/sign-in/);
  });
});
