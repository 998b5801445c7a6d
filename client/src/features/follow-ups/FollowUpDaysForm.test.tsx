import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import FollowUpDaysForm from './FollowUpDaysForm';

it('saves the days, and says beside the field what it does not take', async () => {
  const { asked } = await renderAt(<FollowUpDaysForm days={30} />, {
    shell: shellOf({ ...mira, role: 'ADMIN' }),
    answers: {
      SetFollowUpDays: {
        setFollowUpDays: {
          __typename: 'CommunityChanged',
          community: { __typename: 'Community', id: 'community', followUpDays: 45 },
        },
      },
    },
  });
  const user = userEvent.setup();
  const sent = () =>
    asked.filter(({ name }) => name === 'SetFollowUpDays').map(({ variables }) => variables['days']);
  const field = screen.getByRole('spinbutton', { name: /Days until people are asked/ });
  await user.clear(field);
  await user.type(field, '400');
  await user.click(screen.getByRole('button', { name: 'Save the days' }));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(sent()).toEqual([]);
  await user.clear(field);
  await user.type(field, '45');
  await user.click(screen.getByRole('button', { name: 'Save the days' }));
  expect(await screen.findByText('The days are saved.')).toBeTruthy();
  expect(sent()).toEqual([45]);
});
