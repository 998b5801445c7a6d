import { expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { answerIdea } from '../fixtures/answers.ts';
import { ask } from '../fixtures/api.ts';
import { postIdea, titleOf, type NewIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { letOutcomeAge } from '../fixtures/outcomes.ts';
import { mailAtOnce, usePeople, type Person } from '../fixtures/people.ts';
import { SCHEDULED_MS } from '../fixtures/schedules.ts';

const people = usePeople();

interface Shipped {
  number: number;
  path: string;
  title: string;
}

/** Somebody of the team tells that an idea was built. */
async function ship(staff: Person, idea: NewIdea, what: string): Promise<Shipped> {
  const { space } = (await ask(staff, '{ space(slug: "home-account") { id } }')) as { space: { id: string } };
  const { publishOutcome } = await ask(
    staff,
    `mutation ($input: PublishOutcomeInput!) { publishOutcome(input: $input) {
      ... on OutcomePublished { outcome { number path title } } ... on Problem { message } } }`,
    {
      input: {
        kind: 'RELEASE',
        spaceId: space.id,
        title: titleOf(what),
        summary: 'Hold the phone over the meter, and the digits are read.',
        text: 'It works with every meter we know of.',
        shippedOn: new Date().toISOString().slice(0, 10),
        ideas: [{ ideaId: idea.id }],
      },
    },
  );
  return (publishOutcome as { outcome: Shipped }).outcome;
}

it('asks who asked for it, and a no opens the idea again with a named person, for everybody to see', async () => {
  const nia = await people.newcomer('Nia Asked');
  const ben = await people.newcomer('Ben Supports');
  await Promise.all([mailAtOnce(nia), mailAtOnce(ben)]);
  const idea = await postIdea(nia, 'Read the meter from a photo');
  await ask(
    ben,
    `mutation ($id: ID!) { supportIdea(input: { ideaId: $id, importance: MATTERS }) { __typename } }`,
    {
      id: idea.id,
    },
  );
  const mira = await people.demo('Mira Sandoval');

  // An answer, and whether it helped to understand: for who wrote it, and nobody else.
  await answerIdea(mira, idea.path, 'We try it with twenty meters in May.');
  await nia.page.goto(idea.path);
  await nia.page.getByRole('button', { name: 'Did this answer help you understand?' }).click();
  await nia.page.getByRole('radio', { name: 'It helped partly' }).check();
  await nia.page.getByRole('textbox', { name: /What is still unclear/ }).fill('May of this year?');
  await expectFineInEveryLook(nia.page, 'an answer being rated');
  await nia.page.getByRole('button', { name: 'Send it to Mira Sandoval' }).click();
  await nia.page.getByRole('heading', { name: 'What you said' }).waitFor();
  await mira.page.goto(idea.path);
  await mira.page.getByRole('button', { name: 'What people say of this answer' }).click();
  await mira.page.getByText('May of this year?').waitFor();
  await ben.page.goto(idea.path);
  await ben.page.getByRole('button', { name: 'Did this answer help you understand?' }).click();
  await ben.page.getByRole('button', { name: 'Send it to Mira Sandoval' }).waitFor();
  expect(await ben.page.getByText('May of this year?').count()).toBe(0);

  // Thirty days after it was told, each is asked once, by mail, in the name of who told it.
  const outcome = await ship(mira, idea, 'Meters are read from a photo');
  await letOutcomeAge(outcome.number, 31);
  const mail = await mailTo(nia.email, /did it help\?/, undefined, SCHEDULED_MS);
  expect(mail).toContain('Mira Sandoval');
  const question = linkIn(mail, '/did-it-help/');
  expect((await ben.page.goto(new URL(question).pathname))?.status(), "somebody else's question").toBe(404);
  const visitor = await people.visitor({ javaScriptEnabled: false });
  await visitor.page.goto(new URL(question).pathname);
  expect(new URL(visitor.page.url()).pathname).toBe('/sign-in');

  await nia.page.goto(question);
  await nia.page.getByText(/so Mira Sandoval asks you once/).waitFor();
  await nia.page.getByRole('button', { name: 'Send the answer' }).click();
  await nia.page.getByText('Please fill this in.').first().waitFor();
  await nia.page.getByRole('radio', { name: 'No, it did not help' }).check();
  await nia.page.getByText(/The idea is opened again/).waitFor();
  await nia.page.getByRole('textbox', { name: 'In your own words' }).fill('It reads my 7 as a 1.');
  await nia.page.getByRole('radio', { name: 'Everybody, with my name' }).check();
  await expectFineInEveryLook(nia.page, 'saying whether it helped');
  // What was typed outlives leaving the page.
  await nia.page.goto('/ideas');
  await nia.page.goto(question);
  await expect
    .poll(() => nia.page.getByRole('textbox', { name: 'In your own words' }).inputValue())
    .toContain('my 7');
  await nia.page.getByRole('button', { name: 'Send the answer' }).click();
  await nia.page.getByRole('heading', { name: 'You have answered' }).waitFor();
  await nia.page.getByText(/The idea is open again, and/).waitFor();
  await expectFineInEveryLook(nia.page, 'what was answered');

  // Everybody reads it, without an account: on the idea, and on what was shipped.
  await visitor.page.goto(idea.path);
  const open = visitor.page.getByRole('region', { name: 'Open again' });
  await open.getByText('It reads my 7 as a 1.').waitFor();
  await open.getByText('Mira Sandoval').waitFor();
  await visitor.page.goto(outcome.path);
  const help = visitor.page.getByRole('region', { name: 'Did it help?' });
  await help.getByText('It reads my 7 as a 1.').waitFor();
  await help.getByText(/from five answers on/).waitFor();

  // Who follows hears of it, and who looks at it again finds the words.
  expect(await mailTo(ben.email, /So it is open again, and/)).toContain('#reopened');
  await findInInbox(mira, 'said whether it helped');

  // The words can be taken back; that it is open stays.
  await nia.page.getByRole('button', { name: 'Take my words back' }).click();
  await nia.page.getByRole('button', { name: 'Take my words back' }).click();
  await nia.page.getByText(/You took your words back/).waitFor();
  await visitor.page.goto(idea.path);
  await open.waitFor();
  expect(await open.getByText('my 7').count()).toBe(0);
}, 180_000);
