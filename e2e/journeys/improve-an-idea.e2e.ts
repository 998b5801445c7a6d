import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ask } from '../fixtures/api.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { addressOf, signInByCode, usePeople } from '../fixtures/people.ts';

const people = usePeople();

const OLD = 'The stairs are steep and the digits are small.';

/** Writes a suggestion and sends it; the page of the suggestion stands afterwards. */
async function suggest(page: Page, path: string, text: string, why: string): Promise<string> {
  await page.goto(`${path}/suggest`);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await page.getByLabel('Why?').fill(why);
  await page.getByRole('button', { name: 'Send the suggestion' }).click();
  await page.getByRole('heading', { level: 1, name: why }).waitFor();
  return new URL(page.url()).pathname;
}

describe('improving an idea together', () => {
  it('goes from a suggestion, its difference shown while typing, to a version and a credit in another name', async () => {
    const tomasz = await people.newcomer('Tomasz Author');
    const { path, title } = await postIdea(tomasz, 'Read the meter from a photo');
    const sam = await people.newcomer('Sam Suggester');

    await sam.page.goto(path);
    await sam.page.getByRole('link', { name: 'Suggest an edit' }).click();
    await sam.page.getByText('Tomasz Author decides on it.').waitFor();
    const text = sam.page.getByRole('textbox', { name: 'Text', exact: true });
    await text.fill(OLD.replace('steep', 'steep, worn out'));
    const shown = sam.page.getByRole('region', { name: 'What you suggest' });
    await shown.getByRole('status').getByText('2 words added').waitFor();
    expect(await shown.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('worn out')]);
    await text.fill(OLD.replace('steep', 'dark'));
    await shown.getByText('1 word added, 1 removed').waitFor();
    expect(await shown.locator('del').allInnerTexts()).toEqual([expect.stringMatching(/removed:.*steep/s)]);
    await shown.getByRole('button', { name: 'Side by side' }).click();
    await shown.getByRole('region', { name: 'Before' }).locator('del').getByText('steep').waitFor();

    await sam.page.getByRole('button', { name: 'Send the suggestion' }).click();
    await sam.page.getByText('Please fill this in.').waitFor();
    await sam.page.getByLabel('Why?').fill('It is the dark that makes me fall.');
    await sam.page.getByRole('button', { name: 'Send the suggestion' }).click();
    await sam.page.getByRole('heading', { level: 1, name: 'It is the dark that makes me fall.' }).waitFor();

    await findInInbox(tomasz, 'Sam Suggester suggests an edit');
    await tomasz.page.goto(path);
    await tomasz.page.getByRole('link', { name: '1 open suggestion' }).click();
    await tomasz.page.getByText('Tomasz Author decides on this.').waitFor();
    await tomasz.page.getByRole('link', { name: 'It is the dark that makes me fall.' }).click();
    const changes = tomasz.page.getByRole('region', { name: 'What it changes' });
    await changes.locator('del').getByText('steep').waitFor();
    await changes.locator('ins').getByText('dark').waitFor();
    await tomasz.page.getByRole('button', { name: 'Accept it' }).click();
    await tomasz.page.getByText('Accepting writes version 2 in the name of Sam Suggester.').waitFor();
    await tomasz.page.getByRole('button', { name: 'Accept as it is' }).click();
    await tomasz.page.getByText('It became version 2').waitFor();

    // The one who suggested it sees the decision without loading the page anew, and is told.
    await sam.page.getByRole('region', { name: 'Where it stands' }).getByText('Accepted by').waitFor();
    await findInInbox(sam, 'Tomasz Author decided on a suggested edit');

    const visitor = await people.visitor({ javaScriptEnabled: false });
    await visitor.page.goto(path);
    await visitor.page.getByText(OLD.replace('steep', 'dark')).waitFor();
    // Nobody is credited before they agree (practice 0.13).
    const credits = visitor.page.getByRole('region', { name: 'Who did what' });
    expect(await credits.count()).toBe(0);
    await findInInbox(sam, 'wants to credit you, if you agree');
    await sam.page.goto(path);
    await sam.page.getByRole('button', { name: 'Show it', exact: true }).click();
    await expect
      .poll(async () => {
        await visitor.page.reload();
        return credits.getByText('Sam Suggester').count();
      })
      .toBe(1);
    await visitor.page.goto(`${path}/versions`);
    await visitor.page.getByText('accepted by Tomasz Author').waitFor();
    await visitor.page.locator('del').getByText('steep').waitFor();
    await visitor.page.getByLabel('From', { exact: true }).selectOption('2');
    await visitor.page.getByLabel('To', { exact: true }).selectOption('1');
    await visitor.page.getByRole('button', { name: 'Compare them' }).click();
    await visitor.page.waitForURL(/from=2&to=1/);
    await visitor.page.locator('ins').getByText('steep').waitFor();
    await visitor.page.getByRole('link', { name: title }).waitFor();
  });

  it('joins a suggestion with a text that moved on, and lets the decider choose where both changed the same words', async () => {
    const ada = await people.newcomer('Ada Author');
    const { id, path } = await postIdea(ada, 'A bill I can read');
    const ben = await people.newcomer('Ben Suggester');
    const at = await suggest(
      ben.page,
      path,
      OLD.replace('steep', 'worn').replace('small', 'grey'),
      'Worn stairs and grey digits.',
    );

    // Both at once: the author opens the suggestion, and the text changes before she decides.
    await ada.page.goto(at);
    await ada.page.getByRole('button', { name: 'Accept it' }).click();
    await ada.page.getByRole('button', { name: 'Accept as it is' }).waitFor();
    const input = {
      ideaId: id,
      fromRevision: 1,
      title: 'A bill I can read',
      text: OLD.replace('steep', 'high'),
    };
    const editing = `mutation ($input: EditIdeaInput!) {
      editIdea(input: $input) { ... on IdeaChanged { idea { id } } ... on Problem { message } } }`;
    await ask(ada, editing, { input });
    const send = ada.page.getByRole('button', { name: 'Accept as it is' });
    const chooses = ada.page.getByRole('group', { name: 'Place 1, in the text' });
    // The live update may have taken that button away already. Either way, what stands in the way opens by itself.
    await send.click({ timeout: 2_000 }).catch(() => undefined);
    await chooses.waitFor();
    for (const words of ['steep', 'high', 'worn']) await chooses.getByText(words).first().waitFor();
    await ada.page.getByRole('button', { name: 'Accept with these changes' }).click();
    await ada.page.getByText('Please choose in each of these places first.').waitFor();
    await chooses.getByLabel('Keep the present words').check();
    const joined = ada.page.getByRole('textbox', { name: 'The joined text' });
    await expect.poll(() => joined.inputValue()).toBe('The stairs are high and the digits are grey.');
    await ada.page.getByRole('button', { name: 'Accept with these changes' }).click();
    await ada.page.getByText('It became version 3').waitFor();
    await ada.page.goto(path);
    await ada.page.getByText('The stairs are high and the digits are grey.').waitFor();
  });

  it('asks a supporter once to keep or withdraw what they gave for a former text, and shows both counts', async () => {
    const ilse = await people.newcomer('Ilse Author');
    const { path } = await postIdea(ilse, 'Keys for three people');
    const nora = await people.newcomer('Nora Supporter');
    await nora.page.goto(path);
    await nora.page.getByRole('button', { name: 'Support this idea' }).click();
    await nora.page.getByText('2 support', { exact: true }).waitFor();

    await ilse.page.goto(`${path}/edit`);
    await ilse.page.getByLabel('This changes what is proposed').check();
    await ilse.page
      .getByLabel('What hurts today, and what would be different?')
      .fill(OLD.replace('small', 'green'));
    await ilse.page.getByRole('button', { name: 'Save the new version' }).click();
    await ilse.page.getByText('1 supported a former one').waitFor();

    await findInInbox(nora, 'Ilse Author changed the text you support');
    await nora.page.goto(path);
    const card = nora.page.getByRole('region', { name: 'Do you still support this?' });
    expect(await card.getByRole('link', { name: 'See what changed' }).getAttribute('href')).toBe(
      `${path}/versions?from=1&to=2`,
    );
    await nora.page.getByText('1 supports this text').waitFor();
    await card.getByRole('button', { name: 'Keep my support' }).click();
    await card.waitFor({ state: 'hidden' });
    await nora.page.getByText('2 support', { exact: true }).waitFor();
    await nora.page.reload();
    await nora.page.getByText('2 support', { exact: true }).waitFor();
    expect(await card.count()).toBe(0);
  });

  it('keeps what was typed through a reload, says how many may be open, and declines with a reason that stays readable', async () => {
    const jonas = await people.newcomer('Jonas Author');
    const { path } = await postIdea(jonas, 'A meter that beeps');
    const { page } = await people.newcomer('Mia Suggester');
    await page.goto(`${path}/suggest`);
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(`${OLD} Half a thought.`);
    await page.reload();
    await page.getByText(/Your draft from .* is back/).waitFor();
    await page
      .getByRole('region', { name: 'What you suggest' })
      .locator('ins')
      .getByText('Half a thought')
      .waitFor();

    const first = await suggest(page, path, `${OLD} One.`, 'The first of three.');
    await suggest(page, path, `${OLD} Two.`, 'The second of three.');
    await page.goto(`${path}/suggest`);
    await page.getByText('You can have 1 more open suggestion on this idea.').waitFor();
    await suggest(page, path, `${OLD} Three.`, 'The third of three.');
    await page.goto(`${path}/suggest`);
    await page.getByText('You have 3 open suggestions here').waitFor();
    await page.getByRole('link', { name: 'The first of three.' }).waitFor();

    await jonas.page.goto(first);
    await jonas.page.getByRole('button', { name: 'Decline it' }).click();
    await jonas.page.getByRole('button', { name: 'Decline with this reason' }).click();
    await jonas.page.getByText('Please fill this in.').waitFor();
    await jonas.page.getByLabel('Why not?').fill('One beep is not enough to find it.');
    await jonas.page.getByRole('button', { name: 'Decline with this reason' }).click();
    await jonas.page.getByText('Declined by').first().waitFor();

    const visitor = await people.visitor({ javaScriptEnabled: false });
    await visitor.page.goto(`${path}/suggestions?state=declined`);
    await visitor.page.getByRole('link', { name: 'The first of three.' }).click();
    await visitor.page.getByText('One beep is not enough to find it.').waitFor();
    await visitor.page.getByText('Declined by').first().waitFor();
  });

  it('begins without an account and supports a suggestion, each done after sign-in with nothing typed twice', async () => {
    const greta = await people.newcomer('Greta Author');
    const { path } = await postIdea(greta, 'A lamp in the cellar');
    const paul = await people.visitor();
    await paul.page.goto(path);
    await paul.page.getByRole('link', { name: 'Suggest an edit' }).click();
    await paul.page.getByRole('textbox', { name: 'Text', exact: true }).fill(`${OLD} A lamp helps.`);
    await paul.page.getByLabel('Why?').fill('I bought one.');
    await paul.page.getByText('You sign in when you send it; what you write is kept.').waitFor();
    await paul.page.getByRole('button', { name: 'Send the suggestion' }).click();
    await signInByCode(paul, addressOf('Paul Begins'), 'Paul Begins');
    await paul.page.getByRole('heading', { level: 1, name: 'I bought one.' }).waitFor();
    await paul.page.locator('ins').getByText('A lamp helps.').waitFor();

    const yasmin = await people.visitor();
    await yasmin.page.goto(new URL(paul.page.url()).pathname);
    await yasmin.page.getByRole('button', { name: 'Support this suggestion' }).click();
    await signInByCode(yasmin, addressOf('Yasmin Begins'), 'Yasmin Begins');
    await yasmin.page.getByRole('button', { name: 'You support it' }).waitFor();
    await yasmin.page.getByText('1 supports it').waitFor();
    await paul.page.getByText('1 supports it').waitFor();
  });
});
