import { describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { postIdea, titleOf, type NewIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();

/** The team says that it is being built. */
async function build(staff: Person, idea: NewIdea): Promise<void> {
  const { idea: found } = await ask(
    staff,
    'query ($number: Int!) { idea(number: $number) { space { stages { id category } } } }',
    { number: idea.number },
  );
  const { stages } = (found as { space: { stages: { id: string; category: string }[] } }).space;
  const stageId = stages.find(({ category }) => category === 'BUILDING')?.id;
  await ask(
    staff,
    `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { ... on Problem { message } } }`,
    { input: { ideaId: idea.id, stageId, text: 'We are at it.', acknowledgeWording: true } },
  );
}

const peopleOf = ({ page }: Person) => page.getByRole('region', { name: 'Who had a part in it' });

describe('telling what was built', () => {
  it('ships an idea with everybody who had a part, tells each once, and is read without JavaScript', async () => {
    const ada = await people.newcomer('Ada Outcome');
    const idea = await postIdea(ada, 'Two people, one home');
    const ben = await people.newcomer('Ben Outcome');
    await ask(
      ben,
      `mutation ($id: ID!) { supportIdea(input: { ideaId: $id, importance: MATTERS }) { __typename } }`,
      { id: idea.id },
    );
    const mira = await people.demo('Mira Sandoval');
    const { page } = mira;
    await build(mira, idea);

    // From the idea to the composer, which knows it already and says what will happen.
    await page.goto(idea.path);
    await page.getByLabel('More', { exact: false }).first().click();
    await page.getByRole('link', { name: 'Ship it' }).click();
    await page.getByRole('link', { name: idea.title }).waitFor();
    const title = titleOf('Two sign-ins for one home');
    await page.getByLabel('What was built?').fill(title);
    await page.getByLabel('In one or two sentences').fill('A household has two sign-ins now.');
    await page
      .getByRole('textbox', { name: /^What it is, and what it is good for/ })
      .fill('Each has **notices of their own**. Bank details stay with whoever pays.');
    await page.getByRole('button', { name: 'Add a link' }).click();
    await page.getByLabel('What is there').fill('How to add a person');
    await page.getByLabel('Address').fill('https://help.example.com/share');
    await page.getByRole('button', { name: 'Name somebody' }).click();
    await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Ada Outcome' });
    await page.getByLabel('What they did').fill('tried the first version for a week');
    await page
      .getByText(/This moves 1 idea to shipped, asks 1 person .* tells 2 people, each once\./)
      .waitFor();
    await page.getByRole('button', { name: 'See it as it will stand' }).click();
    const sheet = page.getByRole('region', { name: 'As it will stand' });
    await sheet.getByText('notices of their own').waitFor();
    expect(await sheet.getByText('tried the first version for a week').count()).toBe(0);
    await expectFineInEveryLook(page, 'telling what was built');
    await page.getByRole('button', { name: 'Tell it' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText('It is told, and 2 people hear of it.').waitFor();
    const path = new URL(page.url()).pathname;
    await expectFineInEveryLook(page, 'an outcome');

    // The idea is shipped and leads there; who asked hears of it once and lets her part be named.
    await findInInbox(ada, title);
    expect(await ada.page.getByRole('button', { name: `Mark as read: ${title}` }).count()).toBe(1);
    await ada.page.goto(idea.path);
    await ada.page
      .getByRole('region', { name: 'What came of it' })
      .getByRole('link', { name: title })
      .waitFor();
    await ada.page.getByText('Shipped').first().waitFor();
    await ada.page
      .getByRole('region', { name: 'Your credit for this idea' })
      .getByRole('button', { name: 'Show it', exact: true })
      .click();
    await ada.page.getByText('The credit is shown with your name.').waitFor();

    const visitor = await people.visitor({ javaScriptEnabled: false });
    await visitor.page.goto('/');
    await visitor.page.getByRole('heading', { name: 'Newest outcomes' }).waitFor();
    await visitor.page.goto('/outcomes');
    await visitor.page.getByRole('link', { name: title }).click();
    await visitor.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await peopleOf(visitor).getByText('tried the first version for a week').waitFor();
    await visitor.page.getByRole('link', { name: 'How to add a person' }).waitFor();
    const feed = await visitor.page.request.get('/outcomes.atom');
    expect(await feed.text()).toContain(title);

    // Told again it may not be; the words may be changed, and what they were stays readable.
    await page.goto(`/outcomes/new?idea=${idea.number}`);
    await page.getByRole('group', { name: 'Which ideas does it come from?' }).getByRole('alert').waitFor();
    await page.goto(path);
    await page.getByRole('link', { name: 'Change it' }).click();
    await page.getByLabel('In one or two sentences').fill('A household has two keys now.');
    await expectFineInEveryLook(page, 'changing what is told');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('The change is saved.').waitFor();
    await page.getByText('What it said before').click();
    await page.getByText('A household has two sign-ins now.').waitFor();
  }, 180_000);

  it('keeps what was begun, tells a small win quietly, and lists it apart from what was built', async () => {
    const cleo = await people.newcomer('Cleo Outcome');
    const idea = await postIdea(cleo, 'Bigger digits on the meter');
    const mira = await people.demo('Mira Sandoval');
    const { page } = mira;
    await page.goto('/outcomes');
    await expectFineInEveryLook(page, 'what was built');
    await page.getByRole('link', { name: 'Tell what was built' }).click();
    await page.getByRole('radio', { name: 'A small win on the way' }).check();
    const title = titleOf('The digits are twice as large in our workshop');
    await page.getByLabel('What was built?').fill(title);
    // What is typed is kept a moment later; the page may go.
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('rapport:draft:OUTCOME:new')))
      .toContain('workshop');
    await page.reload();
    await page.getByText(/^Your draft from/).waitFor();
    expect(await page.getByLabel('What was built?').inputValue()).toBe(title);
    await page.getByLabel('Where it belongs').selectOption({ label: 'Home account' });
    await page.getByLabel('Find an idea').fill(String(idea.number));
    await page.getByRole('button', { name: `Tie it: “${idea.title}”` }).click();
    await page.getByLabel('In one or two sentences').fill('Cleo read it from the door.');
    await page
      .getByRole('textbox', { name: /^What it is, and what it is good for/ })
      .fill('A first print of the new digits hangs in the workshop.');
    await page.getByText('This tells 1 person, once.').waitFor();
    await page.getByRole('button', { name: 'Tell it' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();

    const visitor = await people.visitor();
    await visitor.page.goto('/outcomes');
    expect(await visitor.page.getByRole('link', { name: title }).count()).toBe(0);
    await visitor.page.getByRole('link', { name: 'Small wins' }).click();
    await visitor.page.getByRole('link', { name: title }).waitFor();
    await expectFineInEveryLook(visitor.page, 'small wins');
    await visitor.page.goto(idea.path);
    expect(await visitor.page.getByText('Shipped').count()).toBe(0);
  }, 120_000);
});
