import { describe, expect, it } from 'vitest';
import { answerIdea } from '../fixtures/answers.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { mailAtOnce, usePeople } from '../fixtures/people.ts';
import { reply } from '../fixtures/replies.ts';

const people = usePeople();

describe('the inbox', () => {
  it('counts what is new live, is read by opening or by a press, and all at once', async () => {
    const ida = await people.newcomer('Ida Reads');
    const first = await postIdea(ida, 'A bell at the door');
    const second = await postIdea(ida, 'A lamp at the door');
    const { page } = ida;
    await page.goto('/ideas');
    await page.getByRole('banner').getByRole('link', { name: 'Inbox', exact: true }).waitFor();
    const max = await people.newcomer('Max Replies');
    for (const idea of [first, second]) {
      await max.page.goto(idea.path);
      await reply(max, 'I would use it.');
    }
    await page.getByRole('link', { name: 'Inbox, 2 new' }).waitFor();
    await findInInbox(ida, first.title);
    await page.getByText('2 unread').waitFor();
    await page.getByRole('link', { name: first.title }).click();
    await page.getByRole('heading', { level: 1, name: first.title }).waitFor();
    await page.getByRole('link', { name: 'Inbox, 1 new' }).click();
    await page.getByRole('button', { name: `Mark as read: ${second.title}` }).click();
    await page.getByRole('status').getByText('Everything is read').waitFor();

    for (const idea of [first, second]) {
      await max.page.goto(idea.path);
      await reply(max, 'Every day.');
    }
    await page.getByRole('link', { name: 'Inbox, 2 new' }).waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByText('Everything is marked as read.').waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Inbox', exact: true }).waitFor();
    await page.reload();
    expect(await page.getByRole('button', { name: 'Mark all as read' }).count()).toBe(0);
  });

  it('is told by mail until one press on the link of a mail ends that', async () => {
    const ida = await people.newcomer('Ida Enough');
    await mailAtOnce(ida);
    const { path } = await postIdea(ida, 'A letter less');
    const mira = await people.demo('Mira Sandoval');
    await answerIdea(mira, path, 'We are at it.');
    const mail = await mailTo(ida.email, /We are at it/);

    const phone = await people.visitor();
    await phone.page.goto(linkIn(mail, '/mail/unsubscribe'));
    await phone.page.getByRole('button').click();
    await phone.page.getByText('It is stopped.').waitFor();
    await ida.page.goto('/me/preferences');
    const choice = ida.page.getByLabel('Answers of the team to what I posted, support or follow');
    expect(await choice.isChecked()).toBe(false);
    expect(await ida.page.getByLabel('When somebody mentions me').isChecked()).toBe(true);

    await answerIdea(mira, path, 'It is done.');
    await findInInbox(ida, 'It is done.');
    await expect(mailTo(ida.email, /It is done/, undefined, 2_000)).rejects.toThrow('No mail');
  });
});
