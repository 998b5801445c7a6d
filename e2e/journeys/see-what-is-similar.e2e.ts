import { describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { postIdea, type NewIdea } from '../fixtures/ideas.ts';
import { confirmReadBack } from '../fixtures/read-backs.ts';
import { addressOf, signInByCode, usePeople, type Person } from '../fixtures/people.ts';

const people = usePeople();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const REASON = 'The boiler may not be opened by people without a licence.';

const fieldsOf = ({ page }: Person) => ({
  title: page.getByLabel('What would help?'),
  text: page.getByLabel('What hurts today'),
  cards: page.getByRole('region', { name: 'Has it been said already?' }),
  toggle: page.getByRole('button', { name: /^\d+ similar (idea|irritant)s?( and irritants)?$/ }),
});

/** Declines an idea as staff do, with everything that belongs to a decline. */
async function decline(author: Person, idea: NewIdea): Promise<void> {
  const mira = await people.demo('Mira Sandoval');
  await confirmReadBack(mira, author, idea);
  const { idea: found } = await ask(
    mira,
    'query ($number: Int!) { idea(number: $number) { space { stages { id category } } } }',
    { number: idea.number },
  );
  const { stages } = (found as { space: { stages: { id: string; category: string }[] } }).space;
  await ask(
    mira,
    `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { ... on Problem { message } } }`,
    {
      input: {
        ideaId: idea.id,
        stageId: stages.find(({ category }) => category === 'DECLINED')?.id,
        text: 'We looked at it with the technicians.',
        reason: REASON,
        constraint: 'The law on gas.',
        serves: 'Nobody waits in vain.',
        wouldChange: 'Another law.',
        noReviewReason: 'It depends on others.',
        acknowledgeWording: true,
      },
    },
  );
}

describe('writing an idea beside similar ones', () => {
  it('shows them from the third word on without moving the form, with the reason of a decline in words', async () => {
    const author = await people.newcomer('Olga Testa');
    const declined = await postIdea(author, 'Open the boiler by telephone at night');
    await decline(author, declined);
    const writer = await people.newcomer('Paul Testa');
    const { page } = writer;
    const { title, text, cards } = fieldsOf(writer);
    await page.goto('/ideas/new');
    await title.waitFor();
    await page.getByText('Similar ideas and irritants appear here as you write.').waitFor();
    const before = await text.boundingBox();
    await title.pressSequentially('Open boiler');
    await page.waitForTimeout(600);
    expect(await cards.isVisible()).toBe(false);
    await title.pressSequentially(' telephone at night');
    const card = cards.getByRole('article').filter({ hasText: declined.title });
    await card.waitFor();
    expect(await text.boundingBox()).toEqual(before);
    expect(await card.textContent()).toContain(`Why not: ${REASON}`);
    expect(await card.textContent()).toContain('Mira Sandoval answered');
    expect(await cards.getByRole('article').count()).toBeLessThanOrEqual(5);
    await expectFineInEveryLook(page, 'similar ideas');

    // Right after the title, out again by Escape, and posting is never in its way.
    await page.setViewportSize({ width: 1280, height: 900 });
    await title.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await cards.evaluate((region) => region.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await cards.waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    expect(await cards.isVisible()).toBe(false);
    await page.getByLabel('Where it belongs').selectOption({ label: 'Home account' });
    await text.fill('It is cold in the morning.');
    await page.getByRole('button', { name: 'Post the idea' }).click();
    await page.getByRole('heading', { level: 1, name: 'Open boiler telephone at night' }).waitFor();
  }, 120_000);

  it('supports one in place, offers to discard the draft, and brings it back when that was a slip', async () => {
    const author = await people.newcomer('Quinn Testa');
    const idea = await postIdea(author, 'Count the bicycles in the courtyard shed');
    const writer = await people.newcomer('Rita Testa');
    const { page } = writer;
    const { title, text, cards } = fieldsOf(writer);
    await page.goto('/ideas/new?space=home-account');
    await text.fill('There are more every year.');
    await title.fill('Count bicycles in the courtyard shed');
    await cards.getByRole('button', { name: `Support: ${idea.title}` }).click();
    await cards.getByRole('article').filter({ hasText: idea.title }).getByText('yours').waitFor();
    await cards.getByRole('button', { name: 'Discard my draft' }).click();
    await page.getByText('Your draft is discarded.').waitFor();
    expect(await title.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await title.inputValue()).toBe('Count bicycles in the courtyard shed');
    expect(await text.inputValue()).toBe('There are more every year.');
    await page.reload();
    await page.getByText('Your draft from').waitFor();
    expect(await text.inputValue()).toBe('There are more every year.');
  });

  it('brings a visitor back from sign-in to what they wrote, with their support given', async () => {
    const author = await people.newcomer('Sven Testa');
    const idea = await postIdea(author, 'Grow tomatoes on the flat roof');
    const writer = await people.visitor();
    const { page } = writer;
    const { title, cards } = fieldsOf(writer);
    await page.goto('/ideas/new?space=home-account');
    await title.fill('Grow tomatoes on our roof');
    await cards.getByRole('button', { name: `Support: ${idea.title}` }).click();
    await page.waitForURL(/\/sign-in/);
    await signInByCode(writer, addressOf('Tara Testa'), 'Tara Testa');
    await page.waitForURL('**/ideas/new?space=home-account');
    expect(await title.inputValue()).toBe('Grow tomatoes on our roof');
    await cards.getByRole('article').filter({ hasText: idea.title }).getByText('yours').waitFor();
    await page.getByText('You support this idea and follow it from now on.').waitFor();
  });

  it('says on a phone how many there are and shows them when asked, also for a conversation', async () => {
    const author = await people.newcomer('Uma Testa');
    const idea = await postIdea(author, 'Label the water pipes under the sink');
    const writer = await people.newcomer('Vera Testa', PHONE);
    const { page } = writer;
    const { title, text, cards, toggle } = fieldsOf(writer);
    await page.goto('/ideas/new');
    await title.waitFor();
    const before = await text.boundingBox();
    await title.fill('Label water pipes under the sink');
    await toggle.waitFor();
    expect(await text.boundingBox()).toEqual(before);
    expect(await cards.isVisible()).toBe(false);
    await toggle.tap();
    await cards.getByRole('link', { name: idea.title }).waitFor();
    await cards.getByRole('button', { name: 'Close what is similar' }).tap();
    await cards.waitFor({ state: 'hidden' });

    await page.goto('/conversations/new');
    await page.getByRole('main').getByRole('textbox').first().fill('Label water pipes under the sink');
    await toggle.tap();
    await cards.getByRole('link', { name: idea.title }).waitFor();
  });
});
