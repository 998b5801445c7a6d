import { it } from 'vitest';
import { expectFineInEveryLook, expectFinePages } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

const OLD = 'The stairs are steep and the digits are small.';
const SUPPORT = `mutation ($input: SupportIdeaInput!) {
  supportIdea(input: $input) { ... on SupportChanged { nowFollowing } ... on Problem { message } }
}`;
const SUGGEST = `mutation ($input: SuggestEditInput!) {
  suggestEdit(input: $input) { ... on SuggestionPosted { suggestion { id } } ... on Problem { message } }
}`;
const EDIT = `mutation ($input: EditIdeaInput!) {
  editIdea(input: $input) { ... on IdeaChanged { idea { id } } ... on Problem { message } }
}`;

it('nothing keeps somebody out of suggesting, deciding, joining and comparing, in every look', async () => {
  const ada = await people.newcomer('Ada Decides');
  const { id: ideaId, path, title } = await postIdea(ada, 'Lamps on the stairs');
  const ben = await people.newcomer('Ben Suggests');
  const words = { ideaId, fromRevision: 1, title };
  await ask(ben, SUPPORT, { input: { ideaId } });
  await ask(ben, SUGGEST, {
    input: { ...words, text: `${OLD.replace('steep', 'worn')}\n\nMore.`, why: 'So.' },
  });
  await ask(ada, EDIT, { input: { ...words, text: OLD.replace('steep', 'high'), material: true } });

  const paths = [
    '',
    '/suggestions',
    '/suggestions?state=declined',
    '/suggestions/1',
    '/versions',
    '/suggest',
  ];
  await expectFinePages(
    ben.page,
    paths.map((more) => path + more),
  );
  await ben.page.getByRole('textbox', { name: 'Text', exact: true }).fill('Other words.');
  await ben.page.getByRole('button', { name: 'Side by side' }).click();
  await ben.page.getByRole('button', { name: 'Send the suggestion' }).click();
  await ben.page.getByText('Please fill this in.').waitFor();
  await expectFineInEveryLook(ben.page, 'suggesting with errors');

  await ada.page.goto(`${path}/suggestions/1`);
  await ada.page.getByRole('button', { name: 'Accept with changes' }).click();
  await ada.page.getByLabel('Keep the present words').first().waitFor();
  await expectFineInEveryLook(ada.page, 'joining');
  await ada.page.getByRole('button', { name: 'Decline it' }).click();
  await ada.page.getByLabel('Why not?').waitFor();
  await expectFineInEveryLook(ada.page, 'declining');
}, 180_000);
