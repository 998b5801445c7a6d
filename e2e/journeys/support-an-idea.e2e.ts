import { describe, expect, it } from 'vitest';
import { postIdea } from '../fixtures/ideas.ts';
import { addressOf, signInByCode, usePeople } from '../fixtures/people.ts';

const people = usePeople();

describe('supporting an idea', () => {
  it('counts after sign-in, though it was pressed before', async () => {
    const author = await people.newcomer('Tomasz Testa');
    const { path, title } = await postIdea(author, 'Show the tariff of last year');

    const sam = await people.visitor();
    await sam.page.goto(path);
    await sam.page.getByRole('button', { name: 'Support this idea' }).click();
    await sam.page.waitForURL(/\/sign-in/);
    await signInByCode(sam, addressOf('Sam Testa'), 'Sam Testa');
    await sam.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await sam.page.getByRole('button', { name: 'You support this' }).waitFor();
    await sam.page.getByText('2 support', { exact: true }).waitFor();
  });

  it('shows before the server has answered, and is taken back with a reason when it is refused', async () => {
    const author = await people.newcomer('Ilse Testa');
    const { path } = await postIdea(author, 'Keys for three people');
    const { page } = await people.newcomer('Nora Testa');
    await page.goto(path);
    let refuse: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (refuse = resolve));
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('supportIdea')) return route.continue();
      await held;
      return route.abort();
    });
    await page.getByRole('button', { name: 'Support this idea' }).click();
    await page.getByRole('button', { name: 'You support this' }).waitFor();
    await page.getByText('2 support', { exact: true }).waitFor();
    refuse();
    await page.getByText('Your support was not kept. We could not reach the server.').waitFor();
    await page.getByRole('button', { name: 'Support this idea' }).waitFor();
    await page.getByText('1 supports', { exact: true }).waitFor();
  });

  it('says how much it matters and why, follows and says so, and can be taken back as often as one likes', async () => {
    const author = await people.newcomer('Ilse Testa');
    const { path } = await postIdea(author, 'A bill without small print');
    const { page } = await people.newcomer('Jonas Testa');
    await page.goto(path);
    const support = page.getByRole('button', { name: 'Support this idea' });
    const supported = page.getByRole('button', { name: 'You support this' });
    const follow = page.getByRole('button', { name: 'Follow', exact: true });
    const following = page.getByRole('button', { name: 'Following', exact: true });

    await support.click();
    await page.getByText('You support this idea and follow it from now on.').waitFor();
    await following.waitFor();
    await page.getByRole('button', { name: 'Do not follow' }).click();
    await follow.waitFor();
    await supported.waitFor();
    for (let round = 0; round < 2; round += 1) {
      await supported.click();
      await page.getByText('1 supports', { exact: true }).waitFor();
      await support.click();
      await page.getByText('2 support', { exact: true }).waitFor();
    }

    await page.getByText('It blocks me').click();
    await page.getByText('1 blocked', { exact: true }).waitFor();
    await page.getByLabel('Why?').fill('I cannot read the digits.');
    const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('digits') === true);
    await page.getByRole('button', { name: 'Save the reason' }).click();
    await kept;
    await page.getByText('Noted, thank you.').first().waitFor();
    await page.reload();
    await supported.waitFor();
    await page.getByText('1 blocked', { exact: true }).waitFor();
    expect(await page.getByLabel('Why?').inputValue()).toBe('I cannot read the digits.');
    const takenBack = page.waitForResponse(
      (answer) => answer.request().postData()?.includes('WithdrawSupport') === true,
    );
    await supported.click();
    await page.getByText('1 supports', { exact: true }).waitFor();
    await takenBack;
    await page.reload();
    await support.waitFor();
  });
});
