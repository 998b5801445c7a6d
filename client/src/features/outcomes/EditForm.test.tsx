import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { outcomeOf } from '../../test/outcomes';
import { mira, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import EditForm from './EditForm';

const outcome = outcomeOf({ id: '01900000-0000-7000-8000-000000000031', viewerCan: ['EDIT'] });
const changed = { __typename: 'OutcomeChanged', outcome };

async function show(answers: object[]) {
  const page = await renderAt(<EditForm outcome={outcome as never} />, {
    shell: shellOf(mira),
    answers: {
      DraftOf: { draft: null },
      DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
      EditOutcome: () => ({ editOutcome: answers.shift() }),
    },
  });
  const sent = () =>
    page.asked.filter(({ name }) => name === 'EditOutcome').map(({ variables }) => variables['input']);
  return { ...page, sent, user: userEvent.setup() };
}

it('begins with what it says, and sends the revision it was changed from', async () => {
  const { user, sent, where } = await show([changed]);
  await user.clear(screen.getByRole('textbox', { name: /^What was built/ }));
  await user.paste('Two people, one key');
  await user.click(screen.getByRole('button', { name: 'Save the change' }));
  await waitFor(() => expect(where()).toBe(outcome.path));
  expect(sent()).toEqual([
    {
      outcomeId: outcome.id,
      fromRevision: 1,
      title: 'Two people, one key',
      summary: outcome.summary,
      text: outcome.text,
      shippedOn: outcome.shippedOn,
      links: [{ title: 'How to add a person', url: 'https://help.example.com/share' }],
      acknowledgeWording: false,
    },
  ]);
});

it('points once to words that may put the blame on somebody, and takes them the second time (practice 2.2)', async () => {
  const hint = {
    __typename: 'WordingHint',
    code: 'WORDING_HINT',
    message: 'Some words may hurt.',
    words: ['you failed'],
  };
  const { user, sent } = await show([hint, changed]);
  await user.click(screen.getByRole('button', { name: 'Save the change' }));
  expect((await screen.findByRole('alert')).textContent).toContain('you failed');
  await user.click(screen.getByRole('button', { name: 'Tell it as it is' }));
  await waitFor(() => expect(sent().at(-1)).toMatchObject({ acknowledgeWording: true }));
});

it('says next to a link that its address is none', async () => {
  const { user, sent } = await show([]);
  await user.click(screen.getByRole('button', { name: 'Add a link' }));
  await user.type(screen.getAllByRole('textbox', { name: 'Address' })[1]!, 'http://somewhere.example');
  await user.click(screen.getByRole('button', { name: 'Save the change' }));
  expect(await screen.findByText(/does not look like a web address/)).toBeTruthy();
  expect(sent()).toEqual([]);
});
