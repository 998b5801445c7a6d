import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { postIdea, titleOf } from '../fixtures/ideas.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();
const UNREACHABLE = 'We could not reach the server. What you wrote is kept; please try again.';
const BROKEN = /Something on our side failed\. What you wrote is kept; please try again\./;

/** Lets what is sent in one operation go wrong, until it is called again. */
async function breakOff(
  page: Page,
  operation: string,
  how: 'no line' | 'broken server',
): Promise<() => Promise<void>> {
  await page.route('**/graphql', (route) => {
    if (!route.request().postData()?.includes(`"operationName":"${operation}"`)) return route.continue();
    return how === 'no line' ? route.abort() : route.fulfill({ status: 500, body: 'broken' });
  });
  return () => page.unroute('**/graphql');
}

describe("nobody's words are lost", () => {
  it('when an idea cannot be sent: the text stays, and sending again posts it once', async () => {
    const { page } = await people.newcomer('Lena Lost');
    const title = titleOf('Keep what I write');
    await page.goto('/ideas/new');
    await page.getByLabel('Where it belongs').selectOption({ label: 'Home account' });
    await page.getByLabel('What would help?').fill(title);
    await page.getByLabel('What hurts today').fill('The train went into a tunnel.');
    let mend = await breakOff(page, 'PostIdea', 'no line');
    const send = page.getByRole('button', { name: 'Post the idea' });
    await send.click();
    await page.getByText(UNREACHABLE).waitFor();
    expect(await page.getByLabel('What hurts today').inputValue()).toBe('The train went into a tunnel.');
    await mend();
    mend = await breakOff(page, 'PostIdea', 'broken server');
    await send.click();
    await page.getByText(BROKEN).waitFor();
    await mend();

    // Its answer is lost on the way: the same press again must not post it twice.
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('"operationName":"PostIdea"')) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await send.click();
    await page.getByText(UNREACHABLE).waitFor();
    await page.unroute('**/graphql');
    await send.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goto('/me/ideas');
    await page.getByRole('link', { name: title }).waitFor();
    expect(await page.getByRole('link', { name: title }).count()).toBe(1);
  });

  it('when a reply or an answer cannot be sent, also through a reload', async () => {
    const author = await people.newcomer('Lena Asks');
    const { path } = await postIdea(author, 'Keep what I reply');
    const { page } = await people.demo('Jorge Pires');
    await page.goto(path);
    await page.getByRole('button', { name: 'Add to the conversation' }).click();
    const field = page.getByRole('textbox', { name: 'Your reply' });
    await field.fill('I was in the same tunnel.');
    const mend = await breakOff(page, 'PostComment', 'no line');
    await page
      .getByRole('form', { name: 'Your reply' })
      .getByRole('button', { name: 'Reply', exact: true })
      .click();
    await page.getByText(UNREACHABLE).waitFor();
    expect(await field.inputValue()).toBe('I was in the same tunnel.');
    await mend();
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('I was in the same tunnel.');
    await page
      .getByRole('form', { name: 'Your reply' })
      .getByRole('button', { name: 'Reply', exact: true })
      .click();
    await page.getByRole('paragraph').filter({ hasText: 'I was in the same tunnel.' }).waitFor();

    await page.getByRole('button', { name: 'Answer it' }).click();
    const answer = page.getByRole('textbox', { name: 'Your answer' });
    await answer.fill('We build a bridge.');
    const again = await breakOff(page, 'AnswerIdea', 'broken server');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText(BROKEN).waitFor();
    await again();
    await page.reload();
    await expect.poll(() => answer.inputValue()).toBe('We build a bridge.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByRole('region', { name: 'What we answered' }).getByText('We build a bridge.').waitFor();
  });
});
