import { expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { answerIdea } from '../fixtures/answers.ts';
import { ask } from '../fixtures/api.ts';
import { inDatabase } from '../fixtures/database.ts';
import { postIdea, titleOf, type NewIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { mailAtOnce, usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();

/** A day so many days from now, as a field for days takes it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const SORRY =
  'I am sorry. You asked a plain question, and I gave you three sentences that answered none of it.';
const LEARNED = 'I answer from what I know, and you needed what you can do.';
const FIX = 'The page now says it in one line.';

/** Somebody of the team answers, and it does not help the person who asked to understand. */
async function answeredBadly(kim: Person, mira: Person): Promise<NewIdea> {
  const idea = await postIdea(kim, 'Say when the meter is read');
  await answerIdea(mira, idea.path, 'It depends on the concession area.');
  const { idea: found } = await ask(kim, 'query ($n: Int!) { idea(number: $n) { answers { id } } }', {
    n: idea.number,
  });
  const answerId = (found as { answers: { id: string }[] }).answers[0]?.id;
  await ask(
    kim,
    `mutation ($input: RateAnswerInput!) { rateAnswer(input: $input) { __typename ... on Problem { message } } }`,
    { input: { answerId, value: 'NO', text: 'What is a concession area?' } },
  );
  return idea;
}

it('begins with an apology, goes on in letters, and ends only when the person says that it is put right', async () => {
  const kim = await people.newcomer('Kim Asks');
  await mailAtOnce(kim);
  const mira = await people.demo('Mira Sandoval');
  const idea = await answeredBadly(kim, mira);

  // The writer of the answer is named to put it right, within one working day.
  await findInInbox(mira, 'you are named to put it right');
  await mira.page.goto('/staff/recoveries?show=mine');
  await expectFineInEveryLook(mira.page, 'who waits for the team');
  await mira.page.getByRole('link', { name: `Kim Asks, about “${idea.title}”` }).click();
  await mira.page.getByText(/hears from you by the end of/).waitFor();
  await mira.page.getByText('“What is a concession area?”').waitFor();
  const { pathname: path } = new URL(mira.page.url());

  // An apology before anything else, without an excuse; what was typed outlives leaving the page.
  const apology = mira.page.getByRole('textbox', { name: 'Your apology' });
  await apology.waitFor();
  expect(await mira.page.getByRole('button', { name: 'Say what was learned' }).count()).toBe(0);
  await apology.fill('I am sorry, but concession areas are not easy to explain.');
  await expectFineInEveryLook(mira.page, 'the apology being written');
  await mira.page.goto('/ideas');
  await mira.page.goto(path);
  await expect.poll(() => apology.inputValue()).toContain('concession areas');
  await mira.page.getByRole('button', { name: 'Send the apology' }).click();
  await mira.page.getByText(/“but” can sound as if/).waitFor();
  await apology.fill(SORRY);

  // Who was let down has the page open and reads it there; nobody else can.
  await kim.page.goto('/me/drafts');
  await kim.page.getByRole('link', { name: 'What went wrong' }).click();
  await kim.page.getByRole('link', { name: idea.title }).click();
  await kim.page.getByText(/writes to you by the end of/).waitFor();
  await expectFineInEveryLook(kim.page, 'waiting for the apology');
  await mira.page.getByRole('button', { name: /Send (the apology|it as it is)/ }).click();
  await kim.page.getByText(SORRY).waitFor();
  const mail = await mailTo(kim.email, /three sentences that answered none of it/);
  expect(mail).toContain('Mira Sandoval');
  expect(new URL(linkIn(mail, '/recoveries/')).pathname).toBe(path);
  const rosa = await people.demo('Rosa Okafor');
  expect((await rosa.page.goto(path))?.status()).toBe(404);
  const visitor = await people.visitor();
  await visitor.page.goto(path);
  expect(new URL(visitor.page.url()).pathname).toBe('/sign-in');

  // Not yet; then what was learned, and the fix; then it is.
  await kim.page.getByRole('button', { name: 'Not yet' }).click();
  await kim.page.getByRole('textbox', { name: 'Your words' }).fill('Thank you. When is it read, then?');
  await kim.page.getByRole('button', { name: 'Send it', exact: true }).click();
  await mira.page.getByText('When is it read, then?').waitFor();
  await mira.page.getByRole('button', { name: 'Say what was learned' }).click();
  await mira.page.getByRole('textbox', { name: 'What was learned' }).fill(LEARNED);
  await mira.page.getByRole('button', { name: 'Send what was learned' }).click();
  await mira.page.getByRole('button', { name: 'Say what is put right' }).click();
  await mira.page.getByRole('textbox', { name: 'What is put right' }).fill(FIX);
  await mira.page.getByLabel('Where it can be seen').fill('https://example.org/meter');
  await mira.page.getByRole('button', { name: 'Send what is put right' }).click();
  await kim.page.getByText(FIX).waitFor();
  await expectFineInEveryLook(kim.page, 'being asked whether it is put right');
  await kim.page.getByRole('button', { name: 'It is put right' }).click();
  await kim.page.getByText(/You said that it is put right/).waitFor();
  await mira.page.getByText(/said that it is put right\. It was closed/).waitFor();

  // It was not, after all.
  await kim.page.getByRole('button', { name: 'It is not put right after all' }).click();
  await kim.page.getByRole('textbox', { name: 'What is still wrong' }).fill('The line is gone again.');
  await kim.page.getByRole('button', { name: 'Open it again' }).click();
  await mira.page.getByText('The line is gone again.').waitFor();
  await mira.page.getByText(/waits for a word of/).waitFor();
}, 120_000);

/** The clock of a running server cannot be moved, so it began so many days ago and the first words are as old. */
async function letSilencePass(id: string): Promise<void> {
  await inDatabase(async (database) => {
    const ago = (days: number) => `interval '${days} days'`;
    await database.query(`update recovery set opened_at = opened_at - ${ago(16)} where id = $1`, [id]);
    await database.query(`update recovery_cause set at = at - ${ago(16)} where recovery_id = $1`, [id]);
    await database.query(
      `update recovery_word set at = at - case kind when 'APOLOGY' then ${ago(15)} else ${ago(8)} end
       where recovery_id = $1 and kind in ('APOLOGY', 'LEARNED')`,
      [id],
    );
  });
}

it('goes into other hands with a note to the person, and is closed without a reply only after two weeks of trying', async () => {
  const kim = await people.newcomer('Kim Is Silent');
  await mailAtOnce(kim);
  const mira = await people.demo('Mira Sandoval');
  const idea = await answeredBadly(kim, mira);
  await mira.page.goto('/staff/recoveries?show=mine');
  await mira.page.getByRole('link', { name: `Kim Is Silent, about “${idea.title}”` }).click();
  await mira.page.getByRole('button', { name: 'Hand it over to somebody else' }).click();
  const handing = mira.page.getByRole('dialog');
  await handing.getByLabel('To whom').selectOption({ label: 'Jorge Pires' });
  await handing.getByRole('button', { name: 'Hand it over' }).click();
  await handing.getByText('Please fill this in.').waitFor();
  const note = 'Jorge reads the meters himself and knows your street.';
  await handing.getByLabel('A note for whoever waits').fill(note);
  await expectFineInEveryLook(mira.page, 'handing over what is put right');
  await handing.getByRole('button', { name: 'Hand it over' }).click();
  await mira.page.getByText('Jorge Pires looks after it now.').waitFor();
  const mail = await mailTo(kim.email, /Jorge reads the meters himself/);
  const { pathname: path } = new URL(linkIn(mail, '/recoveries/'));
  await kim.page.goto(path);
  await kim.page.getByText(note).waitFor();
  await kim.page.getByText(/Jorge Pires.* writes to you by the end of/).waitFor();

  // Everything owed is said, but on one day: nobody may call that an answer.
  const jorge = await people.demo('Jorge Pires');
  const recoveryId = path.replace('/recoveries/', '');
  for (const [kind, text] of Object.entries({ APOLOGY: SORRY, LEARNED, FIX })) {
    await ask(
      jorge,
      `mutation ($input: WriteInRecoveryInput!) { writeInRecovery(input: $input) { __typename } }`,
      { input: { recoveryId, kind, text } },
    );
  }
  await jorge.page.goto(path);
  await jorge.page.getByText(/So far it wrote on one day\./).waitFor();
  expect(await jorge.page.getByRole('button', { name: 'Close without a reply' }).count()).toBe(0);

  await letSilencePass(recoveryId);
  await jorge.page.reload();
  await jorge.page.getByRole('button', { name: 'Close without a reply' }).click();
  const closing = jorge.page.getByRole('dialog');
  await closing.getByText(/Kim Is Silent did not reply/).waitFor();
  await expectFineInEveryLook(jorge.page, 'closing without a reply');
  await closing.getByRole('button', { name: 'Close it' }).click();
  await jorge.page.getByText(/Closed .*: Kim Is Silent did not reply\./).waitFor();
  await mailTo(kim.email, /can open it again, at any time/);
  await kim.page.reload();
  await kim.page.getByText(/We wrote to you and heard nothing/).waitFor();
  await kim.page.getByRole('button', { name: 'It is not put right after all' }).waitFor();
}, 120_000);

it('tells many what went wrong in one order, and reports back on the promised day', async () => {
  const kim = await people.newcomer('Kim Loses');
  const follower = await people.newcomer('Ola Follows');
  await mailAtOnce(follower);
  await postIdea(follower, 'Keep the readings');
  const mira = await people.demo('Mira Sandoval');
  const title = titleOf('Readings of Monday were lost');

  await mira.page.goto('/incidents/new');
  const form = mira.page.getByRole('form', { name: 'Say what went wrong' });
  await form.waitFor();
  await form.getByLabel('Where it happened').selectOption({ label: 'Home account' });
  await form.getByLabel('In one line, what went wrong').fill(title);
  await form
    .getByRole('textbox', { name: 'We are sorry' })
    .fill('We are sorry. You typed your readings, and we lost them.');
  await form.getByLabel('The day of the report').fill('2020-01-01');
  await form.getByRole('button', { name: 'Publish it' }).click();
  await form.getByText('Please fill this in.').first().waitFor();
  await expectFineInEveryLook(mira.page, 'an incident note with errors');
  // It is kept on the server a moment after it was typed.
  const drafts = async (): Promise<string> =>
    JSON.stringify(await ask(mira, '{ viewer { drafts { body } } }'));
  await expect.poll(drafts).toContain(title);
  await mira.page.goto('/me/drafts');
  await mira.page.getByRole('link', { name: title }).click();
  await expect.poll(() => form.getByLabel('In one line, what went wrong').inputValue()).toBe(title);
  await form.getByRole('textbox', { name: 'What happened' }).fill('From nine to eleven nothing was kept.');
  await form.getByRole('textbox', { name: 'What we do about it' }).fill('We put back what is in the mails.');
  await form
    .getByRole('textbox', { name: 'When we report back' })
    .fill('We tell how many readings are back.');
  await form.getByRole('button', { name: 'Publish it' }).click();
  await form.locator('[aria-invalid="true"]').first().waitFor();
  await form.getByLabel('The day of the report').fill(inDays(14));
  await form.getByRole('button', { name: 'See how it will look' }).click();
  await form.getByRole('region', { name: 'How people will read it' }).getByText(title).waitFor();
  await form.getByRole('button', { name: 'Publish it' }).click();
  await mira.page.getByRole('heading', { level: 1, name: title }).waitFor();
  const { pathname: path } = new URL(mira.page.url());

  // Everybody reads it, without JavaScript as well; who follows something there is told.
  await mailTo(follower.email, /You typed your readings, and we lost them\./);
  const visitor = await people.visitor({ javaScriptEnabled: false });
  await visitor.page.goto('/incidents');
  await visitor.page.getByRole('link', { name: title }).click();
  await visitor.page.getByRole('heading', { name: 'We are sorry' }).waitFor();
  await visitor.page.getByText(/Report promised for/).waitFor();

  // Somebody says that it hit them, too, and a person writes to them.
  await kim.page.goto(path);
  await kim.page.getByRole('button', { name: 'This hit me too' }).click();
  await kim.page.getByRole('textbox', { name: 'How it was for you' }).fill('I read the meter twice.');
  await expectFineInEveryLook(kim.page, 'an incident, saying that it hit one too');
  await kim.page.getByRole('button', { name: 'Say so' }).click();
  await kim.page.getByRole('link', { name: 'See how it is put right' }).click();
  await kim.page.getByText(/Mira Sandoval.* writes to you by the end of/).waitFor();

  // The promised day passes, in the open.
  await inDatabase(async (database) => {
    await database.query(
      `update promise set first_due_on = current_date - 3, due_on = current_date - 3
      where id = (select promise_id from incident where title = $1)`,
      [title],
    );
    await database.query('update incident set report_on = current_date - 3 where title = $1', [title]);
  });
  await visitor.page.goto(path);
  await visitor.page.getByText(/The report is overdue: it was promised for .*, 3 days ago/).waitFor();

  // The report needs all of its parts, also what went well.
  await mira.page.goto(path);
  await mira.page.getByRole('button', { name: 'Report back' }).click();
  await mira.page.getByRole('textbox', { name: 'What we learned' }).fill('Nobody watched on Monday.');
  await mira.page.getByRole('textbox', { name: 'What is different now' }).fill('Somebody is called at once.');
  await mira.page.getByRole('button', { name: 'Publish the report' }).click();
  await mira.page.getByText('Please fill this in.').waitFor();
  await mira.page
    .getByRole('textbox', { name: 'What went well, and why' })
    .fill('Three of you told us within the hour.');
  await mira.page.getByRole('button', { name: 'Publish the report' }).click();
  await mira.page.getByText(/Reported back on .* It was promised for/).waitFor();
  await expectFineInEveryLook(mira.page, 'an incident with its report');
  await mailTo(follower.email, /Nobody watched on Monday\./);
  await visitor.page.goto(path);
  await visitor.page.getByText('Three of you told us within the hour.').waitFor();
}, 120_000);

it('counts by the days on which the team works, which an admin says', async () => {
  const { page } = await people.demo('Ada Lindqvist');
  await page.goto('/admin/calendar');
  const form = page.getByRole('form', { name: 'Working days' });
  await form.getByRole('button', { name: 'Add a day' }).click();
  await form.getByLabel('Day', { exact: true }).last().fill('2031-05-01');
  await form.getByRole('button', { name: 'Save the working days' }).click();
  await form.getByText('Please fill this in.').waitFor();
  await expectFineInEveryLook(page, 'the working days with an error');
  await form.getByLabel('What it is').last().fill('May Day of the journeys');
  await form.getByRole('button', { name: 'Save the working days' }).click();
  await page.getByText(/The working days are saved/).waitFor();
  await page.reload();
  await form.getByRole('button', { name: 'Remove May Day of the journeys' }).click();
  await form.getByRole('button', { name: 'Save the working days' }).click();
  await page.getByText(/The working days are saved/).waitFor();
});
