import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { handInBounce } from '../fixtures/bounces.ts';
import { demoPlace } from '../fixtures/demo-place.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { mailTo } from '../fixtures/mail.ts';
import { mailAtOnce, usePeople, type Person } from '../fixtures/people.ts';
import { reply } from '../fixtures/replies.ts';

const people = usePeople();
let database: pg.Client;

beforeAll(async () => {
  database = new pg.Client({ connectionString: demoPlace().databaseUrl });
  await database.connect();
});
afterAll(() => database.end());

async function comment(person: Person, path: string, words: string): Promise<void> {
  await person.page.goto(path);
  await reply(person, words);
}

/** The newest notice to an address, once it has gone out: it is to be read before that. */
async function newestNotice(email: string): Promise<string> {
  let id = '';
  await expect
    .poll(async () => {
      const { rows } = await database.query<{ id: string; sent: boolean }>(
        `select id, sent_at is not null as sent from mail_message where to_email = $1 and priority = 1
         order by created_at desc limit 1`,
        [email],
      );
      id = rows[0]?.id ?? '';
      return rows[0]?.sent;
    })
    .toBe(true);
  return id;
}

async function isSent(email: string): Promise<boolean | undefined> {
  const { rows } = await database.query<{ sent: boolean }>(
    'select sent_at is not null as sent from mail_message where to_email = $1',
    [email],
  );
  return rows[0]?.sent;
}

it('is told to a member when their mail comes back, and ends when they say that it works', async () => {
  const tove = await people.newcomer('Tove Unreached', { viewport: { width: 390, height: 800 } });
  await mailAtOnce(tove);
  const idea = await postIdea(tove, 'A shelf for parcels');
  await ask(tove, 'mutation { updatePreferences(input: { mailComments: ALWAYS }) { __typename } }');
  const mira = await people.demo('Mira Sandoval');
  await comment(mira, idea.path, 'How deep would it be?');
  await mailTo(tove.email, /How deep would it be/);
  expect(await handInBounce(await newestNotice(tove.email), tove.email)).toBe(1);

  const ada = await people.demo('Ada Lindqvist');
  await ada.page.goto('/admin');
  await ada.page.getByRole('link', { name: /^Mail/ }).click();
  const item = ada.page.getByRole('listitem').filter({ hasText: tove.email });
  await item.getByText('There is no such address.').waitFor();
  await item
    .getByText('Notices are kept from this address until Tove Unreached says that it works')
    .waitFor();
  await ada.page.goto('/admin/mail?state=failed');
  await expect.poll(() => item.count()).toBe(0);

  await tove.page.goto('/me/preferences');
  const note = tove.page.getByRole('region', { name: 'Your mail comes back' });
  await note.getByText(tove.email).waitFor();
  await expectFineInEveryLook(tove.page, 'a note that mail comes back');
  await note.getByRole('button', { name: 'My address works' }).click();
  await tove.page.getByText(`Notices go to ${tove.email} again`).first().waitFor();
  await expect.poll(() => note.count()).toBe(0);
  await comment(mira, idea.path, 'And how high?');
  await mailTo(tove.email, /And how high/);
});

it('lets an admin send again what was given up, by keyboard on a phone', async () => {
  const ivo = await people.newcomer('Ivo Refused');
  await mailTo(ivo.email, /\d{6}/);
  await expect.poll(() => isSent(ivo.email)).toBe(true);
  const { rowCount } = await database.query(
    `update mail_message set sent_at = null, failed_at = now(), last_error = 'EENVELOPE 550 5.7.1',
       expires_at = now() + interval '1 hour' where to_email = $1`,
    [ivo.email],
  );
  expect(rowCount).toBe(1);
  const ada = await people.demo('Ada Lindqvist', {
    viewport: { width: 390, height: 800 },
    colorScheme: 'dark',
  });
  await ada.page.goto('/admin/mail?state=failed');
  const item = ada.page.getByRole('listitem').filter({ hasText: ivo.email });
  await item.getByText('takes it for spam').waitFor();
  await expectFineInEveryLook(ada.page, 'mail that was given up');
  await item.getByRole('button', { name: `Send it again: the mail to ${ivo.email}` }).focus();
  await ada.page.keyboard.press('Enter');
  await ada.page.getByText(`The mail to ${ivo.email} is on its way again.`).first().waitFor();
  await expect.poll(() => item.count()).toBe(0);
  await expect.poll(() => isSent(ivo.email)).toBe(true);
});
