import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { helpOf, saidOf } from '../../test/follow-ups';
import { mira, rosa } from '../../test/people';
import { renderAt } from '../../test/render';
import { DidItHelp } from './DidItHelp';
import { Reopened } from './Reopened';

const outcomeOf = (more: object = {}) => ({
  __typename: 'Outcome' as const,
  id: 'outcome-1',
  viewerQuestion: null,
  didItHelp: helpOf(),
  ...more,
});

it('says how many it helped and what they say, with counts and words and no share', async () => {
  await renderAt(<DidItHelp outcome={outcomeOf()} />);
  const help = screen.getByRole('region', { name: 'Did it help?' });
  expect(help.textContent).toContain(
    '12 people who asked for it or supported it were asked. 6 have answered.',
  );
  const counts = [...help.querySelectorAll('dl > div')].map(({ textContent }) => textContent);
  expect(counts).toEqual(['It solved it4 people', 'It helped partlyone person', 'It did not helpone person']);
  expect(help.textContent).not.toMatch(/%|★|average|score/i);
  expect(help.textContent).toContain('Rosa Okafor');
  expect(help.textContent).toContain('Not in the dark.');
});

it('says that few answers are not told apart, and names nobody who did not want it', async () => {
  const didItHelp = helpOf({
    answered: 3,
    solved: null,
    partly: null,
    not: null,
    words: [saidOf({ member: null, shown: 'UNNAMED' })],
  });
  await renderAt(<DidItHelp outcome={outcomeOf({ didItHelp })} />);
  expect(screen.getByText(/from five answers on/)).toBeTruthy();
  expect(screen.getByText(/Somebody who was asked/)).toBeTruthy();
  expect(screen.queryByText('Rosa Okafor')).toBeNull();
});

it('says that nobody was asked yet, leads who was asked to the question, and is silent about small wins', async () => {
  const nobody = helpOf({ asked: 0, answered: 0, solved: null, partly: null, not: null, words: [] });
  const viewerQuestion = { __typename: 'FollowUp', id: 'q', path: '/did-it-help/q', answeredAt: null };
  const first = await renderAt(
    <DidItHelp outcome={outcomeOf({ didItHelp: nobody, viewerQuestion }) as never} />,
  );
  expect(screen.getByText(/Nobody has been asked yet/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Say whether it helped you' }).getAttribute('href')).toBe(
    '/did-it-help/q',
  );
  first.unmount();
  await renderAt(<DidItHelp outcome={outcomeOf({ didItHelp: null }) as never} />);
  expect(screen.queryByRole('heading')).toBeNull();
});

it('says on the idea that it is open again, who looks at it, and why as far as it may be read', async () => {
  const reopening = {
    __typename: 'IdeaReopening' as const,
    id: 'r',
    at: '2026-11-18T12:00:00Z',
    text: 'She cannot sign in.',
    owner: mira,
    member: rosa as typeof rosa | null,
    outcome: { __typename: 'Outcome' as const, id: 'o', path: '/outcomes/3', title: 'Two people, one home' },
  };
  const ideaOf = (more: object | null) => ({
    __typename: 'Idea' as const,
    id: 'idea',
    reopening: more && { ...reopening, ...more },
  });
  const first = await renderAt(<Reopened idea={ideaOf({})} />);
  const open = screen.getByRole('region', { name: 'Open again' });
  expect(open.id).toBe('reopened');
  expect(open.textContent).toContain('Mira Sandoval Team looks at it again');
  expect(open.querySelector('figure')?.textContent).toBe('She cannot sign in.Rosa Okafor');
  first.unmount();
  const second = await renderAt(<Reopened idea={ideaOf({ text: null, member: null, outcome: null })} />);
  expect(screen.getByRole('region', { name: 'Open again' }).querySelector('figure')).toBeNull();
  second.unmount();
  await renderAt(<Reopened idea={ideaOf(null)} />);
  expect(screen.queryByRole('region', { name: 'Open again' })).toBeNull();
});
