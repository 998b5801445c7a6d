import { describe, expect, it } from 'vitest';
import { expectFineInEveryLook } from '../fixtures/accessibility.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { findInInbox } from '../fixtures/inbox.ts';
import { linkIn, mailTo } from '../fixtures/mail.ts';
import { seeNews } from '../fixtures/news.ts';
import { addressOf, signInByCode, usePeople, type Person } from '../fixtures/people.ts';
import { reply } from '../fixtures/replies.ts';

const people = usePeople();

const creditsIn = ({ page }: Person) => page.getByRole('region', { name: 'Who did what' });

describe('writing an idea together', () => {
  it('begins with a yes, shows who did what while they agree, and ends as one likes', async () => {
    const ada = await people.newcomer('Ada Together');
    const ben = await people.newcomer('Ben Together');
    const { path, title } = await postIdea(ada, 'One bill for the whole house');
    await ben.page.goto(path);
    await reply(ben, 'The flat below has a meter of its own.');

    await ada.page.goto(path);
    await ada.page.getByRole('button', { name: 'Invite co-authors' }).first().click();
    const dialog = ada.page.getByRole('dialog', { name: 'Invite co-authors' });
    await dialog.getByRole('radio', { name: 'Ben Together' }).waitFor();
    await expectFineInEveryLook(ada.page, 'inviting');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await dialog.getByText('Choose somebody.').waitFor();
    await dialog.getByRole('radio', { name: 'Ben Together' }).check();
    await dialog.getByLabel(/A word to them/).fill('You know the house.');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await dialog.waitFor({ state: 'detached' });
    await ada.page.getByText('invited, has not answered yet').waitFor();

    await findInInbox(ben, 'Ada Together invites you to be a co-author');
    await ben.page.goto(path);
    const card = ben.page.getByRole('region', { name: 'Invitation to be a co-author' });
    await card.getByText('You know the house.').waitFor();
    await expectFineInEveryLook(ben.page, 'invited');
    await card.getByRole('checkbox', { name: 'Show in the credits that I wrote this too' }).check();
    await card.getByRole('button', { name: 'Be a co-author' }).click();
    await card.waitFor({ state: 'detached' });
    // Ada sees it without a reload, once she asks.
    await seeNews(ada.page, ada.page.getByText('with Ben Together'));

    await ben.page.goto(`${path}/edit`);
    await ben.page.getByRole('textbox', { name: /What hurts today/ }).waitFor();

    const visitor = await people.visitor();
    await visitor.page.goto(path);
    await creditsIn(visitor).getByText('Ben Together wrote this as a co-author').waitFor();
    await ben.page.goto('/me/credits');
    await ben.page.getByText('Everybody who can read the idea sees it with your name.').waitFor();
    await expectFineInEveryLook(ben.page, 'own credits');
    await ben.page.getByRole('radio', { name: 'Do not show it' }).check();
    await ben.page.getByText('You took your yes back, so nobody sees it.').waitFor();
    await ben.page.getByText('The credit is not shown any more.').waitFor();
    await visitor.page.reload();
    expect(await creditsIn(visitor).count()).toBe(0);

    await ben.page.goto(path);
    await ben.page.getByRole('button', { name: 'Leave as co-author' }).click();
    await ben.page.getByText(/You are no longer a co-author/).waitFor();
    await ada.page.reload();
    expect(await ada.page.getByText('with Ben Together').count()).toBe(0);
    expect(await ada.page.title()).toContain(title);
    // Three looks at each of three places take their time.
  }, 120_000);

  it('reaches somebody new by mail, who signs in and may say no', async () => {
    const ada = await people.newcomer('Ada Mails');
    const { path } = await postIdea(ada, 'A meter the neighbours can read');
    const email = addressOf('Dora Mailed');
    await ada.page.goto(path);
    await ada.page.getByRole('button', { name: 'Invite co-authors' }).first().click();
    const dialog = ada.page.getByRole('dialog', { name: 'Invite co-authors' });
    await dialog.getByRole('checkbox', { name: 'Somebody by e-mail' }).check();
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await expectFineInEveryLook(ada.page, 'inviting by mail');
    await dialog.getByLabel('Name').fill('Dora Mailed');
    await dialog.getByLabel('E-mail address').fill(email);
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await dialog.waitFor({ state: 'detached' });

    const mail = await mailTo(email, /invites you to be a co-author/);
    const dora = await people.visitor();
    await dora.page.goto(linkIn(mail, '/ideas/'));
    await dora.page.getByRole('link', { name: 'Sign in to answer' }).click();
    await signInByCode(dora, email);
    const card = dora.page.getByRole('region', { name: 'Invitation to be a co-author' });
    await card.getByRole('button', { name: 'No, thank you' }).click();
    await dora.page.getByText('You declined. Only Ada Mails is told.').waitFor();
    await findInInbox(ada, 'News of the co-authors');
  });

  it('credits a comment in words, and its writer is asked first', async () => {
    const ada = await people.newcomer('Ada Credits');
    const ben = await people.newcomer('Ben Credited');
    const { path } = await postIdea(ada, 'Say where the reading stands');
    await ben.page.goto(path);
    await reply(ben, 'It is behind the pipe.');
    await ada.page.goto(path);
    await ada.page.getByRole('button', { name: 'Credit somebody' }).click();
    const dialog = ada.page.getByRole('dialog', { name: 'Credit somebody' });
    await dialog.getByRole('radio', { name: /Ben Credited, for the comment/ }).check();
    await expectFineInEveryLook(ada.page, 'crediting');
    await dialog.getByLabel('What they did').fill('found out where the number stands');
    await dialog.getByRole('button', { name: 'Ask them' }).click();
    await dialog.waitFor({ state: 'detached' });
    await ada.page.reload();
    expect(await ada.page.getByText('found out where the number stands').count()).toBe(0);

    await findInInbox(ben, 'wants to credit you');
    await ben.page.goto(path);
    const asked = ben.page.getByRole('region', { name: 'Your credit for this idea' });
    await asked.getByText('Ben Credited found out where the number stands').waitFor();
    await expectFineInEveryLook(ben.page, 'asked');
    await asked.getByRole('button', { name: 'Show it', exact: true }).click();
    await creditsIn(ben).getByRole('link', { name: 'See the words Ben Credited is credited for' }).waitFor();
    await ben.page.getByText('The credit is shown with your name.').waitFor();
    await ada.page.reload();
    await creditsIn(ada).getByText('Ben Credited found out where the number stands').waitFor();
  });
});
