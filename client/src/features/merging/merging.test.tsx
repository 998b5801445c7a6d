import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import type { Merge } from './merged';
import { MergedIdeas } from './MergedIdeas';
import MergeForm from './MergeForm';

const ID = '01900000-0000-7000-8000-00000000000';
const idea = { id: `${ID}1`, number: 25, title: 'Read the meter from a photo' };

const stage = { __typename: 'Stage', id: 'stage-open', name: 'Open', category: 'OPEN' };
const space = { __typename: 'Space', id: 'space-1', name: 'Bills' };
const other = { __typename: 'Idea', id: `${ID}2`, number: 12, title: 'Take a picture', stage, space };
const preview = {
  __typename: 'MergePreview',
  customers: 6,
  team: 1,
  both: 2,
  comments: 3,
  followers: 8,
  opensWords: false,
  refusal: null,
};

const mergeOf = (more: Partial<Merge> = {}): Merge => ({
  __typename: 'IdeaMerge',
  id: 'merge-1',
  why: 'Both ask for the same.',
  mergedAt: '2026-11-18T12:00:00Z',
  objectBefore: '2026-12-02T12:00:00Z',
  objection: null,
  objectedAt: null,
  viewerCan: [],
  mergedBy: { __typename: 'Member', id: mira.id, name: mira.name },
  source: { __typename: 'Idea', ...idea, author: rosa },
  target: { __typename: 'Idea', id: other.id, number: 12 },
  ...more,
});
const target = (...mergedFrom: Merge[]) =>
  ({ __typename: 'Idea', id: other.id, number: 12, goesOnAs: null, mergedFrom }) as const;

it('is nothing above an idea that nothing became part of', async () => {
  await renderAt(<MergedIdeas idea={target()} isMerged={false} />);
  expect(screen.queryByRole('region', { name: /became part/ })).toBeNull();
});

it('says which idea became part of it, by whom and why, and who came by an old link', async () => {
  await renderAt(<MergedIdeas idea={target(mergeOf())} isMerged={false} />, { at: '/ideas/12?from=25' });
  const banner = within(await screen.findByRole('region', { name: 'One idea became part of this one' }));
  expect(banner.getByText('Idea 25: Read the meter from a photo')).toBeTruthy();
  expect(banner.getByText('Both ask for the same.')).toBeTruthy();
  expect(banner.getByRole('listitem').id).toBe('merge-merge-1');
  expect(banner.queryByRole('button')).toBeNull();
  expect(screen.getByText(/You came here from idea 25/)).toBeTruthy();
});

it('takes the objection of its author, with what happens next', async () => {
  const objected = mergeOf({ objection: 'Mine is the reading.', objectedAt: '2026-11-19T12:00:00Z' });
  const { asked } = await renderAt(
    <MergedIdeas idea={target(mergeOf({ id: `${ID}9`, viewerCan: ['OBJECT'] }))} isMerged={false} />,
    {
      shell: shellOf(rosa),
      answers: { ObjectToMerge: { objectToMerge: { __typename: 'MergeChanged', merge: objected } } },
    },
  );
  const user = userEvent.setup();
  expect(await screen.findByText(/You can object until December 2, 2026 at/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Object to the merge of idea 25' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByRole('button', { name: 'Object' }));
  expect(asked).toEqual([]);
  await user.type(dialog.getByLabelText(/What is different/), 'Mine is the reading.');
  await user.click(dialog.getByRole('button', { name: 'Object' }));
  expect(asked).toMatchObject([
    { name: 'ObjectToMerge', variables: { input: { mergeId: `${ID}9`, words: 'Mine is the reading.' } } },
  ]);
});

it('lets staff undo it, with why', async () => {
  await renderAt(<MergedIdeas idea={target(mergeOf({ viewerCan: ['UNDO'] }))} isMerged={false} />, {
    shell: shellOf(mira),
  });
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Undo the merge of idea 25' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByLabelText(/Why it is undone/)).toBeTruthy();
});

it('says where an open page goes on', async () => {
  const goesOnAs = { ...target(), title: 'Take a picture', path: '/ideas/12-take-a-picture' };
  await renderAt(<MergedIdeas idea={{ ...target(), goesOnAs }} isMerged />);
  expect(await screen.findByRole('link', { name: 'Idea 12: Take a picture' })).toBeTruthy();
});

it('finds the other idea by typing, shows what comes along, and asks why', async () => {
  const { asked } = await renderAt(<MergeForm idea={idea} onDone={() => undefined} />, {
    shell: shellOf(mira),
    answers: {
      IdeasLike: { similarIdeas: [other, { ...other, id: idea.id }] },
      MergePreview: { mergePreview: preview },
    },
  });
  const user = userEvent.setup();
  const choice = await screen.findByRole('radio', { name: /Idea 12: Take a picture/ });
  // The idea itself is not offered.
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  await user.click(choice);
  expect(await screen.findByText(/7 people support it/)).toBeTruthy();
  expect(screen.getByText(/2 of them support both and count once/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Merge them' }));
  expect(asked.map(({ name }) => name)).not.toContain('MergeIdeas');
});

it('says why two cannot be merged before anything is sent', async () => {
  const refusal = 'The other idea was shipped and takes no more support.';
  await renderAt(<MergeForm idea={idea} onDone={() => undefined} />, {
    shell: shellOf(mira),
    answers: {
      IdeasLike: { similarIdeas: [other] },
      MergePreview: { mergePreview: { ...preview, refusal } },
    },
  });
  await userEvent.setup().click(await screen.findByRole('radio'));
  expect((await screen.findByRole('alert')).textContent).toBe(refusal);
});
