import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../fixtures/api.ts';
import { demoPlace } from '../fixtures/demo-place.ts';
import { postIdea, type NewIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { mailAtOnce, usePeople } from '../fixtures/people.ts';
import { confirmReadBack } from '../fixtures/read-backs.ts';

const people = usePeople();
let database: pg.Client;
/** On a busy machine a schedule that is due waits for its worker, and the mail for the schedule. */
const SCHEDULED_MS = 30_000;

beforeAll(async () => {
  database = new pg.Client({ connectionString: demoPlace().databaseUrl });
  await database.connect();
});
afterAll(() => database.end());

/** The clock of a running server cannot be moved, so the day comes nearer: the review was due so many days ago. */
async function letDayCome(idea: NewIdea, daysAgo: number): Promise<void> {
  const { rowCount } = await database.query(
    `update review set due_on = current_date - $2::int where idea_id = $1 and closed_at is null`,
    [idea.id, daysAgo],
  );
  expect(rowCount).toBe(1);
  await database.query(`update schedule_run set next_due_at = now() where name = 'reviews.due'`);
}

it('comes back on its day: who declined is asked, everybody is told, it is public, and a new answer closes it', async () => {
  const rosa = await people.newcomer('Rosa Waits');
  await mailAtOnce(rosa);
  const idea = await postIdea(rosa, 'Heat the bench at the tram stop');
  const mira = await people.demo('Mira Sandoval');
  await confirmReadBack(mira, rosa, idea);

  // A decline with a day.
  await mira.page.goto(idea.path);
  await mira.page.getByRole('button', { name: 'Answer it' }).click();
  await mira.page.getByLabel('Where it stands after this').selectOption({ label: 'Declined' });
  await mira.page.getByRole('textbox', { name: 'Your answer' }).fill('Not this year.');
  await mira.page.getByLabel('How this serves the people it is about').fill('Nobody waits for it in vain.');
  await mira.page.getByLabel('Why it will not be built for now').fill('Benches belong to the city.');
  await mira.page.getByLabel('What stands in the way').fill('We have no contract with the city.');
  await mira.page.getByLabel('What would change it').fill('A contract.');
  await mira.page.getByLabel('The day it is looked at again').fill('2099-01-15');
  await mira.page.getByRole('button', { name: 'Send the answer' }).click();
  await mira.page.getByText('Not this year.').first().waitFor();
  await mailTo(rosa.email, /Benches belong to the city\./);
  expect(await mira.page.getByRole('region', { name: 'The team looks at this again' }).count()).toBe(0);

  // Its day comes, and more days go by than the space promises an answer in.
  await letDayCome(idea, 12);
  const mail = await mailTo(rosa.email, /You hear of the answer whatever it is/, undefined, SCHEDULED_MS);
  expect(mail).toContain('Mira Sandoval (Team) is asked to answer anew');
  await rosa.page.goto(linkIn(mail, '/ideas/'));
  const notice = rosa.page.getByRole('region', { name: 'The team looks at this again' });
  await notice.getByText(/Overdue: was to be looked at again on .*, 12 days ago/).waitFor();
  await notice.getByText('Mira Sandoval').waitFor();
  await findInInbox(rosa, 'The day to look at it again has come');

  // Anybody reads it, without JavaScript and without an account.
  const visitor = await people.visitor({ javaScriptEnabled: false });
  for (const path of ['/reviews', '/roadmap/declined']) {
    await visitor.page.goto(path);
    await visitor.page.getByRole('link', { name: idea.title }).first().waitFor();
    await visitor.page
      .getByText(/Overdue: was to be looked at again/)
      .first()
      .waitFor();
  }

  // Who declined finds it above what waits, and begins with what was said then; nothing typed is lost.
  await findInInbox(mira, 'the day to look at it again has come');
  await mira.page.goto('/staff/attention');
  const asked = mira.page.getByRole('region', { name: 'You are asked to look again' });
  const item = asked.getByRole('article').filter({ hasText: idea.title });
  await item.getByRole('button', { name: 'Look again and answer' }).click();
  const reason = item.getByLabel('Why it will not be built for now');
  await reason.waitFor();
  expect(await reason.inputValue()).toBe('Benches belong to the city.');
  expect(await item.getByLabel('What would change it').inputValue()).toBe('A contract.');
  await item.getByRole('textbox', { name: 'Your answer' }).fill('We asked the city, and it said no.');
  await item.getByRole('button', { name: 'Send the answer' }).click();
  await item.getByText('Please fill this in.').first().waitFor();
  expect(await item.getByRole('textbox', { name: 'Your answer' }).inputValue()).toContain('it said no');
  await reason.fill('The city said no.');
  await item.getByRole('radio', { name: 'No', exact: true }).check();
  await item.getByLabel('Why it is not looked at again').fill('The city decides once in ten years.');
  await item.getByRole('button', { name: 'Send the answer' }).click();
  await item.getByText('Answered. Everybody who follows it is told.').waitFor();

  // It stays declined, and that is told like any answer.
  const answered = await mailTo(rosa.email, /The city decides once in ten years\./);
  expect(answered).toContain('The city said no.');
  await rosa.page.goto(idea.path);
  await rosa.page.getByText('We asked the city, and it said no.').first().waitFor();
  expect(await notice.count()).toBe(0);
  const { reviewsDue } = await ask(visitor, '{ reviewsDue(first: 50) { edges { node { id } } } }');
  const open = (reviewsDue as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
  expect(open).not.toContain(idea.id);
});
