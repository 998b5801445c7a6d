import { expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { answerIdea } from '../fixtures/answers.ts';
import { ask } from '../fixtures/api.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { mailTo } from '../fixtures/mail.ts';
import { seeNews } from '../fixtures/news.ts';
import { mailAtOnce, usePeople } from '../fixtures/people.ts';
import { reply } from '../fixtures/replies.ts';
import { runSoon } from '../fixtures/schedules.ts';

const people = usePeople();

/** A day so many days from now, as a field for days takes it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('goes from a sentence of an answer to a promise that slips, changes hands and is kept late, all in the open', async () => {
  const kim = await people.newcomer('Kim Trusts');
  await mailAtOnce(kim);
  const idea = await postIdea(kim, 'Show the tariff beside the meter');
  const { page: mira } = await people.demo('Mira Sandoval');
  const said = 'You will see the tariff beside each meter.';
  await answerIdea({ page: mira, context: mira.context() }, idea.path, `Thank you for this. ${said}`);

  // For the team only: whoever asked cannot promise in its name.
  await kim.page.goto(idea.path);
  await kim.page.getByText(said).first().waitFor();
  expect(await kim.page.getByRole('button', { name: 'Make this a promise' }).count()).toBe(0);

  const answers = mira.getByRole('region', { name: 'What we answered' });
  await answers.getByRole('button', { name: 'Make this a promise' }).click();
  const making = mira.getByRole('dialog');
  await making.getByRole('radio', { name: said }).check();
  const plain = making.getByLabel('The promise in plain words');
  expect(await plain.inputValue()).toBe(said);
  const promised = `The tariff stands beside each meter (${idea.number})`;
  await plain.fill(promised);
  await making.getByLabel('By which day').fill('2020-01-01');
  await expectFineInEveryLook(mira, 'making a promise');
  await making.getByRole('button', { name: 'Make it a promise' }).click();
  // A day that has passed is refused beside its field, and nothing typed is lost.
  await making.getByText('This day has passed').waitFor();
  expect(await plain.inputValue()).toBe(promised);
  await making.getByLabel('By which day').fill(inDays(20));
  await making.getByRole('button', { name: 'Make it a promise' }).click();
  await mira.getByText('It is a promise now, and stands in public.').waitFor();
  const onIdea = mira.getByRole('region', { name: 'What was promised about this' });
  await onIdea.getByRole('link', { name: promised }).waitFor();
  // Whoever has the page open is told, and nothing moves before they ask for it.
  const kims = kim.page.getByRole('region', { name: 'What was promised about this' });
  await seeNews(kim.page, kims.getByRole('link', { name: promised }));
  await mailTo(kim.email, /Mira Sandoval.*made this a promise/);

  // Its day passes.
  await runSoon('promises.late', {
    sql: `update promise set first_due_on = current_date - 12, due_on = current_date - 12 where text = $1`,
    values: [promised],
  });
  await findInInbox({ page: mira, context: mira.context() }, 'waits for a promise you answer for');
  await mira.goto('/staff/attention');
  const own = mira.getByRole('region', { name: 'Promises you answer for' });
  await own.getByRole('link', { name: promised }).click();
  await mira.getByRole('heading', { level: 1, name: promised }).waitFor();
  await mira.getByText(/Late: promised for .*, 12 days ago/).waitFor();
  const acts = mira.getByRole('group', { name: 'What you can do with this promise' });
  await acts.getByRole('button', { name: 'Move the day' }).click();
  const moving = mira.getByRole('dialog');
  await moving.getByLabel('The new day').fill(inDays(30));
  await moving.getByLabel('Why the day is moved').fill('The tariffs come from another team.');
  await expectFineInEveryLook(mira, 'moving the day of a promise');
  await moving.getByRole('button', { name: 'Move the day' }).click();
  await mira.getByText(/Late: promised for .*, 12 days ago, now for/).waitFor();
  // Whoever goes by keyboard goes on where they were, though the dialog closed only once the server had answered.
  await mira.waitForFunction(() => document.activeElement?.textContent === 'Move the day');

  // Into other hands, with a note that whoever waits reads.
  await acts.getByRole('button', { name: 'Hand it over' }).click();
  const handing = mira.getByRole('dialog');
  await handing.getByLabel('To whom').selectOption({ label: 'Jorge Pires' });
  await handing.getByRole('button', { name: 'Hand it over' }).click();
  await handing.getByText('Please fill this in.').waitFor();
  const note = 'Jorge heard all of it on the phone and goes on.';
  await handing.getByLabel('A note for whoever waits').fill(note);
  await handing.getByRole('button', { name: 'Hand it over' }).click();
  await mira.getByText('Jorge Pires looks after it now.').waitFor();
  await mailTo(kim.email, new RegExp(note));

  // Anybody reads the first day beside the new one, without JavaScript and without an account.
  const { page: visitor } = await people.visitor({ javaScriptEnabled: false });
  await visitor.goto('/promises?state=late');
  const item = visitor.getByRole('article').filter({ hasText: promised });
  await item.getByText(/12 days ago, now for/).waitFor();
  expect(await item.locator('s').count()).toBe(1);
  await visitor.goto(idea.path);
  await visitor.getByRole('region', { name: 'What was promised about this' }).getByText(promised).waitFor();
  await visitor.goto('/');
  await visitor.getByRole('link', { name: 'All promises' }).waitFor();

  // Kept, after its first day: that counts, whatever was said later.
  const { page: jorge } = await people.demo('Jorge Pires');
  await jorge.goto('/staff/attention');
  const his = jorge.getByRole('article').filter({ hasText: promised });
  await expectFineInEveryLook(jorge, 'the list of what waits, with promises');
  await his.getByRole('button', { name: 'Say that it is kept' }).click();
  const keeping = jorge.getByRole('dialog');
  await keeping
    .getByLabel('What was done')
    .fill('Each meter has its tariff beside it, in the app and on paper.');
  await keeping.getByRole('button', { name: 'It is kept' }).click();
  await jorge.getByText('Told. Everybody who follows it hears that it is kept.').waitFor();
  await mailTo(kim.email, /Each meter has its tariff beside it/);

  await kim.page.goto('/promises?state=kept-late');
  await kim.page.getByRole('link', { name: promised }).click();
  await kim.page.getByRole('heading', { level: 1, name: promised }).waitFor();
  await kim.page.getByText(/12 days late/).waitFor();
  const history = kim.page.getByRole('region', { name: 'What became of it' });
  for (const words of ['made it a promise', 'come from another team', note, 'says that it is kept']) {
    await history.getByText(words).waitFor();
  }
  await expectFineInEveryLook(kim.page, 'a promise that was kept late');
  await kim.page.goto('/promises');
  await expectFineInEveryLook(kim.page, 'the promises');
}, 120_000);

it('lets the team hand an idea over, and drop a promise only with a reason', async () => {
  const kim = await people.newcomer('Kim Waits On');
  await mailAtOnce(kim);
  const idea = await postIdea(kim, 'Ring before the power goes off');
  const mira = await people.demo('Mira Sandoval');
  await mira.page.goto(idea.path);
  await reply(mira, 'We ring everybody a day before the power goes off.');

  await mira.page.locator('article summary[aria-label="More"]').first().click();
  await mira.page.getByRole('button', { name: 'Hand it to somebody else' }).click();
  const handing = mira.page.getByRole('dialog');
  await handing.getByLabel('To whom').selectOption({ label: 'Jorge Pires' });
  await handing.getByLabel('A note for whoever waits').fill('Jorge answers the phone and will ring you.');
  await expectFineInEveryLook(mira.page, 'handing an idea over');
  await handing.getByRole('button', { name: 'Hand it over' }).click();
  await mira.page.getByText('Jorge Pires looks after it now.').waitFor();
  const trail = mira.page.getByRole('region', { name: 'Who looked after it' });
  await trail.getByText('Jorge answers the phone and will ring you.').waitFor();
  await mailTo(kim.email, /Jorge answers the phone and will ring you\./);
  await mira.page.locator('aside').getByText('Jorge Pires').waitFor();

  // A reply of the team promises as well as an answer does.
  await mira.page.getByRole('button', { name: 'Make this a promise' }).click();
  const making = mira.page.getByRole('dialog');
  await making.getByLabel('By which day').fill(inDays(5));
  await making.getByRole('button', { name: 'Make it a promise' }).click();
  await mira.page
    .getByRole('region', { name: 'What was promised about this' })
    .getByRole('link', { name: 'We ring everybody a day before the power goes off.' })
    .click();
  await mira.page.getByRole('button', { name: 'Drop it' }).click();
  const dropping = mira.page.getByRole('dialog');
  await dropping.getByRole('button', { name: 'Drop the promise' }).click();
  await dropping.getByText('Please fill this in.').waitFor();
  await dropping.getByLabel('Why it will not be kept').fill('We may not ring at night, the law says.');
  await dropping.getByRole('button', { name: 'Drop the promise' }).click();
  await mira.page.getByText(/Dropped on/).waitFor();
  await mailTo(kim.email, /We may not ring at night, the law says\./);
  expect(await mira.page.getByRole('button', { name: 'Drop it' }).count()).toBe(0);
});

it('shows a promise in the conversation it was made in', async () => {
  const mira = await people.demo('Mira Sandoval');
  const { space } = await ask(mira, '{ space(slug: "home-account") { id } }');
  const { startConversation } = await ask(
    mira,
    `mutation ($input: StartConversationInput!) {
      startConversation(input: $input) { ... on ConversationStarted { conversation { path } } }
    }`,
    {
      input: {
        spaceId: (space as { id: string }).id,
        title: 'The office in winter',
        text: 'It gets dark early. We put a lamp at the door.',
      },
    },
  );
  await mira.page.goto((startConversation as { conversation: { path: string } }).conversation.path);
  await mira.page.getByRole('button', { name: 'Make this a promise' }).click();
  const making = mira.page.getByRole('dialog');
  await making.getByRole('radio', { name: 'We put a lamp at the door.' }).check();
  await making.getByLabel('By which day').fill(inDays(9));
  await making.getByRole('button', { name: 'Make it a promise' }).click();
  const promised = mira.page.getByRole('region', { name: 'What was promised about this' });
  await promised.getByRole('link', { name: 'We put a lamp at the door.' }).waitFor();
  await expectFineInEveryLook(mira.page, 'a conversation with a promise');
});
