import { describe, expect, it } from 'vitest';
import { titleOf } from '../fixtures/ideas.ts';
import { addressOf, signInByCode, usePeople } from '../fixtures/people.ts';
import { reply } from '../fixtures/replies.ts';

const people = usePeople();

describe('a conversation', () => {
  it('begins without an account, takes replies and no votes, changes in the open, and can be taken back', async () => {
    const ada = await people.visitor();
    const { page } = ada;
    const title = titleOf('What do you do when the meter is frozen?');
    await page.goto('/conversations');
    await page.getByRole('link', { name: 'Start a conversation' }).first().click();
    await page.getByLabel('Where it belongs').selectOption({ label: 'Home account' });
    await page.getByLabel('What is it about?').fill(title);
    await page.getByRole('textbox', { name: 'What would you like to say?' }).fill('Mine was, in January.');
    await page.getByRole('button', { name: 'Start the conversation' }).click();
    await page.waitForURL(/\/sign-in/);
    await signInByCode(ada, addressOf('Ada Cold'), 'Ada Cold');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText('Mine was, in January.').waitFor();
    const path = new URL(page.url()).pathname;

    const ben = await people.newcomer('Ben Warm');
    await ben.page.goto(path);
    await reply(ben, 'A wool hat on it.');
    await page.getByText('A wool hat on it.').waitFor();
    for (const one of [page, ben.page]) {
      expect(await one.getByText(/support/i).count()).toBe(0);
      expect(await one.locator('[data-support]').count()).toBe(0);
    }

    await page.getByRole('link', { name: 'Change it' }).click();
    await page.getByRole('textbox', { name: 'What would you like to say?' }).fill('Mine was, in March.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('Mine was, in March.').waitFor();
    await ben.page.reload();
    await ben.page.getByText('changed').first().waitFor();

    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Ada Cold took this conversation back').waitFor();
    expect((await ben.page.goto(path))?.status()).toBe(404);
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByText('took this conversation back').waitFor({ state: 'hidden' });
    expect((await ben.page.goto(path))?.status()).toBe(200);
  });
});
