import { describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { seeNews } from '../fixtures/news.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

describe('merging two ideas', () => {
  it('shows what comes along, leads forward for ever, hears its author, and can be undone', async () => {
    const ada = await people.newcomer('Ada Duplicate');
    const source = await postIdea(ada, 'Photograph the meter for me');
    const ben = await people.newcomer('Ben Original');
    const target = await postIdea(ben, 'Take a picture of the meter');
    await ask(
      ben,
      `mutation ($id: ID!) { supportIdea(input: { ideaId: $id, importance: MATTERS }) { __typename } }`,
      { id: source.id },
    );

    const mira = await people.demo('Mira Sandoval');
    await mira.page.goto(source.path);
    await mira.page.getByLabel('More', { exact: false }).first().click();
    await mira.page.getByRole('button', { name: 'Merge into another idea' }).click();
    const dialog = mira.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Merge them' }).click();
    await dialog.getByText('Choose the idea it becomes part of.').waitFor();
    await dialog.getByLabel('Find the other idea').fill(String(target.number));
    await dialog.getByRole('radio', { name: target.title }).check();
    await dialog.getByText('2 people support it; 1 of them supports both and counts once').waitFor();
    await expectFineInEveryLook(mira.page, 'merging');
    await dialog.getByLabel('Why they belong together').fill('Both ask for the same picture.');
    await dialog.getByRole('button', { name: 'Merge them' }).click();
    await mira.page.getByRole('heading', { level: 1, name: target.title }).waitFor();
    await mira.page.getByText(`You came here from idea ${source.number}`).waitFor();

    await expectFineInEveryLook(mira.page, 'what became part of an idea');

    // Old links lead forward, without JavaScript too.
    const visitor = await people.visitor({ javaScriptEnabled: false });
    const answer = await visitor.page.request.get(source.path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']]).toEqual([
      301,
      `${target.path}?from=${source.number}`,
    ]);
    await visitor.page.goto(source.path);
    await visitor.page.getByText('Both ask for the same picture.').waitFor();

    await findInInbox(ada, 'Mira Sandoval');
    await ada.page.goto(source.path);
    const banner = ada.page.getByRole('region', { name: 'One idea became part of this one' });
    await banner.getByRole('button', { name: `Object to the merge of idea ${source.number}` }).click();
    const objecting = ada.page.getByRole('dialog');
    await objecting.getByLabel('What is different about your idea').fill('Mine is for people who cannot.');
    await expectFineInEveryLook(ada.page, 'objecting');
    await objecting.getByRole('button', { name: 'Object' }).click();
    await banner.getByText('Mine is for people who cannot.').waitFor();

    // Whoever has the page open sees the objection, and undoes the merge.
    await seeNews(mira.page, mira.page.getByText('Mine is for people who cannot.'));
    await mira.page.getByRole('button', { name: `Undo the merge of idea ${source.number}` }).click();
    const undoing = mira.page.getByRole('dialog');
    await undoing.getByLabel('Why it is undone').fill('It is another need after all.');
    await undoing.getByRole('button', { name: 'Undo the merge' }).click();
    await mira.page.getByRole('heading', { level: 1, name: source.title }).waitFor();
    await visitor.page.goto(source.path);
    await visitor.page.getByRole('heading', { level: 1, name: source.title }).waitFor();
    await banner.waitFor({ state: 'detached' });
  });

  it('links two ideas, which both say so from their side', async () => {
    const ada = await people.newcomer('Ada Links');
    const first = await postIdea(ada, 'A button for it');
    const second = await postIdea(ada, 'Bigger buttons', 'meters-and-bills');
    await ada.page.goto(first.path);
    await ada.page.getByLabel('More', { exact: false }).first().click();
    await ada.page.getByRole('button', { name: 'Link with another idea' }).click();
    const dialog = ada.page.getByRole('dialog');
    await dialog.getByLabel('This idea').selectOption('GREW_OUT_OF');
    await dialog.getByLabel('Find the other idea').fill(String(second.number));
    await dialog.getByRole('radio', { name: second.title }).check();
    await expectFineInEveryLook(ada.page, 'linking');
    await dialog.getByRole('button', { name: 'Link them' }).click();
    await ada.page.getByText('Grew out of').waitFor();
    await ada.page.getByRole('link', { name: second.title }).click();
    await ada.page.getByRole('heading', { level: 1, name: second.title }).waitFor();
    await ada.page.getByText('Led to').waitFor();
    await ada.page.getByRole('button', { name: `Remove the link with “${first.title}”` }).click();
    await ada.page.getByText('Led to').waitFor({ state: 'detached' });
  });
});
