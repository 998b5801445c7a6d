import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import type { Difference, Outcome, Side } from './difference';
import { DifferenceView } from './DifferenceView';

const id = (end: number) => `01890a5d-ac96-774b-bcce-b302099a80${String(end).padStart(2, '0')}`;

const sideOf = (side: Side['side'], more: Partial<Side> = {}): Side => ({
  __typename: 'DifferenceSide',
  id: `${id(1)}:${side}`,
  side,
  position: 'It takes ten seconds.',
  positionHtml: '<p>It takes ten seconds.</p>',
  importance: 'BLOCKS_ME',
  saidAt: '2026-11-18T12:00:00Z',
  member: side === 'TEAM' ? mira : rosa,
  saidBy: side === 'TEAM' ? mira : rosa,
  former: [],
  ...more,
});
const proposal: Outcome = {
  __typename: 'OutcomeProposal',
  id: id(3),
  outcome: 'AGREED_TO_DISAGREE',
  words: 'We leave it there.',
  revisitOn: null,
  at: '2026-11-19T12:00:00Z',
  by: mira,
  agreedBy: null,
};
const differenceOf = (more: Partial<Difference>): Difference => ({
  __typename: 'Difference',
  id: id(1),
  isOpen: true,
  shared: null,
  sharedAgreed: false,
  sharedId: null,
  sharedBy: null,
  sides: [
    sideOf('CUSTOMER'),
    sideOf('TEAM', { positionHtml: '<p>A wrong digit costs more.</p>', importance: 'MATTERS' }),
  ],
  options: [],
  proposal: null,
  outcome: null,
  outcomeWords: null,
  revisitOn: null,
  outcomes: [],
  owing: mira,
  owingSince: '2026-11-17T12:00:00Z',
  owingDays: 3,
  viewerSide: null,
  viewerCan: [],
  ...more,
});
const drafts: Answers = {
  DraftOf: { draft: null },
  SaveDraft: { saveDraft: { __typename: 'DraftSaved', draft: null } },
};

const show = (more: Partial<Difference>, answers: Answers = {}) =>
  renderAt(<DifferenceView difference={differenceOf(more)} ideaId={id(9)} />, {
    shell: shellOf(rosa),
    answers,
  });

it('shows both sides, what it is to each, and whose turn it is; nobody else can write', async () => {
  const { container } = await show({});
  const customer = within(screen.getByRole('region', { name: 'Rosa Okafor' }));
  expect(customer.getByText('It takes ten seconds.')).toBeTruthy();
  expect(customer.getByText('It blocks me')).toBeTruthy();
  const team = within(screen.getByRole('region', { name: 'Mira Sandoval' }));
  expect(team.getByText('It matters to the team')).toBeTruthy();
  expect(container.textContent).toContain('It has been the turn of Mira Sandoval for 3 days.');
  expect(screen.queryByRole('button')).toBeNull();
});

it('lets each side reword only its own words, and keeps them when it is refused', async () => {
  const refused = { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'This difference has ended.' };
  const { sent } = await show(
    { viewerSide: 'CUSTOMER', viewerCan: ['SAY'] },
    { ...drafts, SaySide: { saySide: refused } },
  );
  const user = userEvent.setup();
  const [reword, ...others] = screen.getAllByRole('button', { name: 'Reword your side' });
  expect(others).toEqual([]);
  await user.click(reword!);
  const field = await screen.findByRole('textbox', { name: 'How you see it' });
  expect((field as HTMLTextAreaElement).value).toBe('It takes ten seconds.');
  await user.type(field, ' Nine.');
  await user.click(screen.getByRole('button', { name: 'Say it' }));
  expect(await screen.findByText('This difference has ended.')).toBeTruthy();
  expect((field as HTMLTextAreaElement).value).toBe('It takes ten seconds. Nine.');
  expect((await sent('SaySide'))['input']).toMatchObject({
    importance: 'BLOCKS_ME',
  });
});

it('agrees to the very words that are on the screen', async () => {
  const refused = { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'This was worded anew.' };
  const { asked } = await show(
    { viewerSide: 'CUSTOMER', viewerCan: ['AGREE'], proposal },
    { AgreeToOutcome: { agreeToOutcome: refused } },
  );
  expect(screen.getByText('We leave it there.')).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: 'I agree to that end' }));
  expect(await screen.findByText('This was worded anew.')).toBeTruthy();
  expect(asked[0]?.variables).toMatchObject({ differenceId: id(1), proposalId: id(3) });
});

it('asks for a day only where it is looked at again, and says how it ended', async () => {
  const user = userEvent.setup();
  const { unmount } = await show({ viewerSide: 'CUSTOMER', viewerCan: ['PROPOSE'] }, drafts);
  await user.click(screen.getByRole('button', { name: 'Propose how it ends' }));
  const end = await screen.findByLabelText('The end you propose');
  expect(screen.queryByLabelText('The day it is looked at again')).toBeNull();
  await user.selectOptions(end, 'We look at it again on a day');
  expect(screen.getByLabelText('The day it is looked at again')).toBeTruthy();
  unmount();
  const agreed = { ...proposal, agreedBy: rosa };
  const { container } = await show({
    isOpen: false,
    owing: null,
    owingSince: null,
    outcome: 'AGREED_TO_DISAGREE',
    outcomes: [agreed],
  });
  expect(container.textContent).toContain('We agreed to disagree');
  expect(container.textContent).toContain('Mira Sandoval proposed it, Rosa Okafor agreed.');
});
