import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { member, mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { CoAuthorList } from './CoAuthorList';
import { CoAuthorNames } from './CoAuthorNames';
import type { CoAuthoredIdeaFragment } from './CoAuthors.generated';
import { Invitation } from './Invitation';
import InviteForm from './InviteForm';

type Idea = Omit<CoAuthoredIdeaFragment, ' $fragmentName'>;
const [ben, cleo] = [member('Ben'), member('Cleo')];
const ID = '01900000-0000-7000-8000-00000000000';

const ideaOf = (more: Partial<Idea> = {}): Idea => ({
  __typename: 'Idea',
  id: `${ID}1`,
  number: 25,
  viewerCan: [],
  author: { __typename: 'Member', id: 'member-ada', name: 'Ada' },
  coAuthors: [],
  coAuthorships: [],
  viewerCoAuthorship: null,
  ...more,
});
const changed = { __typename: 'CoAuthorsChanged', idea: ideaOf() };
const invited = (name: string): Idea['coAuthorships'][number] => ({
  __typename: 'CoAuthorship',
  id: `invitation-${name}`,
  name,
  state: 'INVITED',
  viewerCan: ['TAKE_BACK'],
  member: null,
});

it.each([
  [[ben, cleo], 'with Ben and Cleo'],
  [[ben, cleo, mira], 'with Ben, Cleo and Mira Sandoval'],
  [[], ''],
])('names those who write in one line', async (members, line) => {
  await renderAt(
    <p>
      <CoAuthorNames members={members} />
    </p>,
  );
  expect(screen.getByRole('paragraph').textContent?.replace(' Team', '').trim()).toBe(line);
});

it('shows a reader who writes, and neither invitations nor buttons', async () => {
  await renderAt(<CoAuthorList idea={ideaOf({ coAuthors: [ben] })} />);
  expect(screen.getByRole('list').parentElement?.id).toBe('co-authors');
  expect(screen.getByText('writes it together with them')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('is nothing where nobody else writes and the viewer may not invite', async () => {
  await renderAt(<CoAuthorList idea={ideaOf()} />);
  expect(screen.queryByRole('list')).toBeNull();
});

it('lets those who write take an invitation back, and leave', async () => {
  const idea = ideaOf({ coAuthors: [rosa], coAuthorships: [invited('Dora')], viewerCan: ['INVITE'] });
  const { sent } = await renderAt(<CoAuthorList idea={idea} />, {
    shell: shellOf(rosa),
    answers: {
      TakeBackCoAuthorInvitation: { takeBackCoAuthorInvitation: changed },
      LeaveCoAuthorship: { leaveCoAuthorship: { ...changed, idea: { ...changed.idea, ...noCredits } } },
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Take the invitation of Dora back' }));
  expect(await sent('TakeBackCoAuthorInvitation')).toMatchObject({ invitationId: 'invitation-Dora' });
  expect(await screen.findByText('The invitation of Dora is taken back.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Leave as co-author' }));
  expect(await screen.findByText(/What you wrote and your credits stay/)).toBeTruthy();
});
const noCredits = { viewerCanCredit: false, credits: [] };

const asking = ideaOf({
  viewerCoAuthorship: {
    __typename: 'CoAuthorship',
    id: 'invitation',
    state: 'INVITED',
    message: 'You know the cellar.',
    viewerCan: ['ANSWER'],
    invitedBy: ben,
  },
});
const followed = { viewerFollows: true, thread: { __typename: 'Thread', id: 't', viewerFollows: true } };
const answered = {
  answerCoAuthorInvitation: { ...changed, idea: { ...changed.idea, ...noCredits, ...followed } },
};

it('asks with the very words, and takes credit only when it was ticked', async () => {
  const { sent } = await renderAt(<Invitation idea={asking} />, {
    shell: shellOf(rosa),
    answers: { AnswerCoAuthorInvitation: answered },
  });
  expect((await screen.findByRole('heading')).textContent).toBe('Ben invites you to be a co-author');
  expect(screen.getByText('You know the cellar.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Be a co-author' }));
  expect(await sent('AnswerCoAuthorInvitation')).toMatchObject({ accept: true, credit: false });
  expect(await screen.findByText('You are a co-author now, and follow the idea.')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: 'No, thank you' }));
  expect(await sent('AnswerCoAuthorInvitation')).toMatchObject({ accept: false, credit: false });
});

it('shows no card once it is answered', async () => {
  const { viewerCoAuthorship } = asking;
  const done = { ...viewerCoAuthorship!, state: 'REFUSED' as const, viewerCan: [] };
  await renderAt(<Invitation idea={ideaOf({ viewerCoAuthorship: done })} />, { shell: shellOf(rosa) });
  expect(screen.queryByRole('button')).toBeNull();
});

it('leads a visitor who came by a mail to signing in, and nobody else', async () => {
  await renderAt(<Invitation idea={ideaOf()} />, { at: '/ideas/25-a#co-authors' });
  expect((await screen.findByRole('link')).getAttribute('href')).toBe(
    `/sign-in?to=${encodeURIComponent('/ideas/25-a#co-authors')}`,
  );
});

const offered = (...people: object[]) => ({
  idea: { __typename: 'Idea', id: `${ID}1`, possibleCoAuthors: people },
});

it('invites somebody who was here, by a press', async () => {
  const dora = { ...member('Dora'), id: `${ID}2` };
  const { sent } = await renderAt(
    <InviteForm idea={{ id: `${ID}1`, number: 25 }} onDone={() => undefined} />,
    {
      shell: shellOf(rosa),
      answers: { PossibleCoAuthors: offered(dora, ben), InviteCoAuthor: { inviteCoAuthor: changed } },
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
  expect(await screen.findByText('Choose somebody.')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Dora' }));
  await userEvent.type(screen.getByLabelText(/A word to them/), 'You know the cellar.');
  await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
  expect(await screen.findByText(/Dora is asked once/)).toBeTruthy();
  expect(await sent('InviteCoAuthor')).toMatchObject({
    input: { memberId: dora.id, name: null, email: null, message: 'You know the cellar.' },
  });
});

it('puts a refused address next to its field and keeps what was typed', async () => {
  await renderAt(<InviteForm idea={{ id: `${ID}1`, number: 25 }} onDone={() => undefined} />, {
    shell: shellOf(rosa),
    answers: {
      PossibleCoAuthors: offered(),
      InviteCoAuthor: {
        inviteCoAuthor: {
          __typename: 'InvalidInput',
          code: 'INVALID_INPUT',
          message: 'Not like this.',
          fields: [
            { __typename: 'FieldProblem', path: 'email', code: 'INVALID', message: 'No mail can go there.' },
          ],
        },
      },
    },
  });
  expect(screen.getByText(/Nobody has commented on it/)).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Somebody by e-mail' }));
  await userEvent.type(screen.getByLabelText('Name'), 'Dora');
  await userEvent.type(screen.getByLabelText('E-mail address'), 'dora@example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
  expect(await screen.findByText('No mail can go there.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Dora');
});
