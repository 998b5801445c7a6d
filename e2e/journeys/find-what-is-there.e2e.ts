import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { postIdea, type NewIdea } from '../fixtures/ideas.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The word of an idea's title that nothing else of this run has. */
const ownWord = ({ title }: NewIdea): string => title.split(' ').at(-1) ?? '';

const opensDialog = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup') === 'dialog');

describe('the page of results', () => {
  it('finds, narrows down, sorts and turns pages without JavaScript', async () => {
    const author = await people.newcomer('Finn Testa');
    const idea = await postIdea(author, 'A lamp for the cellar stairs');
    const { page } = await people.visitor({ javaScriptEnabled: false });
    await page.goto('/roadmap');
    const field = page.getByRole('searchbox', { name: 'Search everything here' });
    await field.fill(`cellar ${ownWord(idea)}`);
    await field.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/search');
    const hit = page.getByRole('article').first();
    expect(await hit.locator('mark').allTextContents()).toContain('cellar');
    expect(await hit.textContent()).toMatch(/Idea.*Finn Testa.*Open.*Home account/s);
    await hit.getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: idea.title }).waitFor();

    await page.goto('/search?q=the');
    const count = async () => Number((await page.getByRole('status').first().innerText()).split(' ')[0]);
    const all = await count();
    const hits = page.getByRole('article').getByRole('heading').getByRole('link');
    const paths = () => hits.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const first = await paths();
    await page.getByRole('link', { name: 'Show more results' }).click();
    expect((await paths()).some((path) => first.includes(path))).toBe(false);
    await page.locator('summary', { hasText: 'Everything' }).click();
    await page.getByRole('link', { name: 'Ideas', exact: true }).last().click();
    expect(new URL(page.url()).search).toBe('?q=the&kind=idea');
    expect(await count()).toBeLessThan(all);
    await page.getByRole('link', { name: 'Newest', exact: true }).click();
    expect(new URL(page.url()).search).toBe('?q=the&kind=idea&sort=newest');
    // Looking for something else keeps what it was narrowed down to.
    await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('xylophone');
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    expect(new URL(page.url()).search).toBe('?q=xylophone&kind=idea&sort=newest');
    await page.getByText('Nothing found for “xylophone”').waitFor();
    await page.getByRole('link', { name: 'Search everywhere' }).waitFor();
  });

  it('leads from a phone without JavaScript to the field', async () => {
    const { page } = await people.visitor({ ...PHONE, javaScriptEnabled: false });
    await page.goto('/ideas');
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    await page.getByText('A few words are enough').waitFor();
    await page.getByRole('searchbox', { name: 'What are you looking for?' }).waitFor();
  });

  it('finds a reply and leads to its place, supports where it was found, and goes back to where one was', async () => {
    const author = await people.newcomer('Greta Testa');
    const idea = await postIdea(author, 'Numbers on the fuse box');
    const word = `zebra${ownWord(idea)}`;
    const { idea: found } = await ask(author, 'query ($n: Int!) { idea(number: $n) { thread { id } } }', {
      n: idea.number,
    });
    await ask(
      author,
      'mutation ($input: PostCommentInput!) { postComment(input: $input) { ... on Problem { message } } }',
      {
        input: {
          threadId: (found as { thread: { id: string } }).thread.id,
          text: `I painted a ${word} on it.`,
        },
      },
    );
    const { page } = await people.newcomer('Hugo Testa');
    await page.goto(`/search?q=${word.slice(0, -2)}`);
    const reply = page.getByRole('article');
    expect(await reply.locator('mark').allTextContents()).toEqual([word]);
    await reply.getByRole('heading').getByRole('link').click();
    await page.waitForURL(/#comment-/);
    await page.getByText(`I painted a ${word} on it.`).waitFor();
    await page.goBack();
    await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill(ownWord(idea));
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await page
      .getByRole('button', { name: `Support: ${idea.title}` })
      .first()
      .click();
    await page.getByText('yours').first().waitFor();
  });

  it('keeps nobody out, whatever it has to say', async () => {
    const { page } = await people.visitor();
    for (const path of ['/search?q=xylophone&kind=member', `/search?q=${'long+'.repeat(80)}`]) {
      await page.goto(path);
      await expectFineInEveryLook(page, path.slice(0, 40));
    }
  }, 120_000);
});

describe('the palette', () => {
  it('finds and opens with nothing but the keyboard, and gives the focus back', async () => {
    const author = await people.newcomer('Iris Testa');
    const idea = await postIdea(author, 'A bell that can be heard in the garden');
    const { page } = await people.visitor();
    await page.goto('/ideas');
    const palette = page.getByRole('dialog', { name: 'Search and go to' });
    await page.getByRole('button', { name: 'Search', exact: true }).focus();
    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').waitFor();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'hidden' });
    await expect.poll(() => opensDialog(page)).toBe(true);

    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').waitFor();
    await page.keyboard.type(`garden ${ownWord(idea)}`);
    await palette.getByRole('option', { name: idea.title }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => palette.getByRole('option', { selected: true }).textContent())
      .toContain(idea.title);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: idea.title }).waitFor();
    await palette.waitFor({ state: 'hidden' });
    // One goes on reading from the start of the page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');

    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').waitFor();
    await page.keyboard.type('declined why');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/roadmap/declined');
    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').waitFor();
    await page.keyboard.type('meter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=meter');

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Ctrl K').waitFor();
  });

  it('is not loaded before it is needed, works by touch on a phone, and keeps nobody out', async () => {
    const { page } = await people.visitor(PHONE);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto('/ideas');
    await page.waitForLoadState('networkidle');
    expect(scripts.filter((url) => url.includes('Palette'))).toEqual([]);
    await page.getByRole('button', { name: 'Search', exact: true }).tap();
    const palette = page.getByRole('dialog', { name: 'Search and go to' });
    await palette.getByRole('combobox').fill('meter');
    await palette.getByRole('group', { name: 'Found' }).waitFor();
    await expectFineInEveryLook(page, 'palette');
    await page.setViewportSize(PHONE.viewport);
    await palette.getByRole('option').last().tap();
    // Whatever is found last has a page of its own.
    await page.waitForURL(({ pathname }) => pathname !== '/ideas');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
});
