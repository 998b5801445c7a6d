import { expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { inDatabase } from '../fixtures/database.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { usePeople, type Person } from '../fixtures/people.ts';
import { runSoon, SCHEDULED_MS } from '../fixtures/schedules.ts';

const people = usePeople();

interface Item {
  id: string;
  indicator: string;
  closedAt: string | null;
}

/** Lets the indicators be counted anew, as they are once the day has turned. */
async function countAnew(reader: Person): Promise<void> {
  const since = async (): Promise<string | null> => {
    const { indicators } = await ask(reader, '{ indicators { countedAt } }');
    return (indicators as { countedAt: string | null }).countedAt;
  };
  const before = await since();
  await inDatabase((database) => database.query('update indicator_state set counted_on = null'));
  await runSoon('indicators.roll_up');
  await expect.poll(since, { timeout: SCHEDULED_MS }).not.toBe(before);
}

it('leads the team from a story over cases to what is looked at, closed only with a note', async () => {
  const rosa = await people.newcomer('Rosa Unheard');
  const idea = await postIdea(rosa, 'Nobody answered this one');
  // The clock of a running server cannot be moved, so the idea is put into the past.
  await inDatabase((database) =>
    database.query(`update idea set created_at = created_at - interval '40 days' where number = $1`, [
      idea.number,
    ]),
  );
  const asked = await rosa.page.goto('/staff/indicators');
  expect(asked?.status()).toBe(403);

  const mira = await people.demo('Mira Sandoval');
  const { viewer } = await ask(mira, '{ viewer { member { id role } } }');
  const me = (viewer as { member: { id: string; role: string } }).member;
  // A limit of almost nothing: the waiting idea is past it, whatever else is in the place.
  await inDatabase(async (database) => {
    await database.query(
      `insert into indicator_limit (community_id, id, indicator, part, value, why, by_id, at)
       select community_id, gen_random_uuid(), 'FIRST_HUMAN_WORD', 'OPEN_OVER_WEEK', 0.001, 'One is too many.', id, now()
       from member where id = $1`,
      [me.id],
    );
    await database.query('update attention_item set back_at = now() where back_at is null');
  });
  await countAnew(mira);
  await inDatabase((database) =>
    database.query('update attention_item set owner_id = $1 where closed_at is null', [me.id]),
  );

  const { page } = mira;
  await page.goto('/staff/attention');
  await page.getByRole('region', { name: 'Indicators ask for a look' }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'How the relationship is doing' }).waitFor();
  const first = page.getByRole('region', { name: 'First human word R1' });
  await first.getByText('Somebody is looking at this now.').waitFor();
  await first.getByText('How it is counted').click();
  await first.getByText(/somebody of the team other than its author first said something/).waitFor();
  await expectFineInEveryLook(page, 'the page of indicators');

  // The cases stand before the figures, and lead to the idea itself.
  await first.getByRole('link', { name: 'Read the cases: First human word' }).click();
  await page.getByRole('heading', { level: 1, name: 'First human word' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: idea.title }).getByText('asks for a look').waitFor();
  await expectFineInEveryLook(page, 'the cases of an indicator');
  await page.getByRole('navigation').getByRole('link', { name: 'Indicators' }).click();
  await page.getByRole('heading', { level: 1, name: 'How the relationship is doing' }).waitFor();

  // Without a note it stays open; with one it is closed for everybody to read.
  const item = page.getByRole('article').filter({ hasText: 'wait for a week without a word' }).first();
  await item.getByRole('button', { name: 'Say what you found' }).click();
  const dialog = page.getByRole('dialog', { name: 'What did you find?' });
  await dialog.getByRole('button', { name: 'Close it' }).click();
  await dialog.getByText('Please fill this in.').first().waitFor();
  await dialog
    .getByLabel('What you found, and what happens now')
    .fill('It fell between two of us. Jon answers it today.');
  await dialog.getByRole('button', { name: 'Close it' }).click();
  await page.getByText('It fell between two of us. Jon answers it today.').waitFor();
  const { attentionItems } = await ask(mira, '{ attentionItems { id indicator closedAt } }');
  expect((attentionItems as Item[]).some(({ closedAt }) => closedAt !== null)).toBe(true);

  // In public stands our own word, and nothing of people.
  const visitor = await people.visitor();
  await visitor.page.goto('/accountability');
  await visitor.page.getByRole('region', { name: 'Told how it ended' }).waitFor();
  const answer = await visitor.page.goto('/staff/indicators');
  expect(answer?.url()).toContain('/sign-in');
});
