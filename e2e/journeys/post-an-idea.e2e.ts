import { describe, expect, it } from 'vitest';
import { postIdea, titleOf } from '../fixtures/ideas.ts';
import { signInByCode, usePeople } from '../fixtures/people.ts';

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
    await signInByCode(ana, `ana.${crypto.randomUUID().slice(0, 8)}@example.org`, 'Ana Testa');

    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(
      await page
        .getByText('no', { exact: true })
        .first()
        .evaluate((word) => word.tagName),
    ).toBe('STRONG');
    await page
      .getByText('You support and follow', { exact: false })
      .or(page.getByText('You support this'))
      .first()
      .waitFor();
    await page.goto('/ideas?sort=newest');
    await page.getByRole('link', { name: title }).waitFor();
  });

  it('keeps a draft through a reload and says what is missing beside the fields', async () => {
    const { page } = await people.newcomer('Dora Draft');
    await page.goto('/ideas/new');
    await page.getByRole('button', { name: 'Post the idea' }).click();
    expect(await page.getByLabel('What would help?').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('What would help?').fill('Half a thought');
    await page.waitForTimeout(1_000);
    await page.reload();
    await expect.poll(() => page.getByLabel('What would help?').inputValue()).toBe('Half a thought');
  });

  it('can be changed, read in its former version, taken back and put back', async () => {
    const rosa = await people.newcomer('Rosa Testa');
    const { page } = rosa;
    const title = titleOf('Read the meter from a photo');
    const path = await postIdea(rosa, title);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Change it' }).click();
    await page.getByLabel('What would help?').fill(`${title} at night`);
    await page.getByRole('button', { name: 'Save the new version' }).click();
    await page.getByRole('heading', { level: 1, name: `${title} at night` }).waitFor();
    await page.getByText('version 2').first().waitFor();

    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Take it back' }).click();
    await page.getByText('took this idea back').first().waitFor();
    const visitor = await people.visitor();
    const answer = await visitor.page.goto(path);
    expect(answer?.status()).toBe(404);
    await page.getByRole('button', { name: 'Put it back' }).first().click();
    await expect.poll(async () => (await visitor.page.goto(path))?.status()).toBe(200);
  });
});
