import { describe, expect, it } from 'vitest';
import { postIdea, titleOf } from '../fixtures/ideas.ts';
import { addressOf, signInByCode, usePeople } from '../fixtures/people.ts';

const people = usePeople();

describe('posting an idea', () => {
  it('begins without an account, signs in by code, and ends at the posted idea with nothing typed twice', async () => {
    const ana = await people.visitor();
    const { page } = ana;
    const title = titleOf('Let me write the reading on the card');
    await page.goto('/ideas');
    await page.getByRole('link', { name: 'Post an idea' }).first().click();
    await page.getByLabel('Where it belongs').selectOption({ label: 'Meters and bills' });
    await page.getByLabel('What would help?').fill(title);
    await page.getByLabel('What hurts today').fill('My neighbour has **no** phone.');
    await page.getByRole('button', { name: 'Post the idea' }).click();

    await page.waitForURL(/\/sign-in/);
    await signInByCode(ana, addressOf('Ana Testa'), 'Ana Testa');

    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText('Your idea is posted. You support it and follow it.').waitFor();
    await page.locator('article strong', { hasText: 'no' }).waitFor();
    await page.getByRole('button', { name: 'You support this' }).waitFor();
    await page.getByRole('button', { name: 'Following', exact: true }).waitFor();
    await page.goto('/ideas?sort=newest');
    await page.getByRole('link', { name: title }).waitFor();
    // What was sent is no draft any more.
    await page.goto('/ideas/new');
    expect(await page.getByLabel('What would help?').inputValue()).toBe('');
  });

  it('says what is missing beside the fields, and keeps a draft through a reload and on other devices', async () => {
    const dora = await people.newcomer('Dora Draft');
    const { page } = dora;
    const title = page.getByLabel('What would help?');
    await page.goto('/ideas/new');
    await page.getByRole('button', { name: 'Post the idea' }).click();
    await page.getByText('Please fill this in.').first().waitFor();
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    const kept = page.waitForResponse(
      (answer) => answer.request().postData()?.includes('saveDraft') === true,
    );
    await title.fill('Half a thought');
    await kept;
    await page.reload();
    await page.getByText('Your draft from').waitFor();
    expect(await title.inputValue()).toBe('Half a thought');

    const phone = await people.visitor();
    await phone.page.goto('/sign-in?to=/me/drafts');
    await signInByCode(phone, dora.email);
    await phone.page.getByRole('link', { name: 'Half a thought' }).click();
    await expect.poll(() => phone.page.getByLabel('What would help?').inputValue()).toBe('Half a thought');
    const discarded = phone.page.waitForResponse(
      (answer) => answer.request().postData()?.includes('discardDraft') === true,
    );
    await phone.page.getByRole('button', { name: 'Discard' }).click();
    await discarded;
    await phone.page.goto('/me/drafts');
    await phone.page.getByText('No drafts').waitFor();
  });

  it('can be changed with every version readable, taken back, undone and put back', async () => {
    const rosa = await people.newcomer('Rosa Testa');
    const { page } = rosa;
    const { title, path } = await postIdea(rosa, 'Read the meter from a photo');
    const more = page.getByLabel('More', { exact: true });
    await page.goto(path);
    await more.click();
    await page.getByRole('link', { name: 'Change it' }).click();
    await page.getByLabel('What would help?').fill(`${title} at night`);
    await page.getByRole('button', { name: 'Save the new version' }).click();
    await page.getByRole('heading', { level: 1, name: `${title} at night` }).waitFor();
    await page.getByRole('link', { name: 'version 2', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Versions' }).waitFor();
    await page.locator('ins').getByText('at night').waitFor();
    await page.getByText(title, { exact: true }).first().waitFor();
    await page.getByRole('link', { name: `${title} at night` }).click();
    await page.getByRole('heading', { level: 1, name: `${title} at night` }).waitFor();

    await more.click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('took this idea back').waitFor();
    const visitor = await people.visitor();
    expect((await visitor.page.goto(path))?.status()).toBe(404);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('took this idea back').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await visitor.page.goto(path))?.status()).toBe(200);

    await more.click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByText('took this idea back').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await visitor.page.goto(path))?.status()).toBe(200);
  });
});
