import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { UndoneMerges } from './UndoneMerges';

const photo = { __typename: 'Idea' as const, id: 'idea-25', number: 25, title: 'Read it', path: '/ideas/25' };
const stairs = { __typename: 'Idea' as const, id: 'idea-12', number: 12, title: 'Stairs', path: '/ideas/12' };
const member = { __typename: 'Member' as const, id: mira.id, name: mira.name };

it('shows who undid a merge and why, and who had objected', async () => {
  const idea = {
    __typename: 'Idea' as const,
    id: 'idea-12',
    number: 12,
    undoneMerges: [
      {
        __typename: 'IdeaMerge' as const,
        id: 'merge-1',
        why: 'Both ask for the same.',
        mergedAt: '2026-11-18T12:00:00Z',
        objection: 'Mine is the reading.',
        objectedAt: '2026-11-19T12:00:00Z',
        undoneAt: '2026-11-20T12:00:00Z',
        undoneWhy: 'They are two things.',
        mergedBy: member,
        undoneBy: member,
        source: { ...photo, author: { __typename: 'Member' as const, id: rosa.id, name: rosa.name } },
        target: stairs,
      },
    ],
  };
  await renderAt(<UndoneMerges idea={idea} />, { shell: shellOf(null) });
  const group = within(screen.getByRole('group'));
  for (const text of ['Both ask for the same.', 'Mine is the reading.', 'They are two things.']) {
    expect(group.getByText(text)).toBeTruthy();
  }
  expect(group.getByRole('link', { name: 'Idea 25: Read it', hidden: true })).toBeTruthy();
  expect(group.getByText(new RegExp(`Undone by ${mira.name}`))).toBeTruthy();
});
