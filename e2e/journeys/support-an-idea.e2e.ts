import { describe, expect, it } from 'vitest';
import { postIdea, titleOf } from '../fixtures/ideas.ts';
import { signInByCode, usePeople } from '../fixtures/people.ts';

const people = usePeople();

describe('supporting an idea', () => {
  it('counts after sign-in, though it was pressed before', async () => {
    const author = await people.newcomer('Tomasz Testa');
    const title = titleOf('Show the tariff of last year');
    const path = await postIdea(author, title);

    const sam = await people.visitor();
    await sam.page.goto(path);
    await sam.page.getByRole('button', { name: /Support this idea/ }).click();
    await sam.page.waitForURL(/\/sign-in/);
    await signInByCode(sam, `sam.${crypto.randomUUID().slice(0, 8)}@example.org`, 'Sam Testa');
    await sam.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await sam.page.getByRole('button', { name: /You support this/ }).waitFor();
    await expect.poll(() => sam.page.getByText('2 support').count()).toBeGreaterThan(0);
  });

  it('shows at once, says how much it matters, and can be taken back as often as one likes', async () => {
    const author = await people.newcomer('Ilse Testa');
    const path = await postIdea(author, titleOf('Keys for three people'));
    const { page } = await people.newcomer('Jonas Testa');
    await page.goto(path);
    const support = page.getByRole('button', { name: /Support this idea/ });
    const supported = page.getByRole('button', { name: /You support this/ });
    for (let round = 0; round < 2; round += 1) {
      await support.click();
      await supported.waitFor();
      await supported.click();
      await support.waitFor();
    }
    await support.click();
    await supported.waitFor();
    await page.getByText('It blocks me').click();
    await expect.poll(() => page.getByText('1 blocked').count()).toBeGreaterThan(0);
    await page.reload();
    await supported.waitFor();
    expect(await page.getByText('1 blocked').count()).toBeGreaterThan(0);
  });
});
