import { describe, expect, it } from 'vitest';
import { postIdea, titleOf } from '../fixtures/ideas.ts';
import { usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();

async function reply({ page }: Person, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add to the conversation' }).click();
  await page.getByLabel('Your reply').fill(text);
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await page.getByText(text).first().waitFor();
}

describe('discussing an idea', () => {
  it('shows replies to everybody, live, with their changes, and notes to the team only', async () => {
    const rosa = await people.newcomer('Rosa Talks');
    const path = await postIdea(rosa, titleOf('One phone for two'));
    const visitor = await people.visitor();
    await visitor.page.goto(path);
    const mira = await people.demo('Mira Sandoval');
    await mira.page.goto(path);

    await reply(rosa, 'In our house it is three people.');
    // Nobody reloads: it comes by itself, behind a bar or in place.
    await visitor.page
      .getByText('In our house it is three people.')
      .or(visitor.page.getByRole('button', { name: /new repl/ }))
      .first()
      .waitFor();

    await rosa.page.getByRole('button', { name: 'Edit' }).first().click();
    await rosa.page.getByLabel('Change your reply').fill('In our house it is four people.');
    await rosa.page.getByRole('button', { name: 'Save the change' }).click();
    await rosa.page.getByText('In our house it is four people.').waitFor();

    await mira.page.getByRole('button', { name: 'Add to the conversation' }).click();
    await mira.page.getByLabel('A note for the team only').check();
    await mira.page.getByLabel('Your reply').fill('Ask Deniz about keys.');
    await mira.page.getByRole('button', { name: 'Keep the note' }).click();
    await mira.page.getByText('Ask Deniz about keys.').waitFor();

    await visitor.page.reload();
    await visitor.page.getByText('In our house it is four people.').waitFor();
    expect(await visitor.page.content()).not.toContain('Ask Deniz about keys');
    await visitor.page
      .getByRole('button', { name: /changed/ })
      .first()
      .click();
    await visitor.page.getByText('In our house it is three people.').waitFor();
  });

  it('takes a reply back and puts it back', async () => {
    const rosa = await people.newcomer('Rosa Regrets');
    await postIdea(rosa, titleOf('Quiet hours for notices'));
    await reply(rosa, 'Said too early.');
    await rosa.page.getByRole('button', { name: 'Take back' }).first().click();
    await rosa.page.getByRole('button', { name: 'Put it back' }).first().click();
    await rosa.page.getByText('Said too early.').waitFor();
  });
});
