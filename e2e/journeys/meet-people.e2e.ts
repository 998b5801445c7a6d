import { expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { inDatabase } from '../fixtures/database.ts';
import { titleOf } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { mailTo } from '../fixtures/mail.ts';
import { mailAtOnce, usePeople } from '../fixtures/people.ts';

const people = usePeople();

/** A day so many days from now, as a field for days takes it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('goes from listening hours to the last seat, a seat given back, minutes, and a promise that is kept', async () => {
  const { page: mira } = await people.demo('Mira Sandoval');
  const title = titleOf('An hour about the winter bill');
  await mira.goto('/meetings');
  await mira.getByRole('link', { name: 'Announce a meeting' }).click();
  await mira.getByRole('radio', { name: /^Listening hours/ }).check();
  await mira.getByLabel('Where it belongs').selectOption({ label: 'Home account' });
  await mira.getByLabel('In one line, what it is').fill(title);
  await mira.getByRole('button', { name: 'Announce it' }).click();
  await mira.getByText('Please fill this in.').first().waitFor();
  await mira.getByLabel('What it is for').fill('We want to hear how the bill reads to you.');
  await mira.getByLabel('Day', { exact: true }).fill(inDays(12));
  await mira.getByLabel('From', { exact: true }).fill('17:00');
  await mira.getByLabel('Until', { exact: true }).fill('18:00');
  await mira.getByLabel('Address or link').fill('https://meet.example.com/winter');
  await mira.getByLabel('How many can come').fill('1');
  await expectFineInEveryLook(mira, 'announcing a meeting');
  await mira.getByRole('button', { name: 'Announce it' }).click();
  await mira.getByRole('heading', { level: 1, name: title }).waitFor();
  const path = new URL(mira.url()).pathname;

  // Somebody elsewhere reads it on their own clock, and takes the last seat in the moment in which another does.
  const kim = await people.newcomer('Kim Listens', { timezoneId: 'America/New_York' });
  const ola = await people.newcomer('Ola Listens');
  await Promise.all([mailAtOnce(kim), mailAtOnce(ola)]);
  await Promise.all([kim.page.goto(path), ola.page.goto(path)]);
  await kim.page.getByText(/New York \(GMT-[45]\)/).waitFor();
  await kim.page.getByText(/^There: .*17:00|^There: .*5:00/).waitFor();
  await kim.page.getByText('Online. Whoever has a seat sees the link here.').waitFor();
  await Promise.all([kim, ola].map(({ page }) => page.getByRole('button', { name: 'Take a seat' }).click()));
  const stands = async ({ page }: typeof kim): Promise<string | null> =>
    page.getByText(/^(You have a seat|You wait for a seat, and you are next)\.$/).textContent();
  const both = await Promise.all([stands(kim), stands(ola)]);
  expect(both.toSorted()).toEqual(['You have a seat.', 'You wait for a seat, and you are next.']);
  const [first, second] = both[0] === 'You have a seat.' ? [kim, ola] : [ola, kim];
  await first.page.goto(path);
  await first.page.getByRole('link', { name: 'Open the meeting' }).waitFor();
  await expectFineInEveryLook(first.page, 'a meeting one has a seat at');
  expect(await second.page.getByRole('link', { name: 'Open the meeting' }).count()).toBe(0);
  const file = await second.context.request.get(`/meetings/${/\d+/.exec(path)?.[0]}.ics`);
  expect(await file.text()).toContain('BEGIN:VEVENT');

  // A seat that is given back goes to whoever waits, who is told.
  await first.page.getByRole('button', { name: 'Give your seat back' }).click();
  await first.page.getByRole('button', { name: 'Give it back now' }).click();
  await first.page.getByText('You gave your seat back.').waitFor();
  await mailTo(second.email, new RegExp(title));
  await second.page.goto('/me/meetings');
  await second.page.getByRole('article').filter({ hasText: title }).getByText('You have a seat.').waitFor();
  await expectFineInEveryLook(second.page, "one's own meetings");
  await second.page.goto(path);
  await second.page.getByRole('button', { name: 'Raise a question' }).click();
  await second.page.getByLabel('Your question').fill('Why does the bill have nine pages?');
  await second.page.getByRole('button', { name: 'Raise it' }).click();
  await second.page.getByText('You asked this. Others do not see your name.').waitFor();

  // The hour comes and goes; then the minutes are owed.
  await inDatabase((database) =>
    database.query(
      `update meeting set starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours' where title = $1`,
      [title],
    ),
  );
  await mira.goto(path);
  await mira.getByText('It is over. Mira Sandoval owes the minutes.').waitFor();
  await mira.getByRole('link', { name: 'Write the minutes' }).click();
  const missing = mira.getByRole('status', { name: 'Before it can be published' });
  await missing.getByText('Answer at least one question.').waitFor();
  await mira.getByRole('button', { name: /^Answer it/ }).click();
  await mira.getByLabel('Your answer').fill('The law asks for seven of them. Two we can drop.');
  await mira.getByRole('button', { name: 'Keep the answer' }).click();
  await mira.getByLabel('What we heard, line 1').fill('Nobody reads beyond the second page.');
  const promised = `The bill says on its first page what to pay and why (${title})`;
  await mira.getByLabel('What we will do, line 1').fill(promised);
  await mira.getByRole('checkbox', { name: 'Make it a promise' }).check();
  await missing.getByText('Give each promise a person and a day.').waitFor();
  await mira.getByLabel('By which day').fill(inDays(20));
  await mira.getByLabel('What we will not do, line 1').fill('No bill in one line: the law asks for more.');
  await missing.getByText('Nothing is missing.').waitFor();
  await expectFineInEveryLook(mira, 'writing minutes');
  await mira.getByRole('button', { name: 'Publish the minutes' }).click();
  await mira.getByText('The minutes are there, and people are told.').waitFor();
  await mailTo(second.email, /minutes/);
  await findInInbox(second, title);

  // Anybody reads them, without JavaScript and without an account, in three parts.
  const { page: visitor } = await people.visitor({ javaScriptEnabled: false });
  await visitor.goto(path);
  const minutes = visitor.getByRole('region', { name: 'The minutes' });
  for (const part of ['What we heard', 'What we will do', 'What we will not do']) {
    await minutes.getByRole('heading', { name: part }).waitFor();
  }
  await visitor.getByText('The law asks for seven of them.').waitFor();
  // Who was there is nobody's business.
  expect(await visitor.getByText(/Kim Listens|Ola Listens/).count()).toBe(0);

  // A slip of the pen is put right, and what it said before stays readable.
  await mira.getByRole('link', { name: 'Put the minutes right' }).click();
  await mira.getByLabel('What we heard, line 1').fill('Nobody reads beyond the first page.');
  await mira.getByRole('textbox', { name: 'Why (optional)' }).fill('It was the first page, not the second.');
  await expectFineInEveryLook(mira, 'putting minutes right');
  await mira.getByRole('button', { name: 'Put it right' }).click();
  await mira.getByText('Nobody reads beyond the second page.').waitFor();

  // What will be done is a promise like any other, and its minutes say that it is kept.
  await mira.getByRole('link', { name: `See the promise: ${promised}` }).click();
  await mira.getByRole('heading', { level: 1, name: promised }).waitFor();
  await mira.getByRole('button', { name: 'Say that it is kept' }).click();
  const keeping = mira.getByRole('dialog');
  await keeping.getByLabel('What was done').fill('The new first page goes out with the next bill.');
  await keeping.getByRole('button', { name: 'It is kept' }).click();
  await mira.getByText('Told. Everybody who follows it hears that it is kept.').waitFor();
  await visitor.goto(path);
  await minutes.getByText('Kept', { exact: true }).waitFor();
  await minutes.getByText('It was the first page, not the second.').waitFor();
  // Where they were written there is nothing more to write.
  await mira.goto(`${path}/minutes`);
  expect(new URL(mira.url()).pathname).toBe(path);
  await expectFineInEveryLook(mira, 'a meeting with its minutes');
  await mira.goto('/meetings?show=past');
  await mira.getByRole('link', { name: title }).waitFor();
}, 120_000);
