import { describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();

async function say({ page }: Person, position: string, importance: string): Promise<void> {
  await page.getByRole('textbox', { name: 'How you see it' }).fill(position);
  await page.getByLabel('What it is to you').selectOption({ label: importance });
}

describe('a difference', () => {
  it('is put into words by both sides, and ends by an agreement, seen live by each and read by everybody', async () => {
    const olga = await people.newcomer('Olga Differs');
    const { path } = await postIdea(olga, 'Send the photo without asking me');
    await olga.page.goto(path);
    await olga.page.getByLabel('More', { exact: true }).click();
    await olga.page.getByRole('link', { name: 'Put a difference into words' }).click();
    await olga.page.getByRole('textbox', { name: 'How you see it' }).waitFor();
    await olga.page.getByRole('button', { name: 'Put it there' }).click();
    await olga.page.getByText('Please fill this in.').first().waitFor();
    await expectFineInEveryLook(olga.page, 'opening a difference with errors');
    await olga.page.getByLabel('With whom').selectOption({ label: 'Mira Sandoval' });
    await say(olga, 'I have sent forty readings and none was wrong.', 'It blocks me');
    await olga.page.getByRole('button', { name: 'Put it there' }).click();
    await olga.page.getByText('Mira Sandoval has not said how they see it yet.').waitFor();

    const mira = await people.demo('Mira Sandoval');
    await findInInbox(mira, 'Olga Differs put a difference into words');
    await mira.page.goto(`${path}/differences`);
    await mira.page.getByRole('button', { name: 'Say your side' }).click();
    await say(mira, 'One wrong digit is a bill nobody can explain.', 'It matters');
    await mira.page.getByRole('button', { name: 'Say it' }).click();
    await olga.page.getByText('One wrong digit is a bill nobody can explain.').waitFor();
    await olga.page.getByText('It matters to the team').waitFor();
    // Nobody writes for the other: one button, below one's own words.
    expect(await olga.page.getByRole('button', { name: 'Reword your side' }).count()).toBe(1);

    await olga.page.getByRole('button', { name: 'Say what both share' }).click();
    await olga.page.getByLabel('What both share', { exact: true }).fill('A reading should take ten seconds.');
    await olga.page.getByRole('button', { name: 'Propose these words' }).click();
    await mira.page.getByRole('button', { name: 'I agree to that' }).click();
    await olga.page.getByText('Both agree.').waitFor();

    await mira.page.getByRole('button', { name: 'Write down what was tried' }).click();
    await mira.page.getByRole('textbox', { name: 'What was tried' }).fill('Sending at once, for a week.');
    await mira.page.getByRole('textbox', { name: 'What came of it' }).fill('Two of ninety were wrong.');
    await mira.page.getByRole('button', { name: 'Write it down' }).click();
    await olga.page.getByText('Two of ninety were wrong.').waitFor();

    await mira.page.getByRole('button', { name: 'Propose how it ends' }).click();
    await mira.page.getByLabel('The end you propose').selectOption({ label: 'We agree to disagree' });
    const end = 'Asking stays. Olga would do without, and we know why.';
    await mira.page.getByLabel('In words both can stand by').fill(end);
    await mira.page.getByRole('button', { name: 'Propose this end' }).click();
    await olga.page.getByRole('button', { name: 'I agree to that end' }).click();
    await olga.page.getByText('We agreed to disagree').first().waitFor();
    await mira.page.getByText('Mira Sandoval proposed it, Olga Differs agreed.').waitFor();
    await findInInbox(mira, 'Olga Differs closed a difference');

    const visitor = await people.visitor({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    await visitor.page.goto(path);
    await visitor.page.getByRole('link', { name: '1 difference' }).click();
    for (const words of ['I have sent forty readings', 'One wrong digit', end]) {
      await visitor.page.getByText(words).first().waitFor();
    }
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await olga.page.goto(`${path}/differences`);
    await expectFineInEveryLook(olga.page, 'a difference that has ended');
  });
});
