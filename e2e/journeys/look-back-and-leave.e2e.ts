import { expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { answerIdea } from '../fixtures/answers.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { mailTo } from '../fixtures/mail.ts';
import { addressOf, signInByCode, usePeople } from '../fixtures/people.ts';

const people = usePeople();

it('shows a person what was between us, to the team the same, and forgets what they delete', async () => {
  const kim = await people.newcomer('Kim Looks Back');
  const mira = await people.demo('Mira Sandoval');
  const idea = await postIdea(kim, 'Read the meter on the stairs');
  await answerIdea(mira, idea.path, 'We look for a way without the stairs.');

  // What was said, with what was answered beside it; and a few words of one's own.
  await kim.page.goto('/me/journey');
  const journey = kim.page.getByRole('region', { name: 'From today back' });
  await journey.getByText('Mira Sandoval Team answered you').waitFor();
  await journey.getByText('We look for a way without the stairs.').waitFor();
  const entries = async (page: typeof kim.page) =>
    page
      .getByRole('region', { name: 'From today back' })
      .getByRole('listitem')
      .getByRole('link', { name: idea.title })
      .count();
  const own = await entries(kim.page);
  expect(own).toBeGreaterThanOrEqual(2);
  await kim.page.getByRole('button', { name: 'Write something about yourself' }).click();
  await kim.page.getByRole('textbox', { name: 'In your words' }).fill('I live on the fifth floor.');
  await kim.page.getByRole('button', { name: 'Keep these words' }).click();
  await kim.page.getByText('Your words are kept.').waitFor();
  await kim.page.getByRole('button', { name: 'Set your boundaries' }).click();
  await kim.page.getByRole('checkbox', { name: /tell how something went/ }).uncheck();
  await kim.page.getByLabel('From', { exact: true }).fill('09:00');
  await kim.page.getByLabel('Until', { exact: true }).fill('17:00');
  await expectFineInEveryLook(kim.page, 'one’s journey with boundaries being set');
  await kim.page.getByRole('button', { name: 'Keep these boundaries' }).click();
  await kim.page.getByText('Between 09:00 and 17:00').waitFor();

  // The team sees the same before it answers, and notes only what comes from Kim's own words.
  const second = await postIdea(kim, 'Say when the reader comes');
  await mira.page.goto(second.path);
  await mira.page.getByRole('button', { name: 'Answer it' }).click();
  await mira.page.getByText(/You spoke with Kim Looks Back before/).waitFor();
  await mira.page.getByText('I live on the fifth floor.').waitFor();
  await mira.page.getByRole('link', { name: 'The whole journey of Kim Looks Back' }).click();
  await mira.page.getByRole('heading', { level: 1, name: 'The journey of Kim Looks Back' }).waitFor();
  expect(await entries(mira.page)).toBe(own);
  await mira.page.getByRole('button', { name: 'Note something' }).first().click();
  await mira.page.getByRole('textbox', { name: 'What we should remember' }).fill('Reads it on the stairs.');
  await expectFineInEveryLook(mira.page, 'a journey with a note being written');
  await mira.page.getByRole('button', { name: 'Note it' }).click();
  await mira.page.getByText('It is noted. Kim Looks Back is told.').waitFor();
  await findInInbox(kim, 'noted something you said');
  await kim.page.getByRole('link', { name: second.title }).first().click();
  await kim.page.getByText('Reads it on the stairs.').waitFor();
  await kim.page.getByRole('button', { name: /Delete this note/ }).click();
  await kim.page.getByText('Nobody of the team has noted anything.').waitFor();
  await mira.page.reload();
  await mira.page.getByText('Nobody of the team has noted anything.').waitFor();
}, 120_000);

it('lets two people talk again with the help of a third, whom nobody else reads', async () => {
  const kim = await people.newcomer('Kim Out Of Tune');
  const mira = await people.demo('Mira Sandoval');
  const ada = await people.demo('Ada Lindqvist');
  const idea = await postIdea(kim, 'Tell me who reads this');
  await answerIdea(mira, idea.path, 'It depends.');
  await answerIdea(ada, idea.path, 'I read it as well.');

  await kim.page.goto(idea.path);
  await kim.page.getByRole('link', { name: 'Mira Sandoval' }).first().click();
  await kim.page.getByRole('link', { name: 'Mira Sandoval and I are out of tune' }).click();
  await kim.page.getByRole('combobox', { name: 'Who shall help' }).selectOption({ label: 'Ada Lindqvist' });
  const words = kim.page.getByRole('textbox', { name: 'What is out of tune' });
  await words.fill('Each answer of hers ends what I wanted to begin.');
  await expectFineInEveryLook(kim.page, 'saying what is out of tune');
  await kim.page.getByRole('button', { name: 'Ask for help' }).click();
  await kim.page.getByText('Only you and Ada Lindqvist can read this page.').waitFor();
  const { pathname } = new URL(kim.page.url());
  expect((await mira.page.goto(pathname))?.status()).toBe(404);

  await ada.page.goto('/inbox');
  await ada.page.getByRole('link', { name: 'Kim Out Of Tune, with Mira Sandoval' }).click();
  await ada.page.getByText('Each answer of hers ends what I wanted to begin.').waitFor();
  await ada.page.getByRole('textbox', { name: 'Your words' }).fill('I hear you. Shall the three of us talk?');
  await ada.page.getByRole('button', { name: 'Send it' }).click();
  await ada.page.getByText('I hear you. Shall the three of us talk?').first().waitFor();
  // It comes by itself to the one other page that may show it.
  await kim.page.getByText('I hear you. Shall the three of us talk?').waitFor();
  await kim.page.getByRole('button', { name: /It is well again/ }).click();
  await expectFineInEveryLook(kim.page, 'ending what was out of tune');
  await kim.page.getByRole('button', { name: 'End it', exact: true }).click();
  await kim.page.getByText('It is ended.').waitFor();
}, 120_000);

it('lets somebody go with a last word that a person answers, and come back to their credit', async () => {
  const kim = await people.newcomer('Kim Goes');
  const mira = await people.demo('Mira Sandoval');
  const ada = await people.demo('Ada Lindqvist');
  const idea = await postIdea(kim, 'Let the bell be quieter');
  await answerIdea(mira, idea.path, 'The bell is on our list.');

  await kim.page.goto('/me/leave');
  await kim.page.getByRole('radio', { name: /They stay, without my name/ }).check();
  await kim.page.getByText('1 idea', { exact: true }).waitFor();
  await expectFineInEveryLook(kim.page, 'leaving');
  const answerTo = addressOf('Kim elsewhere');
  const farewell = `I move to a house with a meter at the door, ${crypto.randomUUID().slice(0, 8)}.`;
  await kim.page.getByRole('textbox', { name: /Why you go/ }).fill(farewell);
  await kim.page.getByRole('textbox', { name: /Where we may answer you/ }).fill(answerTo);
  await kim.page.getByRole('textbox', { name: 'Your name, to be sure' }).fill('Kim Goes');
  await kim.page.getByRole('button', { name: 'Leave now' }).click();
  await kim.page.getByRole('heading', { level: 1, name: 'You have left' }).waitFor();
  await kim.page.goto(idea.path);
  await kim.page.getByText('Somebody who left').first().waitFor();
  expect(await kim.page.getByText('Kim Goes').count()).toBe(0);

  await ada.page.goto('/staff/goodbyes');
  const word = ada.page.getByRole('article').filter({ hasText: farewell });
  await word.getByRole('button', { name: /Answer the word of/ }).click();
  await word.getByRole('textbox', { name: 'Your answer' }).fill('Thank you for the bell, and all the best.');
  await expectFineInEveryLook(ada.page, 'answering a last word');
  await word.getByRole('button', { name: 'Send the answer' }).click();
  await word.getByText('Ada Lindqvist').first().waitFor();
  expect(await mailTo(answerTo, /Thank you for the bell/)).toContain('Ada Lindqvist');

  // The same address finds its place again, under the name that is chosen now.
  await kim.page.goto('/sign-in');
  await signInByCode(kim, kim.email, 'Kim Returns');
  await kim.page.goto('/me/journey');
  await kim.page.getByRole('link', { name: idea.title }).first().waitFor();
  await kim.page.getByText('Mira Sandoval Team answered you').waitFor();
}, 120_000);
