import { describe, expect, it } from 'vitest';
import { expectFinePages } from '../fixtures/accessibility.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();

const READING = [
  '/',
  '/ideas',
  '/ideas?categories=DECLINED&mine=1',
  '/ideas?show=late',
  '/ideas/1',
  '/ideas/8',
  '/ideas/31',
  '/ideas/25/suggestions?state=all',
  '/ideas/25/suggestions/1',
  '/ideas/25/versions',
  '/ideas/1/differences',
  '/roadmap',
  '/roadmap/declined',
  '/reviews',
  '/incidents',
  '/incidents/1',
  '/promises',
  '/promises?state=late',
  '/outcomes',
  '/outcomes/1',
  '/outcomes?show=small-wins',
  '/stories',
  '/stories/1',
  '/what-good-looks-like',
  '/meetings',
  '/meetings?show=past',
  '/meetings/1',
  '/spaces',
  '/spaces/home-account',
  '/spaces/home-account/purpose',
  '/purpose',
  '/how-we-talk',
];
const SAYING = [
  '/irritants',
  '/irritants?show=mine',
  '/irritants/1',
  '/irritants/new',
  '/irritants/causes/1',
  '/conversations',
  '/conversations/3',
  '/search',
  '/search?q=meter',
  '/sign-in',
  '/sign-in?with=password',
  '/sign-in/forgotten',
  '/sign-in/link?token=none',
  '/sign-in/password?token=none',
  '/email/confirm?token=none',
  '/mail/preferences?token=none',
  '/mail/unsubscribe?token=none',
  '/invitation/none',
  '/set-up',
  '/no-such-page',
];

describe('nothing on public pages keeps somebody out, in the light, the dark and on a narrow screen', () => {
  it('to read what became of ideas, which asks for no address and puts nothing in the way (0.21)', async () => {
    const { page } = await people.visitor();
    const inTheWay = page.locator('input[type="email"], dialog[open], [role="dialog"], [aria-modal="true"]');
    await expectFinePages(page, READING, async (path, status) => {
      expect(status, path).toBe(200);
      expect(await inTheWay.count(), path).toBe(0);
    });
  }, 180_000);

  it('to say something and to come in', async () => {
    const { page } = await people.visitor();
    await expectFinePages(page, SAYING);
  }, 180_000);
});

describe('somebody who asked for less motion', () => {
  it('sees no animation and no transition', async () => {
    const { page } = await people.demo('Ada Lindqvist', { reducedMotion: 'reduce' });
    for (const path of ['/ideas', '/ideas/1', '/staff/attention']) {
      await page.goto(path);
      await page.keyboard.press('?');
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((one) => {
            const look = getComputedStyle(one);
            const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0.01);
            return (
              (look.animationName !== 'none' && lasts(look.animationDuration)) ||
              lasts(look.transitionDuration)
            );
          })
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(moving, path).toEqual([]);
    }
  });
});
