import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import type { ReadBack, ReadBackIdea } from './read-back';
import { ReadBackNeeded } from './ReadBackNeeded';
import { ReadBackOutcome } from './ReadBackOutcome';
import { ReadBacks } from './ReadBacks';

const id = (end: number) => `01890a5d-ac96-774b-bcce-b302099a80${String(end).padStart(2, '0')}`;

const readBackOf = (more: Partial<ReadBack>): ReadBack => ({
  __typename: 'ReadBack',
  id: id(1),
  words: 'You want two people to look after one home.',
  state: 'ASKED',
  correction: null,
  revision: 1,
  askedAt: '2026-11-18T12:00:00Z',
  answeredAt: null,
  passesOn: '2026-11-26',
  viewerCan: [],
  askedBy: mira,
  answeredBy: null,
  ...more,
});
const ideaOf = (readBack: ReadBack): ReadBackIdea => ({
  __typename: 'Idea',
  id: id(2),
  revision: 1,
  readBackNeed: 'WAITING',
  readBacks: [readBack],
});
const drafts: Answers = {
  DraftOf: { draft: null },
  SaveDraft: { saveDraft: { __typename: 'DraftSaved', draft: null } },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
};
const mayAnswer = ideaOf(readBackOf({ viewerCan: ['ANSWER'] }));

it('lets its author confirm by one press, and says why when it was too late', async () => {
  const refused = { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'This was answered already.' };
  const { sent } = await renderAt(<ReadBacks idea={mayAnswer} />, {
    shell: shellOf(rosa),
    answers: { AnswerReadBack: { answerReadBack: refused } },
  });
  expect(await screen.findByText('You want two people to look after one home.')).toBeTruthy();
  expect(screen.getByText(/the team may decide from November 26, 2026 on/)).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Yes, that is it' }));
  expect((await sent('AnswerReadBack'))['input']).toEqual({
    readBackId: id(1),
    confirmed: true,
  });
  expect(await screen.findByText('This was answered already.')).toBeTruthy();
});

it('asks for words when it is not quite right, and sends them as a correction', async () => {
  const { sent } = await renderAt(<ReadBacks idea={mayAnswer} />, {
    shell: shellOf(rosa),
    answers: {
      ...drafts,
      AnswerReadBack: { answerReadBack: { __typename: 'NotFound', code: 'NOT_FOUND', message: 'Gone.' } },
    },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Not quite' }));
  const field = await screen.findByRole('textbox', { name: 'What is not right about it?' });
  await user.click(screen.getByRole('button', { name: 'Send the correction' }));
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  await user.type(field, 'I want to see the warmth too.');
  await user.click(screen.getByRole('button', { name: 'Send the correction' }));
  expect(await screen.findByText('Gone.')).toBeTruthy();
  expect((field as HTMLTextAreaElement).value, 'nothing typed is lost').toBe('I want to see the warmth too.');
  expect((await sent('AnswerReadBack'))['input']).toEqual({
    readBackId: id(1),
    confirmed: false,
    correction: 'I want to see the warmth too.',
  });
});

it('shows everybody else both texts side by side, and who said what', async () => {
  const corrected = readBackOf({
    state: 'CORRECTED',
    correction: 'I want to see the warmth too.',
    answeredBy: rosa,
  });
  const { container } = await renderAt(<ReadBacks idea={{ ...ideaOf(corrected), revision: 2 }} />);
  await screen.findByText(/This was about version 1/);
  expect(screen.queryByRole('button')).toBeNull();
  for (const words of [
    'You want two people to look after one home.',
    'I want to see the warmth too.',
    'Rosa Okafor corrected it. This was about version 1.',
  ]) {
    expect(container.textContent).toContain(words);
  }
});

it('is nothing where nobody asked', async () => {
  const { container } = await renderAt(<ReadBacks idea={{ ...mayAnswer, readBacks: [] }} />);
  expect(container.querySelector('section')).toBeNull();
});

it('tells staff whom to ask, or until when they wait', async () => {
  const idea = { ...mayAnswer, author: rosa };
  const { unmount } = await renderAt(
    <ReadBackNeeded idea={{ ...idea, readBackNeed: 'ASK', readBacks: [] }} onAsk={() => undefined} />,
  );
  expect(screen.getByRole('button', { name: 'Ask Rosa Okafor first' })).toBeTruthy();
  unmount();
  await renderAt(<ReadBackNeeded idea={idea} onAsk={() => undefined} />);
  expect(screen.getByRole('status').textContent).toContain('from November 26, 2026 on');
});

it('says of each answer what came of it', async () => {
  const outcomes = {
    CONFIRMED: 'Rosa Okafor confirmed this understanding before it was decided.',
    SILENT: 'The author was asked and did not answer within seven days.',
    UNREACHABLE: 'The author could not be asked whether the team understood them.',
    OWN: 'Mira Sandoval answers an idea of their own.',
  } as const;
  for (const [outcome, words] of Object.entries(outcomes) as [keyof typeof outcomes, string][]) {
    const readBack = { __typename: 'ReadBack' as const, id: id(1), answeredBy: rosa };
    const answer = {
      readBackOutcome: outcome,
      readBack: outcome === 'CONFIRMED' ? readBack : null,
      author: mira,
    };
    const { container, unmount } = await renderAt(<ReadBackOutcome answer={answer} />);
    expect(container.textContent).toContain(words);
    unmount();
  }
});
