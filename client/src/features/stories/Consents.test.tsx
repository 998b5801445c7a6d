import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { asked, consentOf, storiesOf, storyOf } from '../../test/stories';
import { Consents } from './Consents';
import { Component as Invitation } from './invitation.page';
import { Component as Mine } from './mine.page';

const shell = shellOf(rosa);
const changed = (field: string) => ({
  [field]: { __typename: 'StoryChanged', story: storyOf({ viewerCan: ['EDIT', 'CONSENT'] }) },
});
const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

it('asks for each place on its own, by name or without, until a day, and shows how it looks there first', async () => {
  const user = userEvent.setup();
  const { asked: sent } = await renderAt(<Consents story={storyOf() as never} />, {
    shell,
    answers: { GiveConsent: changed('giveConsent') },
  });
  // Nothing is agreed to beforehand, and nothing goes elsewhere that may not be read here.
  expect(screen.getAllByText('Not agreed')).toHaveLength(5);
  expect(row('In the feed').queryByRole('button')).toBeNull();
  const site = row('On this site');
  await user.selectOptions(site.getByLabelText('How you are named'), 'FIRST_NAME');
  await user.click(site.getByText('See how it looks there'));
  expect(site.getByText('Rosa', { selector: '[data-preview] *' })).toBeTruthy();
  expect(document.querySelector('[data-preview="SITE"]')?.textContent).not.toContain('Okafor');
  await user.selectOptions(site.getByLabelText('How you are named'), 'ANONYMOUS');
  expect(document.querySelector('[data-preview="SITE"]')?.textContent).not.toContain('Rosa');
  expect(document.querySelector('[data-preview="EXPORT"]')).not.toBeNull();
  await user.type(site.getByLabelText(/^Until/), '2027-03-01');
  await user.click(site.getByRole('button', { name: /^Agree to this/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.variables['input']).toEqual({
    storyId: storyOf().id,
    part: 'STORY',
    use: 'SITE',
    nameForm: 'ANONYMOUS',
    until: '2027-03-01',
  });
});

it('takes a consent back with one press, and says of ended ones when', async () => {
  const user = userEvent.setup();
  const consents = [
    consentOf({ until: '2027-03-01' }),
    consentOf({ id: 'c2', use: 'FEED', live: false, endedAt: '2026-11-01T10:00:00Z', endedBy: 'PERSON' }),
    consentOf({ id: 'c3', use: 'CARD', live: false, until: '2026-10-31', endedBy: 'EXPIRY' }),
  ];
  const { asked: sent } = await renderAt(<Consents story={storyOf({ consents }) as never} />, {
    shell,
    answers: { WithdrawConsent: changed('withdrawConsent') },
  });
  expect(row('On this site').getByText(/with your name, until March 1, 2027/)).toBeTruthy();
  expect(row('In the feed').getByText('Taken back on November 1, 2026.')).toBeTruthy();
  expect(row('As a picture').getByText(/ended on October 31, 2026/)).toBeTruthy();
  await user.click(row('On this site').getByRole('button', { name: /^Take it back/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.variables['input']).toEqual({ storyId: storyOf().id, part: 'STORY', use: 'SITE' });
});

it('is asked once: yes leads to the page where one writes, and neither answer is pushed', async () => {
  const user = userEvent.setup();
  const accepted = { ...asked, state: 'ACCEPTED', answeredAt: '2026-11-20T12:00:00Z' };
  const { asked: sent, where } = await renderAt(<Invitation />, {
    at: `/stories/invitations/${asked.id}`,
    path: '/stories/invitations/:id',
    shell,
    answers: {
      StoryInvitation: { storyInvitation: asked },
      AnswerStoryInvitation: { answerStoryInvitation: { __typename: 'StoryInvited', invitation: accepted } },
    },
  });
  expect(await screen.findByText(asked.words)).toBeTruthy();
  expect(screen.getByText(/nothing is given for it/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'No, thank you' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Not now' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Yes, I will write it' }));
  await waitFor(() => expect(where()).toBe(`/stories/new?invitation=${asked.id}`));
  expect(sent.at(-1)?.variables['input']).toEqual({ invitationId: asked.id, answer: 'ACCEPTED' });
});

it('gathers what is asked of one, what ends soon and the trace of what was taken back', async () => {
  const user = userEvent.setup();
  const naming = {
    __typename: 'StoryPerson',
    id: '01900000-0000-7000-8000-000000000071',
    state: 'ASKED',
    nameForm: 'NAME',
    name: 'Rosa Okafor',
    story: {
      __typename: 'Story',
      id: 's9',
      title: 'The long way',
      path: '/stories/9',
      teller: storyOf().teller,
    },
  };
  const stories = storiesOf([
    storyOf({ viewerCan: ['EDIT'], consents: [consentOf({ until: '2026-11-30' })] }),
    storyOf({
      id: 's2',
      title: 'Gone',
      state: 'WITHDRAWN',
      withdrawnAt: '2026-11-01T10:00:00Z',
      viewerCan: [],
    }),
  ]);
  const viewer = {
    __typename: 'Viewer',
    id: 'viewer-1',
    storiesOpenToInvitation: true,
    storyInvitations: [asked],
    namings: [naming],
  };
  const { asked: sent } = await renderAt(<Mine />, {
    at: '/me/stories',
    shell,
    answers: {
      OwnStories: { stories, viewer },
      OwnRecoveryCount: () => new Promise<Record<string, unknown>>(() => undefined),
      AnswerNaming: {
        answerNaming: { __typename: 'StoryNamingAnswered', person: { ...naming, state: 'REFUSED' } },
      },
    },
  });
  expect(await screen.findByText(/ends on November 30, 2026/)).toBeTruthy();
  expect(screen.getByText('Taken back on November 1, 2026')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Read it and answer' }).getAttribute('href')).toBe(
    `/stories/invitations/${asked.id}`,
  );
  await user.click(screen.getByRole('button', { name: 'Rather not' }));
  // A no is final: nothing is left of the question.
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Rather not' })).toBeNull());
  expect(sent.some(({ name }) => name === 'AnswerNaming')).toBe(true);
  expect(await screen.findByRole('button', { name: 'Do not ask me' })).toBeTruthy();
});
