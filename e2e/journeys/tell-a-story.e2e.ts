import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { postIdea, titleOf } from '../fixtures/ideas.ts';
import { usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();

/** What is agreed to for one place, in the table of them. */
const place = (page: Page, name: RegExp) => page.getByRole('row', { name });

/** How long anything that was taken back may still be found: the longest that a page is kept. */
const A_MINUTE = { timeout: 60_000, interval: 2_000 };

/** A story of the company, told by one of the team, read and published by another. */
async function companyStory(
  teller: Person,
  reader: Person,
  title: string,
): Promise<{ id: number; path: string }> {
  const { spaces } = await ask(teller, '{ spaces { id } }');
  const { saveStory } = await ask(
    teller,
    `mutation ($input: SaveStoryInput!) { saveStory(input: $input) {
       ... on StorySaved { story { id number path } } ... on Problem { message } } }`,
    {
      input: {
        kind: 'COMPANY',
        spaceId: (spaces as { id: string }[])[0]?.id,
        title,
        context: 'A team of six, and paper.',
        mayNotFit: 'Whoever has a list already.',
        text: 'We wrote every number down by hand until somebody asked why.',
        fromYear: 2019,
      },
    },
  );
  const { story } = saveStory as { story: { id: string; number: number; path: string } };
  const storyId = story.id;
  for (const [person, name, type, input] of [
    [teller, 'giveConsent', 'GiveConsentInput!', { storyId, part: 'STORY', use: 'SITE', nameForm: 'NAME' }],
    [teller, 'submitStory', 'ID!', storyId],
    [reader, 'takeOverReview', 'ID!', storyId],
    [reader, 'reviewStory', 'ReviewStoryInput!', { storyId, verdict: 'PUBLISHED' }],
  ] as const) {
    const { story: now } = await ask(person, `{ story(number: ${story.number}) { viewerCan } }`);
    // Who reads it already has nothing to take over.
    if (name === 'takeOverReview' && !(now as { viewerCan: string[] }).viewerCan.includes('TAKE_OVER'))
      continue;
    const given = type === 'ID!' ? 'storyId' : 'input';
    await ask(
      person,
      `mutation ($input: ${type}) { ${name}(${given}: $input) { __typename ... on Problem { message } } }`,
      { input },
    );
  }
  return { id: story.number, path: story.path };
}

/** Who a story names, as anybody reads it. */
async function storyNames(reader: Person, number: number): Promise<string[]> {
  const { story } = await ask(
    reader,
    'query ($number: Int!) { story(number: $number) { people { name } } }',
    {
      number,
    },
  );
  return (story as { people: { name: string }[] }).people.map(({ name }) => name);
}

it('goes from an invitation to a story with both sides, read on paper, and is gone everywhere when taken back', async () => {
  const ada = await people.newcomer('Ada Storyteller');
  await postIdea(ada, 'Tell me before the power goes');
  const { viewer } = await ask(ada, '{ viewer { member { id } } }');
  const { id } = (viewer as { member: { id: string } }).member;

  // The team asks once, about something that happened.
  const mira = await people.demo('Mira Sandoval');
  await mira.page.goto(`/members/${id}/journey`);
  await mira.page.getByRole('button', { name: 'Ask for their story' }).click();
  await mira.page
    .getByLabel('Your words to Ada Storyteller')
    .fill('You wrote to us before we knew. Would you tell others how that was?');
  await mira.page.getByRole('button', { name: 'Ask Ada Storyteller' }).click();
  await mira.page.getByText('Ada Storyteller is asked, once.').waitFor();

  // She says yes and writes; what she typed is there when the page comes again.
  const { page } = ada;
  await page.goto('/me/stories');
  await page.getByRole('link', { name: 'Read it and answer' }).click();
  await page.getByText('Would you tell others how that was?').waitFor();
  await expectFineInEveryLook(page, 'being asked for a story');
  await page.getByRole('button', { name: 'Yes, I will write it' }).click();
  await page.getByLabel('What do you call it?').waitFor();
  const title = titleOf('The winter with the lights on');
  await page.getByLabel('What do you call it?').fill(title);
  await page.getByText(/^Kept at/).waitFor();
  await page.reload();
  await page.getByText(/^Your draft from/).waitFor();
  expect(await page.getByLabel('What do you call it?').inputValue()).toBe(title);
  await page.getByLabel('Where it belongs').selectOption({ label: 'Home account' });
  await page
    .getByLabel('What was your situation?')
    .fill('I live with my mother, who needs her machine at night.');
  await page
    .getByRole('textbox', { name: /^What happened\?/ })
    .fill(
      'The power went on a Sunday.\n\n> Somebody called before I could.\n\nSince then there is a list, and we are on it.',
    );
  await page.getByLabel('From', { exact: true }).fill('2014');
  await page.getByLabel('listened').check();
  await page.getByLabel('For whom may this not fit?').fill('Somebody who lives where the power never goes.');
  await page.getByRole('button', { name: 'Keep it as a draft' }).click();
  await page.getByText('It is kept as a draft. Only you read it.').waitFor();

  // At its end the foot that stays in sight covers nothing.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expectFineInEveryLook(page, 'writing a story');

  // Each place is agreed to on its own, on a step by itself; before that it cannot be sent.
  await page.getByRole('link', { name: /^Send it to be read/ }).click();
  await page.getByText('Before you send it: agree', { exact: false }).waitFor();
  await page.getByRole('link', { name: /^Where it can be read/ }).click();
  const site = place(page, /^On this site/);
  await site.getByLabel('How you are named').selectOption('FIRST_NAME');
  await site.getByText('See how it looks there').click();
  await site.getByRole('button', { name: /^Agree to this/ }).click();
  await site.getByText(/^Agreed on .*by your first name/).waitFor();
  for (const name of [/^In the feed/, /^Beside the team/]) {
    await place(page, name)
      .getByRole('button', { name: /^Agree to this/ })
      .click();
    await place(page, name)
      .getByText(/^Agreed on .*by your first name/)
      .waitFor();
  }
  await expectFineInEveryLook(page, 'where a story can be read');
  await page.getByRole('link', { name: 'Next: send it to be read' }).click();
  await page.getByRole('button', { name: 'Send it to be read' }).click();
  await page.getByText('It is sent.', { exact: false }).waitFor();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const path = new URL(page.url()).pathname;

  // Who reads it suggests other words and changes none.
  await mira.page.goto('/stories?show=review');
  await mira.page.getByRole('link', { name: title }).click();
  await mira.page.getByRole('link', { name: 'Read and decide' }).first().click();
  await mira.page.getByRole('heading', { level: 1, name: 'Read a story' }).waitFor();
  const instead = mira.page.getByRole('button', { name: 'I read it instead' });
  if (await instead.isVisible()) await instead.click();
  await mira.page.getByRole('button', { name: 'Suggest other words' }).click();
  const words = mira.page.getByRole('textbox', { name: /^What happened\?/ });
  await words.fill((await words.inputValue()).replace('Sunday', 'Sunday in March'));
  await mira.page.getByLabel('Why?').fill('Our log says which Sunday.');
  await expectFineInEveryLook(mira.page, 'reading a story for the team');
  await mira.page.getByRole('button', { name: 'Send the suggestion' }).click();
  await mira.page.getByText('It is suggested.', { exact: false }).waitFor();

  await page.goto(path);
  await page.getByText('Our log says which Sunday.').waitFor();
  await page.getByRole('button', { name: 'Take these words' }).click();
  await page.getByText('The words are taken over.').waitFor();
  await page.getByText('The power went on a Sunday in March.').waitFor();

  await mira.page.goto(`${path}/review`);
  await mira.page.getByRole('button', { name: 'Publish it as it is' }).click();
  await mira.page.getByText('It is published.').waitFor();

  // The team's side stands beside it, for both agreed.
  await mira.page.getByRole('link', { name: 'Write the team’s side' }).click();
  await mira.page
    .getByRole('textbox', { name: /^What did we do/ })
    .fill('We had no list. Her letter is why there is one.');
  await mira.page.getByRole('button', { name: 'Keep it as a draft' }).click();
  await mira.page.getByRole('button', { name: 'Publish it' }).click();
  await mira.page.getByRole('button', { name: 'Take it back', exact: true }).waitFor();
  await place(mira.page, /^Beside the story/)
    .getByRole('button', { name: /^Agree to this/ })
    .click();
  await place(mira.page, /^Beside the story/)
    .getByText(/^Agreed on/)
    .waitFor();

  // Anybody reads both, without JavaScript and on paper, and nobody more of her name than she said.
  const visitor = await people.visitor({ javaScriptEnabled: false });
  const read = visitor.page;
  await expect
    .poll(
      async () =>
        (await read.goto(path))?.status() === 200 && read.getByText('Her letter is why').isVisible(),
      A_MINUTE,
    )
    .toBe(true);
  await read.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await read.content()).not.toContain('Storyteller');
  expect(await read.content()).not.toContain(id);
  await read.emulateMedia({ media: 'print' });
  expect(await read.getByText('Her letter is why there is one.').isVisible()).toBe(true);
  expect(await read.getByText(/^Read at .*\/stories\//).isVisible()).toBe(true);
  expect(await read.getByRole('banner').isVisible()).toBe(false);
  expect(await read.getByRole('link', { name: 'Print it' }).count()).toBe(0);
  await read.emulateMedia({ media: 'screen' });
  const feed = async () => (await read.request.get('/stories.atom')).text();
  await expect.poll(feed, A_MINUTE).toContain(title);

  // A reader with an account, in every look, on a phone as well.
  const ben = await people.demo('Ada Lindqvist');
  await ben.page.goto(path);
  await expectFineInEveryLook(ben.page, 'a story');
  await ben.page.goto('/what-good-looks-like');
  await ben.page.getByRole('link', { name: title }).waitFor();
  await expectFineInEveryLook(ben.page, 'what good looks like');

  // One press takes it back: from the page, the lists, the feed and search.
  await page.goto('/me/stories');
  await expectFineInEveryLook(page, 'one’s own stories');
  await page.getByRole('button', { name: 'Take it back On this site' }).click();
  await page.getByText('Nowhere but here, by you.').waitFor();
  const gone = async (address: string) => {
    const answer = await read.request.get(address);
    return answer.status() >= 400 || !(await answer.text()).includes(path);
  };
  for (const address of [
    path,
    '/stories',
    '/what-good-looks-like',
    '/',
    '/stories.atom',
    '/sitemap.xml',
    `/search?q=${encodeURIComponent(title)}`,
  ]) {
    await expect
      .poll(() => gone(address), { ...A_MINUTE, message: `${address} after it was taken back` })
      .toBe(true);
  }
  expect((await ben.page.goto(path))?.status()).toBe(404);
  // Only she still sees it, and that nobody else does.
  await page.goto(path);
  await page.getByText(/you agreed to no place/).waitFor();

  // The team tells how it did something, and names her only while she agrees.
  const how = titleOf('How the list came about');
  const { id: told, path: theirs } = await companyStory(mira, await people.demo('Jorge Pires'), how);
  await mira.page.goto(`${theirs}/edit?step=read`);
  await mira.page.getByLabel('Find somebody').fill('Ada Storyteller');
  await mira.page.getByRole('button', { name: 'Ask Ada Storyteller', exact: true }).click();
  await mira.page.getByText('asked, no answer yet').waitFor();
  const namesHer = () => storyNames(visitor, told);
  expect(await namesHer()).toEqual([]);
  await page.goto('/me/stories');
  await page.getByRole('button', { name: 'Yes, name me' }).click();
  await page.getByText(/^You are named in/).waitFor();
  expect(await namesHer()).toEqual(['Ada Storyteller']);
  await page.getByRole('button', { name: 'Take my name out' }).click();
  await page.getByText('You are not named there', { exact: false }).waitFor();
  expect(await namesHer()).toEqual([]);
}, 240_000);
