import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoPlace } from '../fixtures/demo-place.ts';
import { usePeople } from '../fixtures/people.ts';

const people = usePeople();
const COOKBOOK = join(import.meta.dirname, '../../docs/how-to/graphql-cookbook.md');

interface Recipe {
  /** The sentence above it. */
  says: string;
  needsToken: boolean;
  body: string;
}

/** Every `curl` of the cookbook. */
function recipes(): Recipe[] {
  const found = [...readFileSync(COOKBOOK, 'utf8').matchAll(/([^\n]+)\n\n```sh\ncurl ([^`]*)```/g)];
  return found.map(([, says = '', command = '']) => ({
    says,
    needsToken: command.includes('authorization: Bearer $TOKEN'),
    body: /-d '([\s\S]*)'/.exec(command)?.[1] ?? '',
  }));
}

/** What an answer has at its root, beside what the text above it promises. */
const EXPECTED: Record<string, object> = {
  'The ideas most people support': { ideas: { totalCount: expect.any(Number), edges: expect.any(Array) } },
  'The next page begins after': { ideas: { pageInfo: { hasNextPage: true } } },
  'What waits longer than its space': {
    ideas: { totalCount: expect.any(Number), edges: expect.any(Array) },
  },
  'One idea with its answers': { idea: { title: expect.any(String), answers: expect.any(Array) } },
  'key happens once': { supportIdea: { __typename: 'NotFound', code: 'NOT_FOUND' } },
  "That id is nobody's": { postIdea: { __typename: 'InvalidInput', fields: expect.any(Array) } },
  'decides is offered both put together': { suggestEdit: { __typename: 'NotFound', code: 'NOT_FOUND' } },
  'What hurts, the longest first': { irritants: { edges: expect.any(Array) } },
  'takes quiet hours or time zone away': {
    updatePreferences: { viewer: { preferences: { mailPace: 'DAILY', digestHour: 19 } } },
  },
  'Mute a thread': { muteThread: { __typename: 'NotFound', code: 'NOT_FOUND' } },
  'What the team promised and is late with': { promises: { edges: expect.any(Array) } },
  'What was built together this year': {
    outcomes: { totalCount: expect.any(Number), edges: expect.any(Array) },
  },
  'Whether it helped, as far as you may read it': {
    outcome: { title: expect.any(String) },
    viewer: { questions: expect.any(Array) },
  },
  'Answer such a question, once': { answerFollowUp: { code: 'NOT_FOUND' } },
  '`removeAnswerRating` takes it back': { rateAnswer: { code: 'NOT_FOUND' } },
  'What went wrong, with how the report stands': { incidents: { edges: expect.any(Array) } },
  'Your own recoveries': { viewer: { recoveries: { edges: expect.any(Array) } } },
  'A word in one': { writeInRecovery: { code: 'NOT_FOUND' } },
  'Who you are, and what waits': { viewer: { member: { name: 'Rosa Okafor', role: 'CUSTOMER' } } },
};

describe('the API', () => {
  it('answers every example of the cookbook with a token made in the browser, until it is revoked', async () => {
    const { page } = await people.demo('Rosa Okafor');
    const name = `cookbook ${crypto.randomUUID().slice(0, 8)}`;
    await page.goto('/me/tokens');
    await page.getByRole('button', { name: 'Make a new token' }).click();
    await page.getByLabel('What it is for').fill(name);
    await page.getByLabel('Post, support, reply and follow as you').check();
    await page.getByRole('button', { name: 'Make the token' }).click();
    const token = await page.getByRole('textbox', { name: `The token “${name}”` }).inputValue();
    expect(token).toMatch(/^rpt_/);

    expect(recipes()).toHaveLength(Object.keys(EXPECTED).length);
    for (const { says, needsToken, body } of recipes()) {
      const answer = await fetch(`${demoPlace().url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(needsToken && { authorization: `Bearer ${token}` }),
        },
        body,
      });
      const { data, errors } = (await answer.json()) as { data: object; errors?: unknown };
      expect(errors, says).toBeUndefined();
      const start =
        Object.keys(EXPECTED).find((words) => says.startsWith(words)) ?? `nothing is expected of: ${says}`;
      expect(data, says).toMatchObject(EXPECTED[start] ?? { start });
    }

    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: `Revoke the token “${name}”` }).click();
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await page.getByText(`The token “${name}” is revoked.`).waitFor();
    const refused = await fetch(`${demoPlace().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(refused.status === 401 || ((await refused.json()) as { data: unknown }).data).toEqual(
      refused.status === 401 ? true : { viewer: null },
    );
  });
});
