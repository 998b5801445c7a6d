import { describe, expect, it } from 'vitest';
import { ask } from '../fixtures/api.ts';
import { postIdea, reportIrritant, titleOf } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();

const PROPOSED = 'A small sender on the meter says the digits.';

/** Suggests other words for an idea on its page, and says that one may be named. */
async function suggest({ page }: Person, path: string, text: string, why: string): Promise<string> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Suggest an edit' }).first().click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await page.getByLabel('Why?').fill(why);
  await page.getByLabel('You may name me for it').check();
  await page.getByRole('button', { name: 'Send the suggestion' }).click();
  await page.getByRole('heading', { level: 1, name: why }).waitFor();
  return new URL(page.url()).pathname;
}

const creditsIn = ({ page }: Person) => page.getByRole('region', { name: 'Who did what' });

// Practice 0.25: two customers and one of the team, from what hurts to words that name all of them.
describe('building something together', () => {
  it('goes from an irritant to an idea, an accepted suggestion and a credited version, one after the other', async () => {
    const nora = await people.newcomer('Nora Hurt');
    const omar = await people.newcomer('Omar Proposer');
    const mira = await people.demo('Mira Sandoval');
    const hurts = titleOf('The meter hides behind the freezer');

    await nora.page.goto('/irritants/new');
    await nora.page.getByLabel('Where it belongs').selectOption({ label: 'Home account' });
    await nora.page.getByLabel('What hurts?').fill(hurts);
    await nora.page.getByLabel('What happens, and when?').fill('Each month the freezer has to move.');
    await nora.page.getByRole('button', { name: 'Report it' }).click();
    await nora.page.getByRole('heading', { level: 1, name: hurts }).waitFor();
    const irritant = new URL(nora.page.url()).pathname;

    await omar.page.goto(irritant);
    await omar.page.getByRole('button', { name: 'Me too', exact: true }).first().click();
    await omar.page.getByText('hits 2 people').first().waitFor();

    await mira.page.goto(irritant);
    await mira.page.getByLabel('More').click();
    await mira.page.getByRole('button', { name: 'Call for ideas' }).click();
    await mira.page.getByLabel('What would you like to ask?').fill('How could one read it from the hall?');
    await mira.page.getByRole('button', { name: 'Ask for ideas' }).click();
    await mira.page.getByRole('heading', { name: 'The team asks for ideas' }).waitFor();

    const idea = titleOf('Send the digits by radio');
    await omar.page.goto(irritant);
    await omar.page.getByRole('link', { name: 'Answer with an idea' }).click();
    await omar.page.getByLabel('What would help?').fill(idea);
    await omar.page.getByLabel('What hurts today').fill(PROPOSED);
    await omar.page.getByRole('button', { name: 'Post the idea' }).click();
    await omar.page.getByRole('heading', { level: 1, name: idea }).waitFor();
    const path = new URL(omar.page.url()).pathname;

    const better = PROPOSED.replace('the digits', 'the digits once an hour');
    const suggestion = await suggest(nora, path, better, 'More often would empty its battery.');
    await findInInbox(omar, 'Nora Hurt suggests an edit');
    await omar.page.goto(suggestion);
    await omar.page.getByRole('button', { name: 'Accept it' }).click();
    await omar.page.getByRole('button', { name: 'Accept as it is' }).click();
    await omar.page.getByText('It became version 2').waitFor();
    await findInInbox(nora, 'Omar Proposer decided on a suggested edit');

    // Whoever comes by reads it without an account and without scripts: the words, their writer, what they came from.
    const visitor = await people.visitor({ javaScriptEnabled: false });
    await visitor.page.goto(path);
    await visitor.page.getByText(better).waitFor();
    await creditsIn(visitor).getByText('Nora Hurt').first().waitFor();
    await visitor.page.getByRole('complementary').getByRole('link', { name: hurts }).waitFor();
    await visitor.page.goto(`${path}/versions`);
    await visitor.page.getByText('accepted by Omar Proposer').waitFor();

    await mira.page.goto(path);
    await mira.page.getByRole('button', { name: 'Answer it' }).click();
    await mira.page.getByRole('textbox', { name: 'Your answer' }).fill('We try a sender with ten homes.');
    await mira.page.getByRole('button', { name: 'Send the answer' }).click();
    await mira.page.getByText('We try a sender with ten homes.').waitFor();
    await visitor.page.goto(path);
    for (const name of ['Nora Hurt', 'Omar Proposer', 'Mira Sandoval']) {
      await visitor.page.getByRole('main').getByText(name).first().waitFor();
    }
  }, 120_000);

  it('holds when all of them act at the same moment', async () => {
    const nora = await people.newcomer('Nora Now');
    const omar = await people.newcomer('Omar Now');
    const mira = await people.demo('Mira Sandoval');
    const pia = await people.newcomer('Pia Now');
    // Two of them say at the same moment that it hits them, too, and both are counted.
    const irritant = await reportIrritant(omar, 'The meter hides behind the freezer');
    const hurt = [nora.page, pia.page];
    await Promise.all(hurt.map((page) => page.goto(irritant.path)));
    const meToo = hurt.map((page) => page.getByRole('button', { name: 'Me too', exact: true }).first());
    await Promise.all(meToo.map((button) => button.waitFor()));
    await Promise.all(meToo.map((button) => button.click()));
    await Promise.all(hurt.map((page) => page.getByText('hits 3 people').first().waitFor()));

    const { id, path } = await postIdea(omar, 'Send the digits by radio', 'home-account', [irritant.id]);
    // Somebody of the team writes it with him, so that two people may accept.
    const { viewer } = await ask(mira, '{ viewer { member { id } } }');
    const { id: memberId } = (viewer as { member: { id: string } }).member;
    await ask(
      omar,
      `mutation ($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { __typename } }`,
      { input: { ideaId: id, memberId } },
    );
    await ask(
      mira,
      `mutation ($id: ID!) { answerCoAuthorInvitation(ideaId: $id, accept: true) { __typename } }`,
      {
        id,
      },
    );
    const [first, second] = await Promise.all([
      suggest(nora, path, 'The stairs are dark and the digits are small.', 'It is the dark.'),
      suggest(pia, path, 'The stairs are steep and the digits are grey.', 'Grey on grey.'),
    ]);

    // Both open their suggestion before either is decided, and press at the same moment; a customer votes meanwhile.
    const decides = [
      { page: omar.page, at: first },
      { page: mira.page, at: second },
    ];
    for (const { page, at } of decides) {
      await page.goto(at);
      await page.getByRole('button', { name: 'Accept it' }).click();
      await page.getByRole('button', { name: 'Accept as it is' }).waitFor();
    }
    await nora.page.goto(path);
    await Promise.all([
      ...decides.map(({ page }) => page.getByRole('button', { name: 'Accept as it is' }).click()),
      nora.page.getByRole('button', { name: 'Support this idea' }).click(),
    ]);
    // One became the next version; the other is offered joined with it, and nothing of either is lost.
    for (const { page } of decides) {
      const done = page.getByText(/It became version [23]/).first();
      const join = page.getByRole('button', { name: 'Accept with these changes' });
      await done.or(join).first().waitFor();
      if (!(await done.isVisible())) await join.click();
      await done.waitFor();
    }
    await nora.page.goto(path);
    await nora.page.getByText('The stairs are dark and the digits are grey.').waitFor();
    await nora.page.getByText('2 support', { exact: true }).waitFor();
    await nora.page.getByRole('complementary').getByRole('link', { name: irritant.title }).waitFor();
    for (const name of ['Nora Now', 'Pia Now']) await creditsIn(nora).getByText(name).first().waitFor();
    await nora.page.goto(`${path}/versions`);
    expect(await nora.page.getByText(/accepted by (Omar Now|Mira Sandoval)/).count()).toBe(2);
  }, 120_000);
});
