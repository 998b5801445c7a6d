import { expect, it } from 'vitest';
import type { Card } from './social-card.js';
import { SocialCards } from './social-cards.js';

const card = (title: string): Card => ({
  title,
  line: 'by Rosa',
  community: { name: 'Ideas', mark: null, accent: null },
});

it('draws one at a time, each once, and refuses when too many wait', async () => {
  let drawing = 0;
  let most = 0;
  const titles: string[] = [];
  const cards = new SocialCards(async ({ title }) => {
    most = Math.max(most, (drawing += 1));
    titles.push(title);
    await new Promise((resolve) => setTimeout(resolve, 2));
    drawing -= 1;
    return Buffer.from(title);
  });
  const asked = Array.from({ length: 30 }, (_, index) => cards.of(card(`idea ${index}`)));
  const answers = await Promise.allSettled([...asked, cards.of(card('idea 1'))]);
  expect(most).toBe(1);
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(10);
  expect(answers.at(-1), 'the same card again waits for no turn of its own').toMatchObject({
    status: 'fulfilled',
  });
  expect((await cards.of(card('idea 2'))).toString()).toBe('idea 2');
  expect(titles).toHaveLength(20);
});

it('goes on after one that could not be drawn, and tries it again', async () => {
  let broken = true;
  const cards = new SocialCards(async ({ title }) => {
    if (broken && title === 'one') {
      throw new Error('no font');
    }
    return Buffer.from(title);
  });
  await expect(cards.of(card('one'))).rejects.toThrow('no font');
  expect((await cards.of(card('two'))).toString()).toBe('two');
  broken = false;
  expect((await cards.of(card('one'))).toString()).toBe('one');
});
