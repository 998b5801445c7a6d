import { describe, expect, it } from 'vitest';
import { answerIdea } from '../fixtures/answers.ts';
import { inDatabase } from '../fixtures/database.ts';
import { demoPlace } from '../fixtures/demo-place.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { usePeople } from '../fixtures/people.ts';
import { runSoon, SCHEDULED_MS } from '../fixtures/schedules.ts';

const people = usePeople();

describe('a digest', () => {
  it(
    'gathers what was answered until its hour, or until mail is wanted at once',
    { timeout: 200_000 },
    async () => {
      const ida = await people.newcomer('Ida Gathers');
      const lamp = await postIdea(ida, 'A lamp in the cellar');
      const bell = await postIdea(ida, 'A bell in the cellar');
      const mira = await people.demo('Mira Sandoval');
      await answerIdea(mira, lamp.path, 'We hang one up this spring.');
      await answerIdea(mira, bell.path, 'We ask the neighbours first.');
      await ida.page.goto('/inbox');
      await ida.page.getByText('We ask the neighbours first.').waitFor();
      await expect(
        mailTo(ida.email, /neighbours/, undefined, 3_000),
        'nothing comes at once',
      ).rejects.toThrow('No mail');

      await ida.page.goto('/me/preferences');
      const pace = ida.page.getByRole('group', { name: 'How often mail comes' });
      expect(await pace.getByLabel('Once a day, all together').isChecked(), 'the pace of newcomers').toBe(
        true,
      );
      await pace.getByLabel('As it happens, one mail for each').check();
      await runSoon('inbox.digests');
      const letter = await mailTo(ida.email, /neighbours/, undefined, SCHEDULED_MS);
      expect(letter).toContain('Answers to what you said');
      expect(letter).toContain('We hang one up this spring.');
      expect(letter).toContain('You get this because it is yours.');

      const phone = await people.visitor({ viewport: { width: 390, height: 800 }, colorScheme: 'dark' });
      await phone.page.goto(linkIn(letter, `${bell.path}#answer-`));
      await phone.page.getByText('We ask the neighbours first.').first().waitFor();
      await phone.page.goto(linkIn(letter, '/mail/preferences'));
      const choice = phone.page.getByRole('group', { name: 'How often mail comes' });
      await choice.getByLabel('Once a week, all together').check();
      await expect
        .poll(
          async () => {
            await ida.page.reload();
            return ida.page.getByLabel('Once a week, all together').isChecked();
          },
          { timeout: 30_000, interval: 500 },
        )
        .toBe(true);
    },
  );

  it(
    'waits in the mail box of who tries Rapport, and fits a narrow phone in the dark',
    { timeout: 150_000 },
    async () => {
      const visitor = await people.visitor({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
      const { page } = visitor;
      const site = demoPlace().url;
      const [rosa] = await inDatabase(
        async (database) =>
          (
            await database.query<{ email: string }>(
              `select email from member where name like 'Rosa %' and email is not null`,
            )
          ).rows,
      );
      // Others may have written to Rosa since: it is the one that gathers.
      const gathered = async (): Promise<string> => {
        const list = await (
          await fetch(`${site}/dev/mail?to=${encodeURIComponent(rosa?.email ?? '')}`)
        ).text();
        for (const [path] of list.matchAll(/\/dev\/mail\/[\w-]+/g)) {
          const text = await (await fetch(`${site}${path}/text`)).text();
          if (text.includes('Answers to what you said')) return path;
        }
        return '';
      };
      await expect.poll(gathered, { timeout: SCHEDULED_MS, interval: 1_000 }).not.toBe('');
      const path = await gathered();
      await page.goto(path);
      const mail = page.frameLocator('iframe');
      await mail.getByRole('heading', { name: 'Answers to what you said' }).waitFor();
      const { paper, overflow } = await mail.locator('html').evaluate((html) => ({
        paper: getComputedStyle(html.ownerDocument.body).backgroundColor,
        overflow: html.scrollWidth - html.clientWidth,
      }));
      expect(paper, 'dark').toBe('rgb(27, 26, 24)');
      expect(overflow, 'nothing sticks out').toBe(0);
    },
  );
});
