import { expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { answerIdea } from '../fixtures/answers.ts';
import { inDatabase } from '../fixtures/database.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { usePeople, type Person } from '../fixtures/people.ts';
import { runSoon, SCHEDULED_MS } from '../fixtures/schedules.ts';

const people = usePeople();
const A_DAY_MS = 86_400_000;

interface Figures {
  firstWord: { n: number; open: number; definition: string };
  promises: { lateNow: number };
}

async function figures({ context }: Person): Promise<Figures> {
  const answer = await context.request.get('/accountability.json');
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Figures;
}

/** Lets the counts take in what happened, and waits until they have. */
async function counted(reader: Person, isThere: (now: Figures) => boolean): Promise<Figures> {
  const until = Date.now() + SCHEDULED_MS;
  while (Date.now() < until) {
    await runSoon('accountability.roll_up');
    const now = await figures(reader);
    if (isThere(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('It was not counted in time.');
}

it('is read by anybody: figures with their definitions, the cases behind them, and the same as files', async () => {
  const visitor = await people.visitor();
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'How we keep our word' }).click();
  await page.getByRole('heading', { level: 1, name: 'How we keep our word' }).waitFor();
  const before = await figures(visitor);

  // Somebody posts an idea: it counts as waiting for a first word from that moment on.
  const rosa = await people.newcomer('Rosa Counts');
  const idea = await postIdea(rosa, 'Count me in');
  const posted = await counted(visitor, ({ firstWord }) => firstWord.n > before.firstWord.n);
  await page.reload();
  const first = page.getByRole('region', { name: 'Time to the first human word' });
  await first.getByText('How this is counted').click();
  await first
    .getByText(/somebody of the team other than its author first said something in public/)
    .waitFor();
  await first.getByRole('link', { name: `Look at the ${posted.firstWord.n} cases` }).click();
  await page.getByText(`${posted.firstWord.n} cases`).waitFor();
  const mine = page.getByRole('article').filter({ hasText: idea.title });
  await mine.getByText(/no word yet for under an hour/).waitFor();

  // Somebody of the team answers, and the case says so; who it was is nobody's figure.
  const mira = await people.demo('Mira Sandoval');
  await answerIdea(mira, idea.path, 'We read it today.');
  await page.reload();
  await mine.getByText(/first word after under an hour/).waitFor();
  expect(await page.locator('main').innerText()).not.toContain('Mira Sandoval');
  await expectFineInEveryLook(page, 'the cases');
});

it('shows a promise that is late with its days, though its day was moved', async () => {
  const visitor = await people.visitor();
  const rosa = await people.newcomer('Rosa Waits Long');
  const idea = await postIdea(rosa, 'A lamp in the cellar');
  const mira = await people.demo('Mira Sandoval');
  const words = `We will send you lamp ${idea.number}`;
  await answerIdea(mira, idea.path, `${words}.`);
  const { idea: read } = await ask(
    mira,
    'query ($number: Int!) { idea(number: $number) { answers { id } } }',
    {
      number: idea.number,
    },
  );
  const { viewer } = await ask(mira, '{ viewer { member { id } } }');
  const answer = (read as { answers: { id: string }[] }).answers.at(-1);
  const { makePromise } = await ask(
    mira,
    `mutation ($input: MakePromiseInput!) {
      makePromise(input: $input) { ... on PromiseChanged { promise { id } } ... on Problem { message } } }`,
    {
      input: {
        sourceKind: 'ANSWER',
        sourceId: answer?.id,
        quote: words,
        ownerId: (viewer as { member: { id: string } }).member.id,
        dueOn: new Date(Date.now() + 30 * A_DAY_MS).toISOString().slice(0, 10),
      },
    },
  );
  const { id } = (makePromise as { promise: { id: string } }).promise;
  const before = await figures(visitor);
  // The clock of a running server cannot be moved, so its first day is put into the past: six days ago.
  await inDatabase((database) =>
    database.query(
      'update promise set first_due_on = current_date - 6, due_on = current_date + 3 where id = $1',
      [id],
    ),
  );
  await expect
    .poll(async () => (await figures(visitor)).promises.lateNow, { timeout: SCHEDULED_MS })
    .toBe(before.promises.lateNow + 1);
  const { page } = visitor;
  await page.goto('/accountability');
  const promises = page.getByRole('region', { name: 'Promises' });
  const late = promises.getByRole('listitem').filter({ hasText: words });
  await late.getByText(/[567] days late: first promised for .*, now for /).waitFor();
  await expectFineInEveryLook(page, 'the page of accountability');
  await late.getByRole('link').click();
  await page.waitForURL(`**/promises/${id}`);

  // The same for a program, and for a year.
  const csv = await visitor.context.request.get('/accountability.csv?range=12-months');
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect(await csv.text()).toContain(words);
});

it('is read without JavaScript, and by somebody of the team just the same', async () => {
  const plain = await people.visitor({ javaScriptEnabled: false });
  const mira = await people.demo('Mira Sandoval');
  for (const { page } of [plain, mira]) {
    await page.goto('/accountability?range=12-months');
    await page.getByRole('heading', { name: 'What you may expect from us' }).waitFor();
    expect(await page.getByRole('link', { name: 'Last 12 months' }).getAttribute('aria-current')).toBe(
      'true',
    );
  }
  const said = async ({ page }: Person): Promise<string> =>
    (await page.getByRole('region', { name: 'Time to the first human word' }).innerText()).replace(
      /\s+/g,
      ' ',
    );
  expect(await said(mira)).toBe(await said(plain));
});
