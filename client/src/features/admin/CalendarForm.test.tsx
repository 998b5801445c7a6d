import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { member, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import CalendarForm from './CalendarForm';

const NEW_YEAR = { __typename: 'Holiday' as const, day: '2027-01-01', name: 'New Year' };
const calendar = (holidays = [NEW_YEAR]) => ({
  __typename: 'CommunityCalendar' as const,
  workingDays: [1, 2, 3, 4, 5],
  holidays,
});

async function open(answers: Answers = {}) {
  const { asked } = await renderAt(<CalendarForm calendar={calendar()} />, {
    answers,
    shell: shellOf(member('Ada Lindqvist', 'ADMIN')),
  });
  return { user: userEvent.setup(), sent: () => asked.map(({ variables }) => variables['input']) };
}

const save = () => screen.getByRole('button', { name: 'Save the working days' });

it('saves the days on which the team works, and the days off', async () => {
  const community = { __typename: 'Community', id: 'community', calendar: calendar() };
  const { user, sent } = await open({
    UpdateCalendar: { updateCalendar: { __typename: 'CommunityChanged', community } },
  });
  const ticked = () =>
    screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked).length;
  expect(ticked()).toBe(5);
  await user.click(screen.getByRole('checkbox', { name: 'Saturday' }));
  await user.click(screen.getByRole('checkbox', { name: 'Monday' }));
  await user.click(screen.getByRole('button', { name: 'Add a day' }));
  const [, added] = screen.getAllByRole('listitem');
  await user.type(within(added!).getByLabelText('Day'), '2027-05-01');
  await user.type(within(added!).getByLabelText('What it is'), 'May Day');
  await user.click(screen.getByRole('button', { name: 'Remove New Year' }));
  await user.click(save());
  expect(await screen.findByText(/The working days are saved/)).toBeTruthy();
  expect(sent()).toEqual([
    { workingDays: [2, 3, 4, 5, 6], holidays: [{ day: '2027-05-01', name: 'May Day' }] },
  ]);
});

it('refuses a week without a day, a day twice and one without a name, beside the fields', async () => {
  const { user, sent } = await open();
  for (const name of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
    await user.click(screen.getByRole('checkbox', { name }));
  }
  await user.click(screen.getByRole('button', { name: 'Add a day' }));
  const [, added] = screen.getAllByRole('listitem');
  await user.type(within(added!).getByLabelText('Day'), NEW_YEAR.day);
  await user.click(save());
  expect(await screen.findByText('Choose at least one day.')).toBeTruthy();
  expect(within(added!).getByText('Please fill this in.')).toBeTruthy();
  await user.type(within(added!).getByLabelText('What it is'), 'Again');
  await user.click(screen.getByRole('checkbox', { name: 'Monday' }));
  await user.click(save());
  expect(await within(added!).findByText('This is taken already.')).toBeTruthy();
  expect(sent()).toEqual([]);
});
