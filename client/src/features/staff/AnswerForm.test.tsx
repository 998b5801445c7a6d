import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import type { AnsweredIdea } from './answered-idea';
import { AnswerForm } from './AnswerForm';

const id = (end: number) => `01890a5d-ac96-774b-bcce-b302099a80${String(end).padStart(2, '0')}`;
const open = { __typename: 'Stage' as const, id: id(1), name: 'Open', category: 'OPEN' as const };
const declined = { __typename: 'Stage' as const, id: id(2), name: 'Not now', category: 'DECLINED' as const };

const idea: AnsweredIdea = {
  __typename: 'Idea',
  id: id(10),
  path: '/ideas/7-tell-me',
  title: 'Share one account',
  author: rosa,
  stage: open,
  space: { __typename: 'Space', id: id(11), name: 'Home account', stages: [open, declined] },
  answers: [],
  review: null,
  revision: 1,
  readBackNeed: 'DONE',
  readBacks: [],
  thread: { __typename: 'Thread', id: id(12), followerCount: 3 },
};

const given = {
  __typename: 'AnswerGiven',
  answer: { __typename: 'Answer', id: id(20) },
  idea: {
    __typename: 'Idea',
    id: idea.id,
    reviewOn: null,
    review: null,
    viewerCan: ['ANSWER'],
    readBackNeed: 'DONE',
    stage: declined,
    waiting: null,
    lastWord: { __typename: 'HumanWord', kind: 'ANSWER', at: '2026-11-20T12:00:00Z', member: mira },
    answers: [],
    thread: { __typename: 'Thread', id: id(12), viewerFollows: true, followerCount: 4 },
  },
};
const refusal = (paths: string[]) => ({
  __typename: 'InvalidInput',
  code: 'INVALID_INPUT',
  message: 'Please look at the marked fields.',
  fields: paths.map((path) => ({
    __typename: 'FieldProblem',
    path,
    code: 'REQUIRED',
    message: 'Please fill this in.',
  })),
});
const hint = {
  __typename: 'WordingHint',
  code: 'WORDING_HINT',
  message: 'Some words may blame the person who asked.',
  words: ['edge case'],
};

const drafts: Answers = {
  DraftOf: { draft: null },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
};

async function renderForm(answerIdea: Answers[string]) {
  const onDone = vi.fn();
  const page = await renderAt(<AnswerForm idea={idea} onDone={onDone} />, {
    shell: shellOf(mira),
    answers: { ...drafts, AnswerIdea: answerIdea },
  });
  const sent = () =>
    page.asked.filter(({ name }) => name === 'AnswerIdea').map(({ variables }) => variables['input']);
  return { ...page, onDone, sent, user: userEvent.setup() };
}

const answerField = () => screen.getByRole('textbox', { name: 'Your answer' });

it('says beside each field what a decline still lacks, and keeps what was typed', async () => {
  const missing = ['reason', 'constraint', 'wouldChange', 'reviewOn'];
  const { user, onDone } = await renderForm({ answerIdea: refusal(missing) });
  await user.selectOptions(screen.getByLabelText('Where it stands after this'), 'Not now');
  await user.type(answerField(), 'Not this year.');
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  for (const label of [
    'Why it will not be built for now',
    'What stands in the way',
    'What would change it',
    'The day it is looked at again',
  ]) {
    const field = screen.getByLabelText(label);
    expect(field.getAttribute('aria-invalid'), label).toBe('true');
    const described = field.getAttribute('aria-describedby')?.split(' ')[0] ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Please fill this in.');
  }
  // The first of them has the focus, not the last.
  expect(document.activeElement).toBe(screen.getByLabelText('Why it will not be built for now'));
  expect((answerField() as HTMLTextAreaElement).value).toBe('Not this year.');
  expect(onDone).not.toHaveBeenCalled();
});

it('asks why there is no review when none is chosen, and sends no day then', async () => {
  const { user, sent } = await renderForm({ answerIdea: given });
  await user.selectOptions(screen.getByLabelText('Where it stands after this'), 'Not now');
  await user.type(answerField(), 'Not this year.');
  await user.type(screen.getByLabelText('The day it is looked at again'), '2027-03-01');
  await user.click(screen.getByRole('radio', { name: 'No' }));
  await user.type(screen.getByLabelText('Why it is not looked at again'), 'It is a matter of principle.');
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(sent()).toMatchObject([{ reviewOn: null, noReviewReason: 'It is a matter of principle.' }]);
});

it('shows the wording hint once; sending again goes through as it is', async () => {
  const { user, sent, onDone } = await renderForm(({ input }) => ({
    answerIdea: (input as { acknowledgeWording: boolean }).acknowledgeWording ? given : hint,
  }));
  await user.type(answerField(), 'This is an edge case.');
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(screen.getByRole('alert').textContent).toContain('“edge case” may sound');
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  await user.click(screen.getByRole('button', { name: 'Send it as it is' }));
  expect(sent()).toMatchObject([
    { text: 'This is an edge case.', acknowledgeWording: false },
    { text: 'This is an edge case.', acknowledgeWording: true },
  ]);
  expect(onDone).toHaveBeenCalledWith(true);
});

it('shows the answer as the customer will see it, signed by a person', async () => {
  const { user } = await renderAt(<AnswerForm idea={idea} onDone={() => undefined} />, {
    shell: shellOf(mira),
    answers: {
      ...drafts,
      PreviewMarkdown: ({ text }) => ({ previewMarkdown: `<p>${String(text)}</p>` }),
    },
  }).then((page) => ({ ...page, user: userEvent.setup() }));
  await user.selectOptions(screen.getByLabelText('Where it stands after this'), 'Not now');
  await user.type(screen.getByLabelText('What stands in the way'), 'Three people build it.');
  await user.type(answerField(), 'Soon');
  await user.click(screen.getByRole('button', { name: 'See it as Rosa Okafor will' }));
  const preview = within(screen.getByRole('region', { name: 'As Rosa Okafor will see it' }));
  expect(await preview.findByText('Soon')).toBeTruthy();
  expect(preview.getByText('Mira Sandoval')).toBeTruthy();
  expect(preview.getByText('Three people build it.')).toBeTruthy();
  expect(preview.getByText('Not now')).toBeTruthy();
});

it('begins a due review with what was said when it was declined, and asks for a new day', async () => {
  const decline = {
    __typename: 'Answer' as const,
    id: id(30),
    text: 'Not now.',
    textHtml: '<p>Not now.</p>',
    createdAt: '2026-05-10T12:00:00Z',
    author: mira,
    fromStage: { __typename: 'StageName' as const, name: 'Open', category: 'OPEN' as const },
    toStage: { __typename: 'StageName' as const, name: 'Not now', category: 'DECLINED' as const },
    serves: 'Nobody waits for what does not come.',
    reason: 'Few would use it.',
    constraint: 'Three people build it.',
    wouldChange: 'More who ask.',
    reviewOn: '2026-11-10',
    noReviewReason: null,
    readBackOutcome: null,
    readBack: null,
  };
  const words = { ...decline, id: id(31), createdAt: '2026-06-10T12:00:00Z', reason: null };
  const review = { __typename: 'Review' as const, id: id(32), dueOn: '2026-11-10', daysOver: 10 };
  const due = {
    ...idea,
    stage: declined,
    answers: [words, decline],
    review: { ...review, state: 'DUE' as const, owner: mira },
  };
  await renderAt(<AnswerForm idea={due} onDone={() => undefined} />, {
    shell: shellOf(mira),
    answers: drafts,
  });
  const value = (label: string) => (screen.getByLabelText(label) as HTMLTextAreaElement).value;
  expect(value('Why it will not be built for now')).toBe('Few would use it.');
  expect(value('What stands in the way')).toBe('Three people build it.');
  expect(value('What would change it')).toBe('More who ask.');
  expect(value('The day it is looked at again')).toBe('');
  expect(screen.getByText(/The day to look at it again has come/)).toBeTruthy();
});
