import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { boundariesOf, cardOf, entryOf, journeyOf, knownOf } from '../../test/journeys';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import './BoundariesForm';
import './CardForm';
import { Component as Own } from './journey.page';
import { Component as Theirs, loader as theirsLoader } from './member-journey.page';
import './NoteForm';

// Forms look at ids as the server does.
const ROSA = { ...rosa, id: '01890a5d-ac96-774b-bcce-b302099a8001' };
const COMMENT = '01890a5d-ac96-774b-bcce-b302099a8002';

const viewerOf = (member: object = knownOf(), boundaries: object = boundariesOf()) => ({
  __typename: 'Viewer',
  id: `viewer-${rosa.id}`,
  boundaries,
  member,
  recoveries: { __typename: 'RecoveryConnection', totalCount: 0 },
});

async function openOwn(answers: Answers, at = '/me/journey') {
  return renderAt(<Own />, {
    at,
    answers: { OwnRecoveryCount: { viewer: viewerOf() }, ...answers },
    shell: shellOf(rosa),
  });
}

const ENTRIES = [
  entryOf('c', 'PROMISED', { at: '2026-11-02T09:00:00Z', promiseState: 'KEPT' }),
  entryOf('b', 'ANSWERED', { excerpt: 'We build it in spring.' }),
  entryOf('a', 'SAID', { at: '2024-03-12T09:00:00Z' }),
];

it('tells one’s journey by years, with what was answered beside it, and what is known', async () => {
  await openOwn({ OwnJourney: { viewer: viewerOf(), journey: journeyOf(ENTRIES, true) } });
  const year = screen.getByRole('region', { name: '2026' });
  const [promised, answered] = within(year).getAllByRole('listitem');
  expect(promised?.textContent).toContain('Mira Sandoval Team promised, November 2, 2026, kept');
  expect(answered?.textContent).toContain('Mira Sandoval Team answered you');
  expect(answered?.textContent).toContain('We build it in spring.');
  expect(screen.getByRole('region', { name: '2024' }).textContent).toContain('You wrote, March 12, 2024');
  expect(screen.getByRole('link', { name: 'Show what was earlier' })).toBeTruthy();
  const card = screen.getByRole('region', { name: 'What you would like us to know' });
  expect(card.textContent).toContain('I look after three shops.With us since 2014, as you told.');
  const boundaries = screen.getByRole('region', { name: 'How we may reach you' });
  expect(boundaries.textContent).toContain('Between 09:00 and 17:00, Europe/Berlin');
  expect(boundaries.textContent).toContain('Only the inbox');
  expect(screen.queryByRole('button', { name: 'Note something' })).toBeNull();
});

it('says what could be here when nothing is, and what a narrowed list lacks', async () => {
  const bare = viewerOf(knownOf({ contextCard: null, memories: [] }), boundariesOf({ updatedAt: null }));
  const answers = { OwnJourney: { viewer: bare, journey: journeyOf([]) } };
  const { unmount } = await openOwn(answers);
  expect(screen.getByText('Nothing yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Say what you would like' })).toBeTruthy();
  expect(screen.getByText('You have not written anything, and nobody expects you to.')).toBeTruthy();
  expect(screen.getByText('Nobody of the team has noted anything.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Set your boundaries' })).toBeTruthy();
  unmount();
  const { asked } = await openOwn(answers, '/me/journey?kind=MET');
  expect(screen.getByText('Nothing of this kind yet')).toBeTruthy();
  expect(asked[0]?.variables).toMatchObject({ filter: { kinds: ['MET'] } });
});

it('deletes what is remembered, keeps the card one writes, and says what is wrong beside the field', async () => {
  const gone = { __typename: 'MemoryDeleted', member: { ...rosa, memories: [] } };
  const written = cardOf({ text: 'Four shops now.', sinceYear: null });
  const { sent } = await openOwn({
    OwnJourney: { viewer: viewerOf(), journey: journeyOf(ENTRIES) },
    DeleteMemory: { deleteMemory: gone },
    WriteContextCard: {
      writeContextCard: { __typename: 'ContextCardWritten', member: { ...rosa, contextCard: written } },
    },
  });
  const user = userEvent.setup();
  const remembered = screen.getByRole('region', { name: 'What we remember about you' });
  await user.click(within(remembered).getByRole('button', { name: /Closes the tills alone/ }));
  expect(await within(remembered).findByText('Nobody of the team has noted anything.')).toBeTruthy();
  expect(await sent('DeleteMemory')).toMatchObject({
    memoryId: 'memory-1',
  });
  // Whoever uses the keyboard stays where they were.
  expect(document.activeElement).toBe(remembered);

  await user.click(screen.getByRole('button', { name: 'Change your words' }));
  const words = await screen.findByRole('textbox', { name: 'In your words' });
  await user.clear(words);
  await user.type(words, 'Four shops now.');
  const since = screen.getByRole('textbox', { name: /Since which year/ });
  await user.clear(since);
  await user.type(since, 'soon');
  await user.click(screen.getByRole('button', { name: 'Keep these words' }));
  expect(since.getAttribute('aria-invalid')).toBe('true');
  await user.clear(since);
  await user.click(screen.getByRole('button', { name: 'Keep these words' }));
  expect(await screen.findByText('Four shops now.')).toBeTruthy();
  expect(await sent('WriteContextCard')).toMatchObject({
    input: { text: 'Four shops now.', sinceYear: null },
  });
});

it('asks once a year whether the card is still true', async () => {
  const old = cardOf({ writtenAt: '2024-01-20T12:00:00Z', confirmedAt: '2025-11-19T12:00:00Z' });
  const now = { ...old, confirmedAt: '2026-11-20T12:00:00Z' };
  const { sent } = await openOwn({
    OwnJourney: { viewer: viewerOf(knownOf({ contextCard: old })), journey: journeyOf([]) },
    ConfirmContextCard: {
      confirmContextCard: { __typename: 'ContextCardWritten', member: { ...rosa, contextCard: now } },
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'It is still true' }));
  expect(await screen.findByText('It stands as it is, for another year.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'It is still true' })).toBeNull();
  await sent('ConfirmContextCard');
});

it('sets boundaries: hours both or none, topics as ticked', async () => {
  const now = boundariesOf({ topics: ['MEETING'], hoursFrom: null, hoursUntil: null, channel: 'NONE' });
  const { sent } = await openOwn({
    OwnJourney: { viewer: viewerOf(), journey: journeyOf([]) },
    SetBoundaries: { setBoundaries: { __typename: 'BoundariesSet', boundaries: now } },
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Change what reaches you' }));
  await user.click(await screen.findByRole('checkbox', { name: /tell how something went/ }));
  await user.click(screen.getByRole('radio', { name: 'Please do not ask me at all' }));
  await user.clear(screen.getByLabelText('From'));
  await user.click(screen.getByRole('button', { name: 'Keep these boundaries' }));
  expect(screen.getByLabelText('From').getAttribute('aria-invalid')).toBe('true');
  await user.clear(screen.getByLabelText('Until'));
  await user.click(screen.getByRole('button', { name: 'Keep these boundaries' }));
  const part = screen.getByRole('region', { name: 'How we may reach you' });
  expect(await within(part).findByText('At any time')).toBeTruthy();
  expect(await sent('SetBoundaries')).toMatchObject({
    input: { topics: ['MEETING'], hoursFrom: null, hoursUntil: null, channel: 'NONE' },
  });
});

it('is shown to the team as the member sees it, who may note from public words and write nothing else', async () => {
  const entries = [entryOf('a', 'SAID', { memorySource: COMMENT }), entryOf('b', 'HELPED')];
  const noted = knownOf({ ...ROSA, memories: [] });
  const { sent } = await renderAt(<Theirs />, {
    at: `/members/${ROSA.id}/journey`,
    path: '/members/:id/journey',
    shell: shellOf(mira),
    answers: {
      MemberJourney: { member: knownOf(ROSA), journey: journeyOf(entries) },
      NoteMemory: {
        noteMemory: { __typename: 'MemoryNoted', member: { ...ROSA, memories: noted.memories } },
      },
    },
  });
  expect(screen.getByRole('heading', { level: 1, name: 'The journey of Rosa Okafor' })).toBeTruthy();
  expect(screen.getByText(/^Rosa Okafor wrote/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Delete|Change/ })).toBeNull();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Note something' }));
  const words = await screen.findByRole('textbox', { name: 'What we should remember' });
  await user.type(words, 'Reads it in the dark.');
  await user.click(screen.getByRole('button', { name: 'Note it' }));
  expect(await screen.findByText('It is noted. Rosa Okafor is told.')).toBeTruthy();
  expect(await sent('NoteMemory')).toMatchObject({
    input: { memberId: ROSA.id, sourceId: COMMENT, text: 'Reads it in the dark.' },
  });
});

it.each([
  ['a customer', rosa, 403, ['Shell']],
  ['the team, when the person is not there', mira, 404, ['Shell', 'MemberJourney']],
] as const)('does not open the journey of another to %s', async (_who, person, status, operations) => {
  let thrown: unknown;
  const { asked } = await renderAt(<p />, {
    at: '/members/nobody/journey',
    path: '/members/:id/journey',
    loader: async (args) => {
      await theirsLoader(args).catch((error: unknown) => (thrown = error));
      return null;
    },
    answers: { Shell: () => ({ ...shellOf(person) }), MemberJourney: { member: null, journey: null } },
  });
  expect((thrown as Response).status).toBe(status);
  expect(asked.map(({ name }) => name)).toEqual(operations);
});
