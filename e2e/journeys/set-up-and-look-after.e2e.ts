import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, signInByCode, usePeople, type Person } from '../fixtures/people.ts';
import { startRapport, type Rapport } from '../fixtures/rapport.ts';

let folder: string;
let rapport: Rapport;
const people = usePeople(() => rapport.url);
const leah = addressOf('Leah First');

// A real first start: an empty folder, and nothing of the demo.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-first-'));
  chmodSync(folder, 0o711);
  rapport = await startRapport({ DATA_DIR: join(folder, 'data'), DEMO: '0' });
});
afterAll(async () => {
  await rapport.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function admin(path: string): Promise<Person> {
  const person = await people.visitor();
  await person.page.goto(`/sign-in?to=${path}`);
  await signInByCode(person, leah, undefined, rapport.url);
  return person;
}

describe('a new community', () => {
  it('is set up by the link that the first start prints, once', async () => {
    const { page } = await people.visitor();
    await page.goto('/sign-in');
    await page.getByText('Nobody has set this community up yet.').waitFor();
    const link = /\S+\/set-up\?token=\S+/.exec(rapport.said())?.[0] ?? expect.fail(rapport.said());
    await page.goto(link);
    await page.getByRole('button', { name: 'Open the community' }).click();
    await page.getByText('Please fill this in.').first().waitFor();
    await page.getByLabel('What the community is called').fill('Tide & Co');
    await page.getByLabel('Your name').fill('Leah First');
    await page.getByLabel('Your e-mail address').fill(leah);
    await page.getByRole('button', { name: 'Open the community' }).click();
    await page.getByText('Leah First, your menu').waitFor();
    await page.getByRole('link', { name: 'Tide & Co, home' }).waitFor();
    const late = await people.visitor();
    await late.page.goto(link);
    await late.page.getByRole('heading', { name: 'This community is set up already' }).waitFor();
  });

  it('takes a name, and an accent that changes its stylesheet', async () => {
    const { page } = await admin('/admin/community');
    await page.getByLabel('Name', { exact: true }).fill('Tide and Moon');
    await page.getByRole('textbox', { name: /^Accent/ }).fill('#7a1f5c');
    const before = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--accent'),
    );
    await page.getByRole('button', { name: 'Save the settings' }).click();
    await page.getByText('The settings are saved and hold from now on.').waitFor();
    const visitor = await people.visitor();
    await visitor.page.goto('/');
    await visitor.page.getByRole('link', { name: 'Tide and Moon, home' }).waitFor();
    const after = await visitor.page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--accent'),
    );
    expect(after).not.toBe(before);
  });

  it('opens a space, says what it is for, and gives it a stage and a tag', async () => {
    const { page } = await admin('/admin/spaces');
    await page
      .getByRole('link', { name: 'Open a space' })
      .or(page.getByRole('button', { name: 'Open a space' }))
      .first()
      .click();
    await page.getByLabel('Name', { exact: true }).fill('Harbour');
    await page.getByLabel('What belongs here, in one sentence').fill('Everything at the water.');
    await page.getByRole('button', { name: 'Open the space' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings of Harbour' }).waitFor();

    await page.getByRole('textbox', { name: 'What we offer' }).fill('An answer within five days.');
    await page.getByRole('textbox', { name: 'What we will not do' }).fill('Sell what you say.');
    await page.getByRole('button', { name: 'Publish this version' }).click();
    const gain = page.getByRole('textbox', { name: 'What we hope to gain' });
    await page.getByText('Please fill this in.').first().waitFor();
    expect(await gain.getAttribute('aria-invalid')).toBe('true');
    await gain.fill('To learn what hurts at the water.');
    await page.getByRole('button', { name: 'Publish this version' }).click();
    await page.getByText('It stands on the page of the space.').waitFor();

    await page.getByLabel('Name of the new stage').fill('In the fog');
    await page.getByLabel('Category').selectOption({ label: 'Considering' });
    await page.getByRole('button', { name: 'Add the stage' }).click();
    await page.getByText('The stage “In the fog” is there.').waitFor();
    await page.getByLabel('New tag').fill('boats');
    await page.getByRole('button', { name: 'Add the tag' }).click();
    await page.getByText('The tag “boats” is there.').waitFor();

    const visitor = await people.visitor({ javaScriptEnabled: false });
    await visitor.page.goto('/spaces/harbour/purpose');
    expect(await visitor.page.getByRole('main').textContent()).toContain('To learn what hurts at the water.');
  });

  it('invites by a link that opens once and makes a member of the team, whose role can be changed', async () => {
    const { page } = await admin('/admin/invitations');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByText('By a link that you pass on').click();
    await page.getByLabel('They become').selectOption({ label: 'Staff' });
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByRole('textbox', { name: 'Invitation link' }).inputValue();

    const nora = await people.visitor();
    await nora.page.goto(link);
    await nora.page.getByRole('heading', { name: /Leah First invites you to/ }).waitFor();
    await nora.page.getByRole('link', { name: 'Sign in to accept' }).click();
    await signInByCode(nora, addressOf('Nora Invited'), 'Nora Invited', rapport.url);
    await nora.page.goto('/staff/attention');
    await nora.page.getByRole('heading', { name: 'What waits for an answer' }).waitFor();
    const late = await people.visitor();
    await late.page.goto(link);
    await late.page.getByRole('heading', { name: 'This invitation no longer works' }).waitFor();

    await page.goto('/admin/members');
    await page.getByRole('button', { name: 'Change the role of Nora Invited' }).click();
    await page.getByRole('dialog').getByText('Customer', { exact: true }).click();
    await page.getByRole('button', { name: 'Make it so' }).click();
    await page
      .getByText('Nora Invited is Customer now.')
      .or(page.getByText(/Nora Invited is .*ustomer now/))
      .first()
      .waitFor();
    await expect.poll(async () => (await nora.page.goto('/staff/attention'))?.status()).toBe(403);
  });
});
