import { randomUUID } from 'node:crypto';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerIdea } from '../fixtures/answers.ts';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { usePeople } from '../fixtures/people.ts';
import { openProgram, type Program } from '../fixtures/receiver.ts';

let place: Program;
let broken = false;
beforeAll(async () => {
  place = await openProgram(() => (broken ? 500 : 200));
});
afterAll(() => place.close());

const people = usePeople();

describe('another program', () => {
  it('is told of an answer within seconds, signed; what failed is seen and sent again', async () => {
    const ada = await people.demo('Ada Lindqvist');
    const { page } = ada;
    await page.goto('/admin/webhooks');
    await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
    await page.getByRole('button', { name: 'New webhook' }).click();
    await page.getByLabel('Name').fill('Our tracker');
    await page.getByLabel('Address').fill('http://192.168.0.1/hook');
    await page.getByLabel('the team answers an idea').check();
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    // Refused beside its field, and nothing typed is lost.
    await page.getByText('The address must begin with https.').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Our tracker');
    await expectFineInEveryLook(page, 'the form of a webhook');
    await page.getByLabel('Address').fill(place.hook);
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    const secret = await page.getByRole('textbox', { name: 'The secret of Our tracker' }).inputValue();
    await expectFineInEveryLook(page, 'a secret');
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.reload();
    expect(await page.content()).not.toContain(secret);

    const ida = await people.newcomer(`Ida ${randomUUID().slice(0, 4)}`);
    const idea = await postIdea(ida, 'A bell at the door <!channel>');
    await answerIdea(ada, idea.path, 'We look at it this month.');
    const call = await place.received('idea.answered', 'We look at it this month.');
    expect(new Verifier(secret).verify(call.body, call.headers)).toMatchObject({
      type: 'idea.answered',
      data: { changes: { answer: { old: null, new: 'We look at it this month.' } } },
    });

    broken = true;
    await answerIdea(ada, idea.path, 'It is nearly done.');
    await place.received('idea.answered', 'It is nearly done.');
    await page.goto('/admin/webhooks');
    await page.getByRole('link', { name: 'Our tracker' }).click();
    await page.getByRole('heading', { level: 1, name: 'Our tracker' }).waitFor();
    const [latest, first] = [
      page.getByRole('listitem').filter({ hasText: 'Waiting' }).filter({ hasText: 'It is nearly done.' }),
      page
        .getByRole('listitem')
        .filter({ hasText: 'Taken' })
        .filter({ hasText: 'We look at it this month.' }),
    ];
    await latest.getByText('answered 500').waitFor();
    await latest.getByText('Request and answer').click();
    await latest.getByText('It is nearly done.').waitFor();
    await expectFineInEveryLook(page, 'a webhook with its deliveries');
    broken = false;
    await first.getByRole('button', { name: /^Send again/ }).click();
    const again = await place.received('idea.answered', 'We look at it this month.');
    expect(again.headers['webhook-id']).toBe(call.headers['webhook-id']);
    await page.getByText('It goes out again.').waitFor();

    await page.getByRole('button', { name: 'Switch it off' }).click();
    await page.getByText('Given up').first().waitFor();
    await page.getByRole('button', { name: 'Try it now' }).click();
    await place.received('ping');
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('button', { name: 'Delete it now' }).click();
    await page.getByText('Our tracker is deleted.').waitFor();
  });

  it('is made by keyboard alone, and by nobody but admins', async () => {
    const ben = await people.demo('Mira Sandoval');
    expect((await ben.page.goto('/admin/webhooks'))?.status()).toBe(403);
    const { page } = await people.demo('Ada Lindqvist', { viewport: { width: 390, height: 800 } });
    await page.goto('/admin/webhooks');
    await page.getByRole('button', { name: 'New webhook' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Name').focus();
    await page.keyboard.type('By hand');
    await page.keyboard.press('Tab');
    await page.keyboard.type(place.hook);
    await page.getByLabel('an idea is posted').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Make the webhook' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'The secret of By hand' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'))).toBe(
      'secret-title',
    );
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('link', { name: 'By hand' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('button', { name: 'Delete it now' }).click();
    await page.getByText('By hand is deleted.').waitFor();
  });
});
