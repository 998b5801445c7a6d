import { describe, expect, it } from 'vitest';
import { ask } from '../fixtures/api.ts';
import { demoPlace } from '../fixtures/demo-place.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { addressOf, signInByCode, usePeople } from '../fixtures/people.ts';
import { reply } from '../fixtures/replies.ts';

const people = usePeople();

describe('discussing an idea', () => {
  it('begins without an account, goes on in replies to replies, and shows how they were changed', async () => {
    const rosa = await people.newcomer('Rosa Talks');
    const { path } = await postIdea(rosa, 'One phone for two');
    await rosa.page.goto(path);
    await reply(rosa, 'In our house it is three people.');

    const tom = await people.visitor();
    await tom.page.goto(path);
    await tom.page.getByRole('button', { name: 'Reply', exact: true }).last().click();
    await tom.page.getByRole('textbox', { name: 'Reply to Rosa Talks' }).fill('Which three?');
    await tom.page
      .getByRole('form', { name: 'Reply to Rosa Talks' })
      .getByRole('button', { name: 'Reply' })
      .click();
    await tom.page.waitForURL(/\/sign-in/);
    await signInByCode(tom, addressOf('Tom Talks'), 'Tom Talks');
    await tom.page.getByText('Which three?').waitFor();

    // An answer to an answer stays on one level and begins with the name of who is meant.
    await rosa.page.reload();
    await rosa.page.getByText('Which three?').waitFor();
    await rosa.page.getByRole('button', { name: 'Reply', exact: true }).last().click();
    const answer = rosa.page.getByRole('textbox', { name: 'Reply to Tom Talks' });
    expect(await answer.inputValue()).toContain('@Tom Talks');
    await answer.press('End');
    await answer.pressSequentially('My parents and I.');
    await answer.press('Control+Enter');
    await rosa.page.getByRole('paragraph').filter({ hasText: '@Tom Talks My parents and I.' }).waitFor();

    await rosa.page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    await rosa.page
      .getByRole('textbox', { name: 'Change your reply' })
      .fill('In our house it is four people.');
    await rosa.page.getByRole('button', { name: 'Save the change' }).click();
    await rosa.page.getByText('In our house it is four people.').waitFor();
    await tom.page.reload();
    await tom.page.getByRole('button', { name: 'changed' }).click();
    const history = tom.page.getByRole('dialog', { name: 'How this reply changed' });
    await history.getByText('In our house it is three people.').waitFor();
  });

  it('takes a reply back, undoes that, and puts it back', async () => {
    const rosa = await people.newcomer('Rosa Regrets');
    const { path } = await postIdea(rosa, 'Quiet hours for notices');
    const { page } = rosa;
    await page.goto(path);
    await reply(rosa, 'Said too early.');
    const words = page.getByText('Said too early.');
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Rosa Regrets took this reply back.').waitFor();
    const visitor = await people.visitor();
    await visitor.page.goto(path);
    expect(await visitor.page.content()).not.toContain('Said too early');
    await page.getByRole('button', { name: 'Undo' }).click();
    await words.waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await words.waitFor();
    await visitor.page.reload();
    await visitor.page.getByText('Said too early.').waitFor();
  });

  it('mentions somebody by keyboard, who finds it in the inbox', async () => {
    const name = `Vera ${crypto.randomUUID().slice(0, 4)}`;
    const vera = await people.newcomer(name);
    const { path, title } = await postIdea(vera, 'A bill my father can read');
    const { page } = await people.newcomer('Omar Writes');
    await page.goto(path);
    await page.getByRole('button', { name: 'Add to the conversation' }).click();
    const field = page.getByRole('textbox', { name: 'Your reply' });
    await field.pressSequentially(`Ask @${name}`);
    await page.getByRole('option', { name: new RegExp(name) }).waitFor();
    await field.press('Enter');
    await expect.poll(() => field.inputValue()).toContain(`Ask [@${name}](member:`);
    await field.pressSequentially('about it.');
    await field.press('Control+Enter');
    await page
      .getByRole('paragraph')
      .filter({ hasText: `Ask @${name} about it.` })
      .waitFor();
    await findInInbox(vera, 'Omar Writes mentioned you');
    await vera.page.getByRole('link', { name: title }).waitFor();
  });

  it('keeps a note of the team from everybody else, in pages, in the API and live', async () => {
    const rosa = await people.newcomer('Rosa Reads');
    const { path, number } = await postIdea(rosa, 'One key less');
    await rosa.page.goto(path);
    const mira = await people.demo('Mira Sandoval');
    await mira.page.goto(path);
    await mira.page.getByRole('button', { name: 'Add to the conversation' }).click();
    await mira.page.getByLabel('A note for the team only').check();
    await mira.page.getByRole('textbox', { name: 'Your reply' }).fill('Ask Deniz about keys.');
    await mira.page.getByRole('button', { name: 'Keep the note' }).click();
    await mira.page.getByText('Ask Deniz about keys.').waitFor();
    await mira.page.getByText('Only the team sees this').waitFor();
    // A reply that everybody may read comes after it: by then the note would have come too.
    await reply(mira, 'We look into it.');
    await rosa.page.getByText('We look into it.').waitFor();
    expect(await rosa.page.content()).not.toContain('Ask Deniz');

    const jorge = await people.demo('Jorge Pires');
    await jorge.page.goto(path);
    await jorge.page.getByText('Ask Deniz about keys.').waitFor();
    for (const person of [rosa, await people.visitor()]) {
      await person.page.goto(path);
      await person.page.getByText('We look into it.').waitFor();
      expect(await person.page.content()).not.toContain('Ask Deniz');
      const said = await ask(
        person,
        `query ($number: Int!) {
          idea(number: $number) { commentCount lastWord { kind } thread { comments(first: 20) { edges { node { text } } } } }
        }`,
        { number },
      );
      expect(JSON.stringify(said)).not.toContain('Ask Deniz');
      expect(said).toMatchObject({ idea: { commentCount: 1 } });
    }
    await findInInbox(rosa, 'Mira Sandoval');
    expect(await rosa.page.content()).not.toContain('Ask Deniz');
    const mails = await (await fetch(`${demoPlace().url}/dev/mail?to=${rosa.email}`)).text();
    expect(mails).not.toContain('Ask Deniz');
  });
});
