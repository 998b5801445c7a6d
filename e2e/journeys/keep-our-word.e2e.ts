import { expect, it } from 'vitest';
import { ask } from '../fixtures/api.ts';
import { answerIdea } from '../fixtures/answers.ts';
import { postIdea, titleOf, type NewIdea } from '../fixtures/ideas.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { letOutcomeAge } from '../fixtures/outcomes.ts';
import { mailAtOnce, usePeople, type Person } from '../fixtures/people.ts';
import { confirmReadBack } from '../fixtures/read-backs.ts';
import { runSoon, SCHEDULED_MS } from '../fixtures/schedules.ts';

const people = usePeople();

const SAID = 'You will see the tariff beside each meter.';
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** On a busy machine mail waits for its turn. */
const mailed = ({ email }: { email: string }, saying: RegExp): Promise<string> =>
  mailTo(email, saying, undefined, SCHEDULED_MS);

/** The team plans it, in words of which one sentence can be held to. */
async function plan({ page }: Person, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Answer it' }).click();
  await page.getByLabel('Where it stands after this').selectOption({ label: 'Planned' });
  await page.getByRole('textbox', { name: 'Your answer' }).fill(`We do it. ${SAID}`);
  await page
    .getByLabel('How this serves the people it is about')
    .fill('Nobody has to guess what an hour costs.');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Nobody has to guess what an hour costs.').waitFor();
}

/** @returns the promise as it is told in public. */
async function promise({ page }: Person, idea: NewIdea): Promise<string> {
  const told = `The tariff stands beside each meter (${idea.number})`;
  await page
    .getByRole('region', { name: 'What we answered' })
    .getByRole('button', { name: 'Make this a promise' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: SAID }).check();
  await dialog.getByLabel('The promise in plain words').fill(told);
  await dialog.getByLabel('By which day').fill(inDays(20));
  await dialog.getByRole('button', { name: 'Make it a promise' }).click();
  await page.getByText('It is a promise now, and stands in public.').waitFor();
  return told;
}

/** Its day passes, and it gets another. */
async function slip({ page }: Person, told: string): Promise<void> {
  await runSoon('promises.late', {
    sql: 'update promise set first_due_on = current_date - 12, due_on = current_date - 12 where text = $1',
    values: [told],
  });
  await page.goto('/staff/attention');
  await page
    .getByRole('region', { name: 'Promises you answer for' })
    .getByRole('link', { name: told })
    .click();
  await page.getByRole('heading', { level: 1, name: told }).waitFor();
  const acts = page.getByRole('group', { name: 'What you can do with this promise' });
  await acts.getByRole('button', { name: 'Move the day' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('The new day').fill(inDays(30));
  await dialog.getByLabel('Why the day is moved').fill('The tariffs come from another team.');
  await dialog.getByRole('button', { name: 'Move the day' }).click();
  await page.getByText(/Late: promised for .*, 12 days ago, now for/).waitFor();
}

/** Tells what was built, keeps the promise with it and asks the author whether she may be named. */
async function ship({ page }: Person, idea: NewIdea, told: string, author: string): Promise<string> {
  await page.goto(`/outcomes/new?idea=${idea.number}`);
  const title = titleOf('The tariff stands at the meter');
  await page.getByRole('link', { name: idea.title }).waitFor();
  await page.getByLabel('What was built?').fill(title);
  await page.getByLabel('In one or two sentences').fill('Each meter shows what this hour costs.');
  await page
    .getByRole('textbox', { name: /^What it is, and what it is good for/ })
    .fill('Look at the display: the tariff stands below the digits.');
  await page.getByRole('checkbox', { name: new RegExp(`\\(${idea.number}\\)`) }).check();
  await page.getByRole('button', { name: 'Name somebody' }).click();
  await page.getByLabel('Who', { exact: true }).selectOption({ label: author });
  await page.getByLabel('What they did').fill('stood in cellars with the first one');
  await page.getByText(/This moves 1 idea to shipped, keeps 1 promise/).waitFor();
  await page.getByRole('button', { name: 'Tell it' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(told).toBeTruthy();
  return title;
}

/** One letter of the team in what is being put right. */
async function write(
  { page }: Person,
  begin: string | null,
  field: string,
  words: string,
  send: string,
): Promise<void> {
  if (begin) await page.getByRole('button', { name: begin }).click();
  await page.getByRole('textbox', { name: field }).fill(words);
  await page.getByRole('button', { name: send }).click();
  await page.getByText(words).first().waitFor();
}

/** Others whom the answer did not help: figures about fewer than five people are not shown. */
async function fourOthers(mira: Person): Promise<void> {
  for (let n = 1; n <= 4; n += 1) {
    const other = await people.newcomer(`Other ${n}`);
    const idea = await postIdea(other, `What an hour costs ${n}`);
    await answerIdea(mira, idea.path, 'It depends.');
    const { idea: read } = await ask(other, 'query ($n: Int!) { idea(number: $n) { answers { id } } }', {
      n: idea.number,
    });
    const answerId = (read as { answers: { id: string }[] }).answers[0]?.id;
    await ask(
      other,
      'mutation ($input: RateAnswerInput!) { rateAnswer(input: $input) { ... on Problem { message } } }',
      { input: { answerId, value: 'NO' } },
    );
  }
}

it('follows an idea from a plan to a promise, a slipped day, what was built, a no, and to what was put right, in public', async () => {
  const kim = await people.newcomer('Kim Follows');
  await mailAtOnce(kim);
  const mira = await people.demo('Mira Sandoval');
  const visitor = await people.visitor({ javaScriptEnabled: false });
  const idea = await postIdea(kim, 'Say at the meter what an hour costs');
  await confirmReadBack(mira, kim, idea);

  // Planned, with whom it serves.
  await plan(mira, idea.path);
  await visitor.page.goto(idea.path);
  await visitor.page.getByText('Nobody has to guess what an hour costs.').waitFor();

  // Promised.
  const told = await promise(mira, idea);
  await mailed(kim, /made this a promise/);
  await visitor.page.goto('/promises');
  await visitor.page.getByRole('link', { name: told }).waitFor();

  // Late, and moved: the first day stays in view.
  await slip(mira, told);
  await mailed(kim, /The tariffs come from another team/);
  await visitor.page.goto('/promises?state=late');
  await visitor.page
    .getByRole('article')
    .filter({ hasText: told })
    .getByText(/12 days ago, now for/)
    .waitFor();
  await visitor.page.goto(idea.path);
  await visitor.page.getByRole('region', { name: 'What was promised about this' }).getByText(told).waitFor();

  // Built, with credits; the promise is kept by it, late.
  const title = await ship(mira, idea, told, 'Kim Follows');
  const outcome = new URL(mira.page.url()).pathname;
  await mailed(kim, /Something came of what you asked for/);
  await kim.page.goto(idea.path);
  await kim.page
    .getByRole('region', { name: 'Your credit for this idea' })
    .getByRole('button', { name: 'Show it', exact: true })
    .click();
  await kim.page.getByText('The credit is shown with your name.').waitFor();
  await visitor.page.goto(outcome);
  await visitor.page
    .getByRole('region', { name: 'Who had a part in it' })
    .getByText('stood in cellars with the first one')
    .waitFor();
  await visitor.page.getByRole('link', { name: told }).click();
  await visitor.page.getByText(/Kept on .*, 12 days late/).waitFor();

  // Did it help? No.
  await letOutcomeAge(Number(/\/outcomes\/(\d+)/.exec(outcome)?.[1]), 31);
  const question = await mailed(kim, /did it help\?/);
  await kim.page.goto(linkIn(question, '/did-it-help/'));
  await kim.page.getByRole('radio', { name: 'No, it did not help' }).check();
  await kim.page
    .getByRole('textbox', { name: 'In your own words' })
    .fill('It shows the tariff of yesterday.');
  await kim.page.getByRole('radio', { name: 'Everybody, with my name' }).check();
  await kim.page.getByRole('button', { name: 'Send the answer' }).click();
  await kim.page.getByText(/The idea is open again, and/).waitFor();
  await visitor.page.goto(idea.path);
  const again = visitor.page.getByRole('region', { name: 'Open again' });
  await again.getByText('It shows the tariff of yesterday.').waitFor();
  await again.getByText('Mira Sandoval').waitFor();
  await visitor.page.goto(outcome);
  await visitor.page
    .getByRole('region', { name: 'Did it help?' })
    .getByText('It shows the tariff of yesterday.')
    .waitFor();

  // Put right, with an apology first, and only when Kim says so.
  await kim.page.getByRole('link', { name: 'See who writes to you' }).click();
  await kim.page.getByRole('link', { name: idea.title }).click();
  await kim.page.waitForURL(/\/recoveries\/[0-9a-f]/);
  await kim.page.getByText(/writes to you by the end of/).waitFor();
  await mira.page.goto(new URL(kim.page.url()).pathname);
  await write(mira, null, 'Your apology', 'I am sorry. You were shown a wrong price.', 'Send the apology');
  await write(
    mira,
    'Say what was learned',
    'What was learned',
    'The list is read at night.',
    'Send what was learned',
  );
  await write(
    mira,
    'Say what is put right',
    'What is put right',
    'It is read each hour.',
    'Send what is put right',
  );
  await kim.page.getByText('It is read each hour.').waitFor();
  await kim.page.getByRole('button', { name: 'It is put right' }).click();
  await kim.page.getByText(/You said that it is put right/).waitFor();

  // All of it is counted on the page anybody reads, and of the person it went wrong for there is no name.
  await fourOthers(mira);
  await expect
    .poll(
      async () => {
        await runSoon('accountability.roll_up');
        const answer = await visitor.context.request.get('/accountability.json');
        return (await answer.text()).includes(title);
      },
      { timeout: SCHEDULED_MS },
    )
    .toBe(true);
  await visitor.page.goto('/accountability');
  await visitor.page
    .getByRole('region', { name: 'Putting things right' })
    .getByText('Put right, as the person says')
    .waitFor();
  await visitor.page.getByText('Ideas open again because of it').waitFor();
  await visitor.page.getByText('It shows the tariff of yesterday.').waitFor();
}, 240_000);
