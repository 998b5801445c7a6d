import { describe, expect, inject, it } from 'vitest';
import { postIdea, titleOf } from '../fixtures/ideas.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

describe('answering an idea', () => {
  it('goes from the attention list to the page, the inbox and the mail of the person who asked', async () => {
    const jonas = await people.newcomer('Jonas Waits');
    const title = titleOf('A paper letter for my neighbour');
    const path = await postIdea(jonas, title);

    const mira = await people.demo('Mira Sandoval');
    await mira.page.goto(path);
    await mira.page
      .getByRole('button', { name: 'Answer it' })
      .or(mira.page.getByRole('link', { name: 'Answer it' }))
      .first()
      .click();
    await mira.page.getByLabel('Where it stands after this').selectOption({ label: 'Planned' });
    await mira.page
      .getByLabel(/answer/i)
      .last()
      .fill('We will send it by post, from spring on.');
    await mira.page.getByRole('button', { name: 'Send the answer' }).click();
    await mira.page.getByText('We will send it by post, from spring on.').first().waitFor();

    // The person who asked sees it without reloading, finds it in the inbox, and is told by mail.
    await jonas.page.getByText('We will send it by post, from spring on.').first().waitFor();
    await jonas.page.goto('/inbox');
    await jonas.page
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .waitFor();
    await expect
      .poll(
        async () => (await (await fetch(`${inject('rapportUrl')}/dev/mail`)).text()).includes(jonas.email),
        {
          timeout: 15_000,
        },
      )
      .toBe(true);
  });

  it('refuses a decline without its parts beside the fields, and shows them to everybody once there', async () => {
    const jonas = await people.newcomer('Jonas Declined');
    const path = await postIdea(jonas, titleOf('A bill on blue paper'));
    const { page } = await people.demo('Mira Sandoval');
    await page.goto(path);
    await page
      .getByRole('button', { name: 'Answer it' })
      .or(page.getByRole('link', { name: 'Answer it' }))
      .first()
      .click();
    await page.getByLabel('Where it stands after this').selectOption({ label: 'Declined' });
    await page
      .getByLabel(/answer/i)
      .last()
      .fill('Not for now.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await expect.poll(() => page.locator('[aria-invalid="true"]').count()).toBeGreaterThanOrEqual(3);
  });
});
