import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { demoPlace } from '../fixtures/demo-place.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();
let database: pg.Client;

beforeAll(async () => {
  database = new pg.Client({ connectionString: demoPlace().databaseUrl });
  await database.connect();
});
afterAll(() => database.end());

/** Something that happened, given up as if it had been tried too often: delivering it again changes nothing. */
async function giveUp(reason: string): Promise<void> {
  const { rowCount } = await database.query(
    `insert into pgboss.job (name, data, source_name, source_id, source_retry_count, source_output)
     select 'inbox-dead', jsonb_build_object('id', id, 'communityId', community_id, 'kind', kind, 'actorId', actor_id,
       'data', data, 'at', at), 'inbox', gen_random_uuid(), 8, jsonb_build_object('message', $1::text)
     from domain_event where kind = 'ideaPosted' order by id desc limit 1`,
    [reason],
  );
  expect(rowCount).toBe(1);
}

it('tells when everything ran, and runs one now', async () => {
  // All are due at the first start, and done within seconds of it.
  await expect
    .poll(async () => {
      const { rows } = await database.query<{ open: number }>(
        `select count(*)::int as open from schedule_run where last_succeeded_at is null`,
      );
      return rows[0]?.open;
    })
    .toBe(0);
  const { page } = await people.demo('Ada Lindqvist');
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Health' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Health' }).waitFor();
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Old keys and counts' }) });
  await line.getByText(/^Ran .+, next in \d+ minutes\./).waitFor();
  await database.query(
    `update schedule_run set last_started_at = now() - interval '50 minutes' where name = 'platform.upkeep'`,
  );
  await page.reload();
  await line.getByText(/^Ran 50 minutes ago/).waitFor();
  await line.getByRole('button', { name: 'Run now: Old keys and counts' }).click();
  await page.getByText('“Old keys and counts” runs in a moment.').waitFor();
  // It is seen without reloading.
  await line.getByText(/^Ran (just now|\d+ seconds? ago), next in 59 minutes\./).waitFor();
});

it('looks within seconds for what somebody asked for in the database', async () => {
  const { rows } = await database.query<{ before: Date }>(
    `update schedule_run set next_due_at = now() where name = 'images.remove_unused' returning last_started_at as before`,
  );
  await expect
    .poll(
      async () =>
        (
          await database.query<{ ran: boolean }>(
            `select last_started_at > $1 and claimed_by is null as ran from schedule_run where name = 'images.remove_unused'`,
            [rows[0]?.before],
          )
        ).rows[0]?.ran,
      // The next look by the clock would be in minutes.
      { timeout: 15_000 },
    )
    .toBe(true);
});

it('puts what is wrong first, on a phone too, and puts dead letters back by a press', async () => {
  await giveUp('The post office is closed.');
  const { page } = await people.demo('Ada Lindqvist', { viewport: { width: 390, height: 800 } });
  await page.goto('/admin/health');
  const wrong = page.getByRole('region', { name: 'What is wrong' });
  await wrong.getByText(/1 failed too often and lies aside/).waitFor();
  await wrong.getByRole('link', { name: 'Inboxes' }).click();
  await page.getByRole('button', { name: 'Show what failed in “Inboxes”' }).click();
  await page.getByText(/tried 9 times.*Why: The post office is closed\./).waitFor();
  await expectFineInEveryLook(page, 'what is wrong, opened');
  await page.getByRole('button', { name: 'Put back: ideaPosted' }).click();
  await page.getByText('1 is put back and tried again.').waitFor();
  await page.getByText('Nothing lies here any more.').waitFor();
  await wrong.getByRole('link', { name: 'Inboxes' }).waitFor({ state: 'detached' });
  const { rows } = await database.query<{ dead: number }>(
    `select count(*)::int as dead from pgboss.job where name = 'inbox-dead' and state = 'created'`,
  );
  expect(rows[0]?.dead).toBe(0);
});

it('is for admins', async () => {
  const { page } = await people.demo('Rosa Okafor');
  const answer = await page.goto('/admin/health');
  expect(answer?.status()).toBe(403);
  const { page: stranger } = await people.visitor();
  await stranger.goto('/admin/health');
  expect(new URL(stranger.url()).pathname).toBe('/sign-in');
});
