import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { petra, irritantOf } from '../../test/irritants';
import { shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import EditForm from './EditForm';

const mine = (revision: number, situation: string) => ({
  ...irritantOf(),
  id: '0192f0c1-0000-7000-8000-000000000012',
  revision,
  situation,
  workaround: 'A mirror.',
  likes: null,
  dislikes: null,
  viewerCan: ['EDIT' as const],
});

it('shows what stands now beside what was typed, and saves over it only when told again', async () => {
  const { asked } = await renderAt(<EditForm irritant={mine(1, 'It was dark.') as never} number={12} />, {
    shell: shellOf(petra),
    answers: {
      EditIrritant: {
        editIrritant: { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'Changed.', fields: null },
      },
      IrritantToEdit: { irritant: mine(2, 'It is dark since Monday.') },
      JourneyStages: { journeyStages: [] },
      DraftOf: { draft: null },
    },
  });
  const user = userEvent.setup();
  const title = await screen.findByRole('textbox', { name: /What hurts/ });
  await user.clear(title);
  await user.type(title, 'My new title');
  await user.click(screen.getByRole('button', { name: 'Save the change' }));
  const present = await screen.findByRole('region', { name: 'What stands now' });
  expect(present.textContent).toContain('It is dark since Monday.');
  expect(present.textContent, 'only what differs').not.toContain('A mirror.');
  expect(title).toHaveProperty('value', 'My new title');
  await user.click(screen.getByRole('button', { name: 'Save the change' }));
  const sent = asked.filter(({ name }) => name === 'EditIrritant');
  expect(sent.map(({ variables }) => (variables['input'] as { fromRevision: number }).fromRevision)).toEqual([
    1, 2,
  ]);
});
