import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { demoPlace } from '../fixtures/demo-place.ts';
import { postIdea, type NewIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { mailTo } from '../fixtures/mail.ts';
import { seeNews } from '../fixtures/news.ts';
import { mailAtOnce, usePeople } from '../fixtures/people.ts';

const people = usePeople();
let database: pg.Client;

beforeAll(async () => {
  database = new pg.Client({ connectionString: demoPlace().databaseUrl });
  await database.connect();
});
afterAll(() => database.end());

/** Lets it wait since a week ago: longer than the five days its space promises. */
async function weekPassed({ id }: NewIdea): Promise<void> {
  await database.query(
    `update idea set created_at = created_at - interval '7 days', waiting_since = waiting_since - interval '7 days',
       last_word_at = last_word_at - interval '7 days' where id = $1`,
    [id],
  );
}

const NOTE =
  'I am sorry. I have tried it on two phones and it fails on the older one; I test it again this week.';

describe('saying that an answer is late', () => {
  it('goes from the list of what is late to the page, the inbox and the mail of who waits, once', async () => {
    const kim = await people.newcomer('Kim Waits');
    await mailAtOnce(kim);
    const idea = await postIdea(kim, 'Read the meter in the dark');
    await weekPassed(idea);

    // Everybody can see what waits longer than the space promises.
    const visitor = await people.visitor({ javaScriptEnabled: false });
    await visitor.page.goto('/spaces/home-account');
    await visitor.page.getByRole('link', { name: /waits? longer than that/ }).click();
    await visitor.page.getByRole('link', { name: idea.title }).waitFor();

    const { page } = await people.demo('Mira Sandoval');
    await page.goto('/staff/attention?show=late');
    const item = page.getByRole('article').filter({ hasText: idea.title });
    await expectFineInEveryLook(page, 'what is late');
    await item.getByRole('button', { name: 'Say that we are late' }).click();
    const dialog = page.getByRole('dialog');
    const words = dialog.getByRole('textbox', { name: 'Your note' });
    expect(await words.inputValue(), 'nothing stands ready').toBe('');
    await expectFineInEveryLook(page, 'the late note being written');
    await words.fill(NOTE);
    // Closed and opened again: what was written is still there, as on another page.
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.goto(idea.path);
    await page.getByRole('button', { name: 'Go on with your note' }).click();
    expect(await words.inputValue()).toBe(NOTE);
    await dialog.getByLabel('A day by which the answer comes').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Send the note' }).click();
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
    const { rows } = await database.query<{ day: string }>(`select (current_date + 5)::text as day`);
    await dialog.getByLabel('A day by which the answer comes').fill(rows[0]?.day ?? '');
    // Who waits has the page open, and reads it there without loading it anew.
    await kim.page.goto(idea.path);
    await kim.page.getByRole('heading', { name: idea.title }).waitFor();
    await dialog.getByRole('button', { name: 'Send the note' }).click();
    const told = kim.page.getByRole('region', { name: 'The answer is late' }).getByText(NOTE);
    await seeNews(kim.page, told);
    const late = page.getByRole('region', { name: 'The answer is late' });
    await late.getByText(NOTE).waitFor();
    // What was said there can be made a promise; said a second time it cannot be.
    await late.getByRole('button', { name: 'Make this a promise' }).waitFor();
    expect(await late.getByRole('button').count(), 'no second note').toBe(1);
    await expectFineInEveryLook(page, 'an idea whose answer is late');

    // Who waits is told, in the name of the person.
    const mail = await mailTo(kim.email, /we are late|late with an answer|I am sorry/);
    expect(mail).toContain('Mira Sandoval');
    expect(mail).toContain(NOTE.split(';')[0]);
    await findInInbox(kim, idea.title);
    await kim.page.getByRole('link', { name: idea.title }).first().click();
    await kim.page.getByRole('region', { name: 'The answer is late' }).getByText(NOTE).waitFor();
    await kim.page
      .getByRole('complementary')
      .getByText(/An answer was promised by/)
      .waitFor();

    // Without JavaScript it stands there as well; an answer ends it.
    await visitor.page.goto(idea.path);
    await visitor.page.getByText(NOTE).waitFor();
    await page.getByRole('button', { name: 'Answer it' }).click();
    await page.getByRole('textbox', { name: 'Your answer' }).fill('It works on both phones now.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('It works on both phones now.').waitFor();
    await late.waitFor({ state: 'detached' });
  });
});
