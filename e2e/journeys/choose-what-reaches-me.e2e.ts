import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { postIdea, type NewIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { mailAtOnce, usePeople, type Person } from '../fixtures/people.ts';
import { reply } from '../fixtures/replies.ts';

const people = usePeople();

const CHOICES = `{ viewer { preferences { mailReplies mailMentions mailAnswers mailTogether mailComments mailPace
  onlyDecisions quietHours { from until } timeZone digestHour digestDay mutedTopics } mutes { edges { node { id } } } } }`;

/** Everything somebody has chosen, as they see it where they are signed in. */
async function choicesOf(person: Person): Promise<Record<string, unknown>> {
  const { viewer } = await ask(person, CHOICES);
  const { preferences, mutes } = viewer as {
    preferences: Record<string, unknown>;
    mutes: { edges: unknown[] };
  };
  return { ...preferences, muted: mutes.edges.length };
}

/** Does something on the page of choices, and waits until it is saved. */
async function saved(page: Page, act: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  await act();
  await answer;
}

/** Somebody who follows their own idea, to which Max replies, which they hear of by mail. */
async function withMail(): Promise<{
  ida: Person & { email: string };
  max: Person;
  idea: NewIdea;
  link: string;
}> {
  const ida = await people.newcomer('Ida Chooses');
  await mailAtOnce(ida);
  await ask(ida, 'mutation { updatePreferences(input: { mailComments: ALWAYS }) { __typename } }');
  const idea = await postIdea(ida, 'A bell that is not so loud');
  const max = await people.newcomer('Max Talks');
  await max.page.goto(idea.path);
  await reply(max, 'Mine is loud, too.');
  const link = linkIn(await mailTo(ida.email, /Mine is loud/), '/mail/preferences');
  return { ida, max, idea, link };
}

describe('choosing what reaches one', () => {
  it('is done from the link of a mail without signing in, every choice of it', async () => {
    const { ida, idea, link } = await withMail();
    await ida.page.goto(idea.path);
    await ida.page.getByLabel('Muting', { exact: true }).click();
    await ida.page.getByRole('button', { name: 'Mute this' }).click();
    await ida.page.getByText('It is muted.').waitFor();

    expect(link).toContain('#mailComments');
    const { page } = await people.visitor({ timezoneId: 'America/Lima' });
    const response = await page.goto(link);
    expect(response?.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    });
    const said = await page.locator('main').innerText();
    expect(said).not.toContain(ida.email);
    expect(said).not.toContain('Ida');
    expect(await page.locator('#mailComments').isChecked()).toBe(true);
    await expectFineInEveryLook(page, 'choices by link');

    for (const name of [
      'Replies to what I wrote',
      'When somebody mentions me',
      'Answers of the team to what I posted, support or follow',
      'What we make together: suggestions, invitations, read-backs and merges',
      'Everything else that is said where I follow',
    ]) {
      await saved(page, () => page.getByLabel(name, { exact: true }).uncheck());
    }
    await saved(page, () => page.getByLabel('Mute other comments').check());
    await saved(page, () => page.getByLabel('Only decisions: answers, merges and what is fixed').check());
    await saved(page, () => page.getByLabel('Once a week, all together').check());
    await saved(page, () => page.getByLabel('On which day').selectOption('Friday'));
    await saved(page, () => page.getByLabel('At what time').selectOption('17'));
    await saved(page, () => page.getByRole('button', { name: 'Use America/Lima' }).click());

    await page.getByLabel('From', { exact: true }).fill('22:00');
    await saved(page, () => page.getByRole('button', { name: 'Keep these hours' }).click());
    await page.getByText('Please fill this in.').waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('22:00');
    await page.getByLabel('Until', { exact: true }).fill('07:00');
    await saved(page, () => page.getByRole('button', { name: 'Keep these hours' }).click());
    await page.getByRole('button', { name: 'No quiet hours' }).waitFor();

    await page.getByRole('button', { name: `End it: “${idea.title}” is muted` }).click();
    await page.getByText(`You hear of “${idea.title}” again.`).waitFor();
    expect(await choicesOf(ida)).toEqual({
      mailReplies: 'NEVER',
      mailMentions: 'NEVER',
      mailAnswers: 'NEVER',
      mailTogether: 'NEVER',
      mailComments: 'NEVER',
      mailPace: 'WEEKLY',
      onlyDecisions: true,
      quietHours: { from: '22:00', until: '07:00' },
      timeZone: 'America/Lima',
      digestHour: 17,
      digestDay: 5,
      mutedTopics: ['COMMENTS'],
      muted: 0,
    });
    // What was chosen there is what the page says to whoever is signed in, and it stays after a reload.
    await page.reload();
    expect(await page.getByLabel('Once a week, all together').isChecked()).toBe(true);
    await ida.page.goto('/me/preferences#mail');
    expect(await ida.page.getByLabel('Only decisions: answers, merges and what is fixed').isChecked()).toBe(
      true,
    );
    await expectFineInEveryLook(ida.page, 'preferences');
    await ida.page.goto('/spaces/home-account');
    await ida.page.getByLabel('Muting', { exact: true }).click();
    await ida.page.getByRole('button', { name: 'Mute this space' }).waitFor();
    await expectFineInEveryLook(ida.page, 'menu of a space');
  });

  it('can be read without JavaScript, and says so when a link is broken', async () => {
    const { link } = await withMail();
    const { page } = await people.visitor({ javaScriptEnabled: false });
    await page.goto(link);
    expect(await page.locator('#mailReplies').isChecked()).toBe(true);
    expect(await page.content()).toContain('Without JavaScript you can read here what you chose.');
    const broken = await page.goto(link.replace(/token=.{4}/, 'token=AAAA'));
    expect(broken?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'This link does not work' }).waitFor();
  });

  it('mutes from the menu of an item of the inbox, by keyboard, and ends it in the preferences', async () => {
    const { ida, max, idea } = await withMail();
    const { page } = ida;
    await findInInbox(ida, idea.title);
    await page.getByLabel(`Mute: ${idea.title}`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Mute this' }).focus();
    await expectFineInEveryLook(page, 'menu of an item');
    await page.getByRole('button', { name: 'Mute this' }).press('Enter');
    await page.getByText(`“${idea.title}” is muted.`).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Inbox', exact: true }).waitFor();
    await reply(max, 'And it rings at night.');
    await expect(mailTo(ida.email, /rings at night/, undefined, 2_000)).rejects.toThrow('No mail');
    await page.goto('/me/preferences');
    await page.getByRole('button', { name: `End it: “${idea.title}” is muted` }).click();
    await page.getByRole('button', { name: `Mute again: “${idea.title}”` }).waitFor();
    await reply(max, 'Every night.');
    await mailTo(ida.email, /Every night/);
  });

  it('reads in one tab what another tab shows', async () => {
    const { ida, max, idea } = await withMail();
    const second = await ida.context.newPage();
    await second.goto('/inbox');
    const unread = second.getByRole('button', { name: `Mark as read: ${idea.title}` });
    await unread.waitFor();
    await ida.page.goto('/inbox');
    await second.getByRole('link', { name: 'Inbox, 1 new' }).waitFor();
    await ida.page.getByRole('button', { name: `Mark as read: ${idea.title}` }).click();
    await second.getByRole('banner').getByRole('link', { name: 'Inbox', exact: true }).waitFor();
    await unread.waitFor({ state: 'detached' });
    await reply(max, 'Still loud.');
    for (const page of [ida.page, second]) await page.getByRole('link', { name: 'Inbox, 1 new' }).waitFor();
    // Muting reads, too, in every tab.
    await second.goto(idea.path);
    await second.getByLabel('Muting', { exact: true }).click();
    await second.getByRole('button', { name: 'Mute this' }).click();
    await ida.page.getByRole('banner').getByRole('link', { name: 'Inbox', exact: true }).waitFor();
  });
});
