import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { rosa, mira, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { storyOf } from '../../test/stories';
import { newStory } from './begin';
import { DecideReview } from './DecideReview';
import StoryForm from './StoryForm';

const space = { id: '01900000-0000-7000-8000-0000000000a1', slug: 'home', name: 'Home account' };
const drafts = {
  DraftOf: { draft: null },
  SaveDraft: { saveDraft: null },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
};

it('keeps a draft that lacks anything, says what is wrong beside its field, and counts no qualities', async () => {
  const user = userEvent.setup();
  const start = newStory({ space: null, spaces: [space], kind: 'MEMBER', invitationId: null, idea: null });
  const { asked, where } = await renderAt(<StoryForm spaces={[space]} outcomes={[]} start={start} />, {
    shell: shellOf(rosa),
    answers: { ...drafts, SaveStory: { saveStory: { __typename: 'StorySaved', story: storyOf() } } },
  });
  const sent = () => asked.filter(({ name }) => name === 'SaveStory');
  await user.type(screen.getByLabelText('What do you call it?'), 'Twenty winters');
  await user.type(screen.getByLabelText('From'), '2016');
  await user.type(screen.getByLabelText(/^Until/), '20100');
  for (const word of ['listened', 'honest', 'patient', 'kind', 'curious', 'clear']) {
    await user.click(screen.getByRole('checkbox', { name: word }));
  }
  await user.click(screen.getByRole('button', { name: 'Keep it as a draft' }));
  await waitFor(() => expect(document.querySelectorAll('[aria-invalid="true"]').length).toBeGreaterThan(1));
  expect(sent()).toEqual([]);
  // What would do is said, not that this does not.
  expect(screen.getByText('Write a year with four digits, not before the one it began in.')).toBeTruthy();
  // A customer tells their own; nobody asks them whose story it is.
  expect(screen.queryByRole('group', { name: 'Whose story is it?' })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'clear' }));
  await user.clear(screen.getByLabelText(/^Until/));
  await user.click(screen.getByRole('button', { name: 'Keep it as a draft' }));
  await waitFor(() => expect(where()).toBe(`${storyOf().path}/edit`));
  expect(sent()[0]?.variables['input']).toMatchObject({
    storyId: null,
    kind: 'MEMBER',
    spaceId: space.id,
    title: 'Twenty winters',
    context: '',
    text: '',
    fromYear: 2016,
    untilYear: null,
    qualities: ['LISTENED', 'HONEST', 'PATIENT', 'KIND', 'CURIOUS'],
  });
});

it('gives a story back only with a reason', async () => {
  const user = userEvent.setup();
  const returned = storyOf({ state: 'RETURNED' });
  const { asked, where } = await renderAt(<DecideReview story={returned} />, {
    shell: shellOf(mira),
    answers: { ReviewStory: { reviewStory: { __typename: 'StoryChanged', story: returned } } },
  });
  await user.click(screen.getByRole('button', { name: 'Give it back with a reason' }));
  await user.click(screen.getByRole('button', { name: 'Give it back with a reason' }));
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  expect(asked).toEqual([]);
  await user.type(screen.getByLabelText('Why do you give it back?'), 'Say where you live.');
  await user.click(screen.getByRole('button', { name: 'Give it back with a reason' }));
  await waitFor(() => expect(where()).toBe('/stories'));
  expect(asked[0]?.variables['input']).toEqual({
    storyId: returned.id,
    verdict: 'RETURNED',
    reason: 'Say where you live.',
  });
});
