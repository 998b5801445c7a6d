import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { member, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import RoleForm from './RoleForm';

const leah = member('Leah Kim', 'ADMIN');
const listed = (person: typeof rosa) => ({ ...person, joinedAt: '2026-01-05T08:00:00Z' });
const admins = (totalCount: number) => ({ admins: { __typename: 'MemberConnection', totalCount } });

async function renderForm(person: typeof rosa, answers: Answers) {
  const onDone = vi.fn();
  const page = await renderAt(<RoleForm member={listed(person)} onDone={onDone} />, {
    shell: shellOf(leah),
    answers,
  });
  return { ...page, onDone, user: userEvent.setup() };
}

it('says what a role means before it is given, and lets it be undone', async () => {
  const { user, asked, onDone } = await renderForm(rosa, {
    ChangeMemberRole: ({ input }) => ({
      changeMemberRole: { __typename: 'MemberChanged', member: { ...rosa, ...(input as object) } },
    }),
  });
  await user.click(screen.getByRole('radio', { name: 'Staff' }));
  expect(screen.getByText(/Speaks for the team/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make it so' }));
  expect(onDone).toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(asked.map(({ variables }) => variables['input'])).toEqual([
    { memberId: rosa.id, role: 'STAFF' },
    { memberId: rosa.id, role: 'CUSTOMER' },
  ]);
});

it('does not offer to change the last admin', async () => {
  await renderForm(leah, { AdminCount: admins(1) });
  expect(await screen.findByText(/make somebody else an admin first/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Make it so' })).toBeNull();
});

it('warns admins who change themselves', async () => {
  const { user } = await renderForm(leah, { AdminCount: admins(2) });
  await user.click(screen.getByRole('radio', { name: 'Customer' }));
  expect(screen.getByText(/You leave these settings at once/)).toBeTruthy();
});
