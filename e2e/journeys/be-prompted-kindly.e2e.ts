import { expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { inDatabase } from '../fixtures/database.ts';
import { postIdea, titleOf, type NewIdea } from '../fixtures/ideas.ts';
import { addressOf, signInByCode, usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();

/** Somebody of the team tells that an idea was built. @returns the title of what was shipped */
async function ship(staff: Person, idea: NewIdea): Promise<string> {
  const { space } = (await ask(staff, '{ space(slug: "home-account") { id } }')) as { space: { id: string } };
  const title = titleOf('Meters are read from a photo');
  await ask(
    staff,
    `mutation ($input: PublishOutcomeInput!) { publishOutcome(input: $input) { __typename ... on Problem { message } } }`,
    {
      input: {
        kind: 'RELEASE',
        spaceId: space.id,
        title,
        summary: 'Hold the phone over the meter, and the digits are read.',
        text: 'It works with every meter we know of.',
        shippedOn: new Date().toISOString().slice(0, 10),
        ideas: [{ ideaId: idea.id }],
      },
    },
  );
  return title;
}

it('prompts with a reason, rests as long as one says, and is off for good where it is switched off', async () => {
  // Somebody new is asked once how they came here, after the first thing they did, and need not say.
  const nia: Person = await people.visitor();
  const { page } = nia;
  await page.goto('/sign-in?to=/ideas');
  await signInByCode(nia, addressOf('Nia Prompted'), 'Nia Prompted');
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const question = page.getByRole('region', { name: 'How did you come here?' });
  expect(await question.count(), 'nothing was done yet').toBe(0);
  const idea = await postIdea(nia, 'Read the meter from a photo');
  await page.goto('/');
  await question.getByText(/who gave it is not kept/).waitFor();
  await question.getByRole('button', { name: 'Somebody told me' }).click();
  await question.getByText(/nobody can see that it was you/).waitFor();

  // The team is prompted where it works, at most to three things, each with its reason: somebody new has no word yet.
  const mira = await people.demo('Mira Sandoval');
  await mira.page.goto('/staff/attention');
  const forMira = mira.page.getByRole('region', { name: 'For you' });
  await forMira.waitFor();
  const prompts = await forMira.getByRole('heading', { level: 3 }).count();
  expect(prompts).toBeGreaterThan(0);
  expect(prompts).toBeLessThanOrEqual(3);
  expect(await forMira.getByText(/^Because /).count()).toBe(prompts);
  await expectFineInEveryLook(mira.page, 'the attention list with moments');

  // Their idea was built: the start says so, with the reason, the value and ways to say no.
  const title = await ship(mira, idea);
  await page.goto('/');
  expect(await question.count(), 'it is asked once').toBe(0);
  const forYou = page.getByRole('region', { name: 'For you' });
  await forYou.getByRole('heading', { name: title }).waitFor();
  await forYou.getByText(`Because it came from your idea “${idea.title}”`).waitFor();
  await forYou.getByText('You know best whether it does what you needed').waitFor();
  await expectFineInEveryLook(page, 'the start with a moment');

  // Not now, by keyboard, for a week.
  await forYou.getByLabel(`Not now, or not again: ${title}`).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const said = forYou.getByText(new RegExp(`“${title}” rests until`));
  await said.waitFor();
  await expect.poll(() => said.evaluate((element) => element === document.activeElement)).toBe(true);
  for (const path of ['/inbox', '/']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await forYou.count(), `nothing prompts on ${path} while it rests`).toBe(0);
  }

  // The clock of a running server cannot be moved, so the week is over in the table.
  const { viewer } = (await ask(nia, '{ viewer { id } }')) as { viewer: { id: string } };
  await inDatabase((database) =>
    database.query(`update moment_answer set until = until - interval '7 days' where member_id = $1`, [
      viewer.id,
    ]),
  );
  await page.goto('/inbox');
  await forYou.getByLabel(`Not now, or not again: ${title}`).click();
  await forYou.getByRole('button', { name: 'Do not prompt me to such things' }).click();
  await forYou.getByText('You are not prompted to such things any more.').waitFor();
  await forYou.getByRole('link', { name: 'What prompts you' }).click();

  // Every rule with what it is for; what is off can come back.
  const rule = page.getByRole('checkbox', { name: 'Your idea is there' });
  await rule.waitFor();
  expect(await rule.isChecked()).toBe(false);
  expect(await page.getByRole('checkbox', { name: 'Somebody waits long' }).count(), 'for the team').toBe(0);
  await rule.check();
  await page.getByText('Saved.').first().waitFor();
  await page.goto('/');
  await forYou.getByRole('link', { name: 'See what was built' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();

  // Visitors see none of it.
  const visitor = await people.visitor({ javaScriptEnabled: false });
  await visitor.page.goto('/');
  expect(await visitor.page.getByText('For you').count()).toBe(0);
});
