import { describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

describe('asking back before deciding', () => {
  it('goes from the answer to the author and back, keeps both texts, and the answer says so for ever', async () => {
    const lena = await people.newcomer('Lena Understood');
    const { path } = await postIdea(lena, 'Let me hear the meter');
    const mira = await people.demo('Mira Sandoval');
    await mira.page.goto(path);
    await mira.page.getByRole('button', { name: 'Answer it' }).click();
    await mira.page.getByRole('textbox', { name: 'Your answer' }).fill('We build it with you.');
    await mira.page.getByLabel('Where it stands after this').selectOption({ label: 'Planned' });
    await mira.page.getByLabel('How this serves the people it is about').fill('It can be read without eyes.');
    await mira.page.getByText('Before this idea is planned or declined, Lena Understood is asked').waitFor();
    await mira.page.getByRole('button', { name: 'Ask Lena Understood first' }).click();
    const dialog = mira.page.getByRole('dialog');
    await dialog.getByLabel('What you understood').fill('You want to read the meter without your eyes.');
    await dialog.getByRole('button', { name: 'Ask whether that is right' }).click();
    await mira.page.getByText(/Lena Understood was asked and has not answered yet/).waitFor();

    await findInInbox(lena, 'Mira Sandoval Team asks whether the team understood you');
    await lena.page.goto(path);
    const card = lena.page.getByRole('region', { name: 'Did we understand you?' });
    await card.getByText('You want to read the meter without your eyes.').waitFor();
    await expectFineInEveryLook(lena.page, 'a read-back for its author');
    await card.getByRole('button', { name: 'Not quite' }).click();
    await card
      .getByRole('textbox', { name: 'What is not right about it?' })
      .fill('Without bending down. My eyes are fine.');
    // What was typed outlives a reload.
    await lena.page.reload();
    const field = card.getByRole('textbox', { name: 'What is not right about it?' });
    await field.waitFor();
    expect(await field.inputValue()).toBe('Without bending down. My eyes are fine.');
    await card.getByRole('button', { name: 'Send the correction' }).click();
    await card.getByText('Lena Understood corrected it.').waitFor();

    // The answer was kept, the need is met without loading the page anew.
    await mira.page.getByText(/was asked and has not answered yet/).waitFor({ state: 'hidden' });
    const answer = mira.page.getByRole('textbox', { name: 'Your answer' });
    expect(await answer.inputValue()).toBe('We build it with you.');
    await mira.page.getByRole('button', { name: 'Send the answer' }).click();
    const given = 'Lena Understood corrected what the team had understood before it was decided.';
    await mira.page.getByText(given).waitFor();

    const visitor = await people.visitor({ javaScriptEnabled: false });
    await visitor.page.goto(path);
    await visitor.page.getByText(given).waitFor();
    await visitor.page.getByText('Without bending down. My eyes are fine.').waitFor();
  });

  it('takes one press to confirm, on a phone', async () => {
    const lena = await people.newcomer('Lena Presses', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const { path } = await postIdea(lena, 'A larger button');
    const mira = await people.demo('Mira Sandoval');
    await mira.page.goto(path);
    await mira.page.getByLabel('More', { exact: true }).click();
    await mira.page.getByRole('button', { name: 'Read it back' }).click();
    const dialog = mira.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ask whether that is right' }).click();
    await dialog.getByText('Please fill this in.').waitFor();
    await dialog.getByLabel('What you understood').fill('You want to press it with a thumb.');
    await dialog.getByRole('button', { name: 'Ask whether that is right' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await lena.page.goto(path);
    await lena.page.getByRole('button', { name: 'Yes, that is it' }).click();
    await lena.page.getByText('Lena Presses confirmed this understanding.').waitFor();
    await mira.page.getByText('Lena Presses confirmed this understanding.').waitFor();
  });
});
