import { expect, it } from 'vitest';
import { ask } from '../fixtures/api.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { usePeople, type Person } from '../fixtures/people.ts';
import { runSoon, SCHEDULED_MS } from '../fixtures/schedules.ts';

const people = usePeople();
const DIGEST_NOW = `update digest set due_at = now() - interval '1 minute'
  where member_id = (select id from member where email = $1)`;

async function answer(
  { page }: Person,
  path: string,
  stage: string,
  words: string,
  fields: Record<string, string> = {},
): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Answer it' }).click();
  await page.getByLabel('Where it stands after this').selectOption({ label: stage });
  await page.getByRole('textbox', { name: 'Your answer' }).fill(words);
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText(words).first().waitFor();
}

/** Changes every choice there is behind the link of a mail, on a phone that is not signed in. */
async function chooseEverything({ page }: Person): Promise<void> {
  const saved = page.getByText('Saved.').first();
  const check = async (name: string | RegExp, on: boolean): Promise<void> => {
    const box = page.getByRole('checkbox', { name, exact: true });
    await (on ? box.check() : box.uncheck());
    await expect.poll(() => box.isChecked()).toBe(on);
    await saved.waitFor();
  };
  await page.getByRole('radio', { name: 'Once a week, all together' }).check();
  await page.getByLabel('On which day').selectOption({ label: 'Friday' });
  await page.getByLabel('At what time').selectOption({ index: 17 });
  await check('Replies to what I wrote', false);
  await check('When somebody mentions me', false);
  await check('Answers of the team to what I posted, support or follow', false);
  await check('What we make together: suggestions, invitations, read-backs and merges', false);
  await check('Everything else that is said where I follow', true);
  await check('Mute other comments', true);
  await check('Only decisions: answers, merges and what is fixed', true);
  await page.getByLabel('From', { exact: true }).fill('21:30');
  await page.getByLabel('Until', { exact: true }).fill('21:30');
  await page.getByRole('button', { name: 'Keep these hours' }).click();
  await page.getByText('The end must be another time than the beginning.').waitFor();
  await page.getByLabel('Until', { exact: true }).fill('07:15');
  await page.getByRole('button', { name: 'Keep these hours' }).click();
  await page.getByRole('button', { name: 'No quiet hours' }).waitFor();
  await page.getByLabel('Your time zone').selectOption('Asia/Tokyo');
}

const CHOICES = `{ viewer { preferences { mailPace digestDay digestHour mailReplies mailMentions mailAnswers mailTogether
  mailComments mutedTopics onlyDecisions quietHours { from until } timeZone } } }`;

it('follows an idea from its first day to a decline, to the day it is looked at again, to a new answer, by mail', async () => {
  const noa = await people.newcomer('Noa Follows');
  const idea = await postIdea(noa, 'A bench where the bus waits');
  const otto = await people.newcomer('Otto Supports');
  const SUPPORT =
    'mutation ($idea: ID!) { supportIdea(input: { ideaId: $idea }) { ... on Problem { message } } }';
  await ask(otto, SUPPORT, { idea: idea.id });

  // Noa gets one mail a day; what waits for a word of hers comes at once.
  const mira = await people.demo('Mira Sandoval');
  await ask(
    mira,
    `mutation ($input: AskReadBackInput!) { askReadBack(input: $input) { ... on Problem { message } } }`,
    { input: { ideaId: idea.id, revision: 1, words: 'You want to sit while you wait.' } },
  );
  const asked = await mailTo(noa.email, /You want to sit while you wait\./);
  expect(asked).toContain('Nothing is decided on a misunderstanding');

  // From this mail, on a phone that knows nobody, every choice can be changed.
  const phone = await people.visitor({ viewport: { width: 390, height: 800 } });
  await phone.page.goto(linkIn(asked, '/mail/preferences'));
  await chooseEverything(phone);
  await expect
    .poll(() => ask(noa, CHOICES))
    .toMatchObject({
      viewer: {
        preferences: {
          mailPace: 'WEEKLY',
          digestDay: 5,
          digestHour: 17,
          mailReplies: 'NEVER',
          mailMentions: 'NEVER',
          mailAnswers: 'NEVER',
          mailTogether: 'NEVER',
          mailComments: 'ALWAYS',
          mutedTopics: ['COMMENTS'],
          onlyDecisions: true,
          quietHours: { from: '21:30', until: '07:15' },
          timeZone: 'Asia/Tokyo',
        },
      },
    });
  // She settles on decisions as they happen.
  await phone.page.reload();
  await phone.page.getByRole('radio', { name: 'As it happens, one mail for each' }).check();
  await phone.page
    .getByRole('checkbox', { name: 'Answers of the team to what I posted, support or follow' })
    .check();
  await phone.page.getByRole('button', { name: 'No quiet hours' }).click();
  await expect
    .poll(() => ask(noa, CHOICES))
    .toMatchObject({
      viewer: { preferences: { mailPace: 'AT_ONCE', mailAnswers: 'ALWAYS', quietHours: null } },
    });

  // She confirms what was understood, and the team declines, with a day.
  await noa.page.goto(linkIn(asked, '/ideas/'));
  await noa.page.getByRole('button', { name: 'Yes, that is it' }).click();
  await noa.page.getByText('Noa Follows confirmed this understanding.').waitFor();
  await answer(mira, idea.path, 'Declined', 'Not this year.', {
    'How this serves the people it is about': 'Nobody with a pram is pushed onto the street.',
    'Why it will not be built for now': 'The pavement is too narrow.',
    'What stands in the way': 'Two metres must stay free.',
    'What would change it': 'A wider pavement.',
    'The day it is looked at again': '2099-03-01',
  });
  const declined = await mailTo(noa.email, /The pavement is too narrow\./);
  expect(declined).toContain('It moved from “Open” to “Declined”.');
  expect(declined).toContain('The team looks at it again on');

  // Otto, who supports it, reads the same in his mail of the day.
  await runSoon('inbox.digests', { sql: DIGEST_NOW, values: [otto.email] });
  const gathered = await mailTo(otto.email, /Not this year\./, undefined, SCHEDULED_MS);
  expect(gathered).toContain(idea.title);
  expect(gathered).toContain('because you support it');

  // The place stands still for a week, and the day goes by meanwhile: it is made up for.
  await runSoon('reviews.due', {
    sql: `update review set due_on = current_date - 7 where idea_id = $1 and closed_at is null`,
    values: [idea.id],
  });
  const begun = await mailTo(noa.email, /You hear of the answer whatever it is/, undefined, SCHEDULED_MS);
  await findInInbox(mira, 'the day to look at it again has come');
  await noa.page.goto(linkIn(begun, '/ideas/'));
  const notice = noa.page.getByRole('region', { name: 'The team looks at this again' });
  await notice.getByText(/7 days ago/).waitFor();
  const visitor = await people.visitor();
  await visitor.page.goto('/reviews');
  await visitor.page.getByRole('link', { name: idea.title }).first().waitFor();

  // The new answer reaches both, and nothing is due any more.
  await answer(mira, idea.path, 'Planned', 'The pavement is wide enough now, so we put one there.', {
    'How this serves the people it is about': 'Whoever waits can sit.',
  });
  const planned = await mailTo(noa.email, /wide enough now/);
  expect(planned).toContain('It moved from “Declined” to “Planned”.');
  // The page she has open tells her too.
  await noa.page.getByRole('button', { name: /answered just now\. Show the answer/ }).click();
  await noa.page.getByText('The pavement is wide enough now').first().waitFor();
  expect(await notice.count()).toBe(0);
  await runSoon('inbox.digests', { sql: DIGEST_NOW, values: [otto.email] });
  await mailTo(otto.email, /wide enough now/, undefined, SCHEDULED_MS);

  // One press on the other link of the mail, and no more of them comes.
  await phone.page.goto(linkIn(planned, '/mail/unsubscribe'));
  await phone.page.getByRole('button', { name: 'Stop this mail' }).click();
  await phone.page.getByText('It is stopped.').waitFor();
  expect(await ask(noa, CHOICES)).toMatchObject({ viewer: { preferences: { mailAnswers: 'NEVER' } } });
}, 120_000);
