import { afterAll, beforeAll, describe, it } from 'vitest';
import { demoPlace } from '../fixtures/demo-place.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { usePeople, type Person } from '../fixtures/people.ts';
import { startRapport, type Rapport } from '../fixtures/rapport.ts';
import { confirmReadBack } from '../fixtures/read-backs.ts';
import { reply } from '../fixtures/replies.ts';

let second: Rapport;
const here = usePeople();
const there = usePeople(() => second.url);

// Two processes on one database, as behind a load balancer.
beforeAll(async () => {
  second = await startRapport({
    DATABASE_URL: demoPlace().databaseUrl,
    SECRET: demoPlace().secret,
    DEMO: '1',
  });
});
afterAll(() => second.stop());

async function answer({ page }: Person, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Answer it' }).click();
  await page.getByLabel('Where it stands after this').selectOption({ label: 'Planned' });
  await page.getByRole('textbox', { name: 'Your answer' }).fill(words);
  await page.getByLabel('How this serves the people it is about').fill('Both see the same.');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText(words).first().waitFor();
}

describe('two people on two servers', () => {
  it('see support, replies and answers of each other without loading the page anew', async () => {
    const rosa = await here.newcomer('Rosa Here');
    const idea = await postIdea(rosa, 'One list for both of us');
    const { path } = idea;
    const mira = await there.demo('Mira Sandoval');
    await confirmReadBack(mira, rosa, idea);
    const tom = await there.newcomer('Tom There');
    const followed = rosa.page.waitForEvent('websocket');
    await rosa.page.goto(path);
    await mira.page.goto(path);
    await tom.page.goto(path);
    await followed;

    await tom.page.getByRole('button', { name: 'Support this idea' }).click();
    await rosa.page.getByText('2 support', { exact: true }).waitFor();
    await reply(tom, 'We share it by paper now.');
    await rosa.page.getByText('We share it by paper now.').waitFor();
    await reply(rosa, 'So do we.');
    await tom.page.getByText('So do we.').waitFor();
    await answer(mira, 'It comes in spring.');
    await rosa.page.getByRole('button', { name: 'Mira Sandoval answered just now. Show the answer' }).click();
    await rosa.page.getByText('It comes in spring.').waitFor();
    await rosa.page.getByRole('complementary').getByText('Planned').waitFor();
    await tom.page.getByRole('button', { name: /answered just now/ }).waitFor();
  });

  it('catch up after a lost connection', async () => {
    const rosa = await here.newcomer('Rosa Returns');
    const { path } = await postIdea(rosa, 'A train through a tunnel');
    const tom = await there.newcomer('Tom Stays');
    await tom.page.goto(path);
    const visitor = await here.visitor();
    await visitor.page.goto(path);
    await reply(tom, 'Before the tunnel.');
    await visitor.page.getByText('Before the tunnel.').waitFor();

    await visitor.context.setOffline(true);
    await reply(tom, 'In the tunnel.');
    await tom.page.getByRole('button', { name: 'Support this idea' }).click();
    await tom.page.getByText('2 support', { exact: true }).waitFor();
    await visitor.context.setOffline(false);
    await visitor.page.getByText('In the tunnel.').waitFor({ timeout: 45_000 });
    await visitor.page.getByText('2 support', { exact: true }).waitFor();
  });
});
