import { describe, expect, it } from 'vitest';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { mailTo } from '../fixtures/mail.ts';
import { seeNews } from '../fixtures/news.ts';
import { mailAtOnce, usePeople } from '../fixtures/people.ts';
import { confirmReadBack } from '../fixtures/read-backs.ts';

const people = usePeople();

describe('answering an idea', () => {
  it('goes from the attention list to the page, the inbox and the mail of the person who asked', async () => {
    const jonas = await people.newcomer('Jonas Waits');
    await mailAtOnce(jonas);
    const { path, title } = await postIdea(jonas, 'A paper letter for my neighbour');
    await jonas.page.goto(path);

    const { page } = await people.demo('Mira Sandoval');
    await page.goto('/staff/attention');
    const item = page.getByRole('article').filter({ hasText: title });
    // The longest wait stands first, so the newest idea is on a later page.
    const more = page.getByRole('link', { name: 'Show more' });
    for (;;) {
      await item.or(more).first().waitFor();
      if (await item.isVisible()) break;
      const here = page.url();
      await more.click();
      await page.waitForURL((url) => url.href !== here);
    }
    await item.getByRole('button', { name: 'Answer here' }).click();
    await item.getByLabel('Where it stands after this').selectOption({ label: 'Planned' });
    await item.getByRole('textbox', { name: 'Your answer' }).fill('We send it by **post**, from spring on.');
    await item
      .getByLabel('How this serves the people it is about')
      .fill('It reaches people without a screen.');
    // The author comes first: asked beside the answer, which stays as it was typed.
    await item.getByRole('button', { name: 'Ask Jonas Waits first' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What you understood').fill('Your neighbour reads letters and no mail.');
    await dialog.getByRole('button', { name: 'Ask whether that is right' }).click();
    const yes = jonas.page.getByRole('button', { name: 'Yes, that is it' });
    await seeNews(jonas.page, yes);
    await yes.click();
    await jonas.page.getByText('Jonas Waits confirmed this understanding.').waitFor();
    await item.getByRole('button', { name: 'See it as Jonas Waits will' }).click();
    await item.getByRole('region', { name: 'As Jonas Waits will see it' }).getByText('post').waitFor();
    await item.getByRole('button', { name: 'Send the answer' }).click();
    await item.getByText('It waits no longer.').waitFor();

    // The person who asked reads it without loading the page anew, finds it in the inbox, and is told by mail.
    await jonas.page
      .getByRole('button', { name: 'Mira Sandoval answered just now. Show the answer' })
      .click();
    await jonas.page.getByText('We send it by post, from spring on.').waitFor();
    await jonas.page.getByText('Jonas Waits confirmed this understanding before it was decided.').waitFor();
    await jonas.page.getByRole('complementary').getByText('Planned').waitFor();
    expect(await mailTo(jonas.email, /answered/)).toContain('It moved from “Open” to “Planned”.');
    await findInInbox(jonas, 'Mira Sandoval Team answered');
    await jonas.page.getByRole('link', { name: title }).first().click();
    await jonas.page.getByText('We send it by post, from spring on.').waitFor();
  });

  it('says beside the fields what a decline lacks, hints once at blame, and shows every answer with its date', async () => {
    const jonas = await people.newcomer('Jonas Declined');
    const idea = await postIdea(jonas, 'A bill on blue paper');
    const { path } = idea;
    const mira = await people.demo('Mira Sandoval');
    const { page } = mira;
    await confirmReadBack(mira, jonas, idea);
    await page.goto(path);
    await page.getByRole('button', { name: 'Answer it' }).click();
    await page.getByRole('textbox', { name: 'Your answer' }).fill('We think about it until Friday.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('We think about it until Friday.').waitFor();

    await page.getByRole('button', { name: 'Answer it' }).click();
    await page.getByLabel('Where it stands after this').selectOption({ label: 'Declined' });
    await page.getByRole('textbox', { name: 'Your answer' }).fill('You should have used the app.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    const serves = page.getByLabel('How this serves the people it is about');
    const reason = page.getByLabel('Why it will not be built for now');
    const constraint = page.getByLabel('What stands in the way');
    const change = page.getByLabel('What would change it');
    const day = page.getByLabel('The day it is looked at again');
    await page.getByText('Please fill this in.').first().waitFor();
    for (const field of [serves, reason, constraint, change, day]) {
      expect(await field.getAttribute('aria-invalid')).toBe('true');
    }
    await serves.fill('Their letters come as before.');
    await reason.fill('White paper is recycled.');
    await constraint.fill('The law of paper.');
    await change.fill('Recycled blue paper.');
    await day.fill('2099-01-15');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByRole('alert').getByText('One look at the wording').waitFor();
    await page.getByRole('button', { name: 'Send it as it is' }).click();

    const answers = page.getByRole('region', { name: 'What we answered' }).getByRole('article');
    await answers.nth(1).waitFor();
    for (const words of ['White paper is recycled.', 'The law of paper.', 'Recycled blue paper.', '2099']) {
      await answers.first().getByText(words).waitFor();
    }
    await answers.nth(1).getByText('We think about it until Friday.').waitFor();
    const visitor = await people.visitor({ javaScriptEnabled: false });
    await visitor.page.goto(path);
    const read = visitor.page.getByRole('region', { name: 'What we answered' }).getByRole('article');
    expect(await read.count()).toBe(2);
    expect(await read.locator('time[datetime]').count()).toBe(2);
    expect(await read.first().textContent()).toContain('White paper is recycled.');
  });
});
