import { describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { titleOf } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { addressOf, signInByCode, usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();

/** Fills in what hurts and sends it; answers the path of its page. */
async function report({ page }: Person, title: string): Promise<string> {
  await page.goto('/irritants');
  await page.getByRole('link', { name: 'Say what hurts' }).first().click();
  await page.getByLabel('Where it belongs').selectOption({ label: 'Home account' });
  await page.getByLabel('What hurts?').fill(title);
  await page.getByLabel('What happens, and when?').fill('Each month the washing machine has to move.');
  await page.getByLabel('How do you work around it?').fill('A mirror on a stick.');
  await page.getByLabel('What do you like about your way around it?').fill('It is quick.');
  await page.getByLabel('What do you dislike about it?').fill('It fell once.');
  await page.getByLabel('Where in your journey does it hurt?').fill('Reading the meter');
  await page.getByRole('button', { name: 'Report it' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return new URL(page.url()).pathname;
}

/** Opens the board and goes down it until an irritant is there. */
async function chooseOnBoard({ page }: Person, title: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: `Choose “${title}”` });
  const more = page.getByRole('link', { name: 'Show younger ones' });
  await box.or(more).first().waitFor();
  while (!(await box.isVisible())) {
    await more.click();
    await box.or(more).first().waitFor();
  }
  await box.check();
}

describe('something that hurts', () => {
  it('is reported, joined, gathered, answered by an idea, and fixed quietly', async () => {
    const nora = await people.newcomer('Nora Testa');
    const title = titleOf('The meter hides behind the washing machine');
    const path = await report(nora, title);
    for (const words of ['A mirror on a stick.', 'It is quick.', 'It fell once.']) {
      await nora.page.getByText(words).waitFor();
    }
    await nora.page.getByText('You reported this').waitFor();

    // The other is about to say the same, finds it said, and joins instead of saying it again.
    const omar = await people.newcomer('Omar Testa');
    await omar.page.goto('/irritants/new');
    await omar.page.getByLabel('What hurts?').fill(`${title} as well`);
    const card = omar.page
      .getByRole('region', { name: 'Has it been said already?' })
      .getByRole('article')
      .filter({ hasText: title });
    await card.getByText('This hurts 1 person').waitFor();
    await card.getByRole('button', { name: `Me too: ${title}` }).click();
    await card.getByText('This hurts 2 people').waitFor();
    await nora.page.getByText('hits 2 people').first().waitFor();
    await omar.page.goto(path);
    await omar.page
      .getByRole('textbox', { name: /^How is it for you/ })
      .fill('Ours stands behind the freezer.');
    await omar.page.getByRole('button', { name: 'Add your situation' }).click();
    await omar.page.getByRole('heading', { name: 'How it is for others' }).waitFor();

    // The team gathers it with another under what is behind both, and asks for ideas.
    const second = titleOf('The digits of the meter are too small');
    await report(nora, second);
    const mira = await people.demo('Mira Sandoval');
    const { page } = mira;
    await page.goto('/staff/irritants?space=home-account');
    await chooseOnBoard(mira, title);
    await chooseOnBoard(mira, second);
    await page.getByRole('button', { name: 'Gather under a root cause' }).click();
    const cause = titleOf('Meters are set where there was room');
    await page.getByLabel('What is behind it?').fill(cause);
    await page.getByLabel('How does it come about?').fill('Nobody asked who would read them.');
    await page.getByRole('button', { name: 'Gather them' }).click();
    await page.getByRole('link', { name: cause }).first().click();
    await page.getByRole('heading', { level: 1, name: cause }).waitFor();
    await expectFineInEveryLook(page, 'a root cause');
    await page.goto(path);
    await page.getByLabel('More').click();
    await page.getByRole('button', { name: 'Call for ideas' }).click();
    const question = 'How could one read it without moving anything?';
    await page.getByLabel('What would you like to ask?').fill(question);
    await page.getByRole('button', { name: 'Ask for ideas' }).click();
    await page.getByRole('heading', { name: 'The team asks for ideas' }).waitFor();
    await expectFineInEveryLook(page, 'an irritant with a call for ideas');

    // An idea answers the call, and says so.
    await findInInbox(omar, 'asks for ideas');
    await omar.page.getByRole('link', { name: title }).first().click();
    await omar.page.getByText(question).waitFor();
    await omar.page.getByRole('link', { name: 'Answer with an idea' }).click();
    const answering = omar.page.getByRole('region', { name: 'Your idea answers' });
    await answering.getByText(question).waitFor();
    const idea = titleOf('Send the digits by radio');
    await omar.page.getByLabel('What would help?').fill(idea);
    await omar.page.getByLabel('What hurts today').fill('A small sender on the meter.');
    await omar.page.getByRole('button', { name: 'Post the idea' }).click();
    await omar.page.getByRole('heading', { level: 1, name: idea }).waitFor();
    await omar.page.getByRole('complementary').getByRole('link', { name: title }).waitFor();

    // Fixed: one plain message to those it hit, nothing else (practice 0.19).
    await page.goto(path);
    await page.getByRole('link', { name: idea }).waitFor();
    await page.getByLabel('More').click();
    await page.getByRole('button', { name: 'Say that it is fixed' }).click();
    await page.getByLabel('What is different now?').fill('Since Monday the digits come by radio.');
    await page.getByRole('button', { name: 'Mark as fixed and tell them' }).click();
    await page.getByText('It is marked as fixed. Those it hit are told.').waitFor();
    await omar.page.goto(path);
    await omar.page.getByText('Since Monday the digits come by radio.').waitFor();
    await findInInbox(omar, 'It is fixed');
    const notices = omar.page.getByRole('listitem').filter({ hasText: 'It is fixed' });
    expect(await notices.count()).toBe(1);
    expect(await notices.first().textContent()).toContain('Since Monday the digits come by radio.');
  }, 180_000);

  it('is changed and taken back by who reported it, and joined by a visitor who signs in on the way', async () => {
    const petra = await people.newcomer('Petra Testa');
    const { page } = petra;
    const title = titleOf('The hose of the machine is short');
    const path = await report(petra, title);
    await page.getByLabel('More').click();
    await page.getByRole('link', { name: 'Change it' }).click();
    await page.getByLabel('What happens, and when?').fill('Since the last move it reaches no tap.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('Since the last move it reaches no tap.').waitFor();

    const quinn = await people.visitor();
    await quinn.page.goto(path);
    await quinn.page.getByRole('button', { name: 'Me too' }).click();
    await quinn.page.waitForURL(/\/sign-in/);
    await signInByCode(quinn, addressOf('Quinn Testa'), 'Quinn Testa');
    await quinn.page.getByText('It counts. You follow this and hear when it is fixed.').waitFor();
    await quinn.page.getByRole('button', { name: 'It hits you too' }).click();
    await quinn.page.getByRole('button', { name: 'Me too' }).waitFor();

    await page.getByLabel('More').click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('took this back on').waitFor();
    expect((await quinn.page.goto(path))?.status()).toBe(404);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('took this back on').waitFor({ state: 'hidden' });
  }, 90_000);

  it('keeps a report that was begun, and leads back to it', async () => {
    const rita = await people.newcomer('Rita Testa');
    const { page } = rita;
    await page.goto('/irritants/new');
    await page.getByLabel('What hurts?').fill('The bell rings');
    // Drafts reach the server when typing pauses.
    await expect
      .poll(async () => JSON.stringify(await ask(rita, '{ viewer { drafts { body } } }')))
      .toContain('The bell rings');
    await page.goto('/me/drafts');
    await page.getByRole('link', { name: 'The bell rings' }).click();
    await page.waitForURL('**/irritants/new');
    await page.getByRole('button', { name: 'Report it' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await page.getByLabel('What hurts?').inputValue()).toBe('The bell rings');
    await expectFineInEveryLook(page, 'a report with errors');
  });
});
