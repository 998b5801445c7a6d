import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { outcomeSpace, tiedIdeaOf } from '../../test/outcomes';
import { member, mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { newOutcome } from './new-outcome';
import PublishForm from './PublishForm';

const PROMISE = '01900000-0000-7000-8000-000000000011';
const IRRITANT = '01900000-0000-7000-8000-000000000012';
const page = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
const nobody = { __typename: 'MemberConnection', edges: [], pageInfo: page };
const deniz = { ...member('Deniz Aydin', 'STAFF'), id: '01900000-0000-7000-8000-000000000021' };

const idea = tiedIdeaOf({
  stage: { __typename: 'Stage', id: 'stage-building', name: 'Building', category: 'BUILDING' },
  promises: [
    {
      __typename: 'Promise',
      id: PROMISE,
      text: 'A first version to try',
      state: 'LATE',
      dueOn: '2026-11-12',
      owner: mira,
    },
  ],
  irritants: [
    {
      __typename: 'Irritant',
      id: IRRITANT,
      title: 'Signed out when someone else signs in',
      state: 'OPEN',
      reportCount: 31,
    },
  ],
  credits: [
    {
      __typename: 'Credit',
      id: 'c1',
      kind: 'COMMENT',
      what: 'drew the sketch',
      path: null,
      consent: 'ASKED',
      member: rosa,
    },
    {
      __typename: 'Credit',
      id: 'c2',
      kind: 'COMMENT',
      what: 'kept a diary',
      path: null,
      consent: 'REFUSED',
      member: rosa,
    },
  ],
});

const answers: Answers = {
  TiedIdea: { idea },
  DraftOf: { draft: null },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
  SaveDraft: {
    saveDraft: { __typename: 'DraftSaved', draft: { __typename: 'Draft', id: 'd', body: '', updatedAt: '' } },
  },
  TeamToName: {
    staff: { ...nobody, edges: [{ __typename: 'MemberEdge', cursor: 'c', node: deniz }] },
    admins: nobody,
  },
  IdeasBeingBuilt: () => {
    const edges = [{ __typename: 'IdeaEdge', cursor: 'c', node: idea }];
    const none = { __typename: 'IdeaConnection', edges: [], pageInfo: page };
    return { building: { ...none, edges }, planned: none };
  },
  OutcomePreview: {
    outcomePreview: { __typename: 'OutcomePreview', people: 37, moves: 1, refusals: [] },
  },
};

async function show(more: Answers = {}, from: typeof idea | null = idea) {
  const start = newOutcome({ space: null, idea: from, spaces: [outcomeSpace], today: '2026-11-20' });
  const page = await renderAt(<PublishForm spaces={[outcomeSpace] as never} start={start} />, {
    shell: shellOf(mira),
    answers: { ...answers, ...more },
  });
  const sent = () =>
    page.asked.filter(({ name }) => name === 'PublishOutcome').map(({ variables }) => variables['input']);
  return { ...page, sent, user: userEvent.setup() };
}

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  for (const [label, words] of [
    [/^What was built/, 'Two people, one home'],
    [/^In one or two sentences/, 'A household has two sign-ins now.'],
    [/^What it is, and what it is good for/, 'Each with their own notices.'],
  ] as const) {
    await user.click(screen.getByRole('textbox', { name: label }));
    await user.paste(words);
  }
}

it('offers what the tied idea brings, and says before the press what will happen', async () => {
  const { user } = await show();
  expect(await screen.findByRole('link', { name: idea.title })).toBeTruthy();
  const people = within(screen.getByRole('group', { name: 'Who had a part in it?' }));
  expect(people.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Rosa Okafor asked',
    'Ilse Brandt wrote along',
    'Rosa Okafor drew the sketch (asked, and not answered yet)',
  ]);
  expect(
    await screen.findByText('This moves 1 idea to shipped and tells 37 people, each once.'),
  ).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /A first version to try/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Signed out when someone else signs in' }));
  await user.click(screen.getByRole('button', { name: 'Name somebody' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'Deniz Aydin');
  expect(
    await screen.findByText(
      'This moves 1 idea to shipped, keeps 1 promise, marks 1 irritant as fixed, asks 1 person whether they may be named, and tells 37 people, each once.',
    ),
  ).toBeTruthy();
});

it('tells it once with everything chosen, and keeps every word when it is refused', async () => {
  let answer: Record<string, unknown> = {
    publishOutcome: {
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'Please look at the marked fields.',
      fields: [
        {
          __typename: 'FieldProblem',
          path: 'ideas.0.ideaId',
          code: 'TAKEN',
          message: 'Somebody told it already.',
        },
      ],
    },
  };
  const { user, sent, where } = await show({ PublishOutcome: () => answer });
  await screen.findByRole('link', { name: idea.title });
  await fillIn(user);
  await user.click(screen.getByRole('checkbox', { name: /A first version to try/ }));
  await user.click(screen.getByRole('button', { name: 'Tell it' }));
  expect(await screen.findByText('Somebody told it already.')).toBeTruthy();
  expect(screen.getByDisplayValue('Two people, one home')).toBeTruthy();
  answer = {
    publishOutcome: {
      __typename: 'OutcomePublished',
      people: 37,
      outcome: { __typename: 'Outcome', id: 'o1', path: '/outcomes/3-two-people-one-home' },
    },
  };
  await user.click(screen.getByRole('button', { name: 'Tell it' }));
  await waitFor(() => expect(where()).toBe('/outcomes/3-two-people-one-home'));
  expect(sent().at(-1)).toEqual({
    kind: 'RELEASE',
    spaceId: outcomeSpace.id,
    title: 'Two people, one home',
    summary: 'A household has two sign-ins now.',
    text: 'Each with their own notices.',
    shippedOn: '2026-11-20',
    links: [],
    ideas: [{ ideaId: idea.id, note: null }],
    irritantIds: [],
    keepsPromiseIds: [PROMISE],
    builtBy: [],
    acknowledgeWording: false,
  });
});

it('lets one say which idea somebody had a part in, where there are several', async () => {
  const other = tiedIdeaOf({ id: '01900000-0000-7000-8000-000000000031', number: 8, title: 'One bill' });
  const both = { building: [idea, other] };
  const answer = { __typename: 'OutcomePublished', people: 2 };
  const outcome = { __typename: 'Outcome', id: 'o1', path: '/outcomes/3' };
  const { user, sent } = await show({
    TiedIdea: ({ number }) => ({ idea: both.building.find((one) => one.number === number) ?? null }),
    IdeasBeingBuilt: () => {
      const none = { __typename: 'IdeaConnection', edges: [], pageInfo: page };
      const edges = both.building.map((node) => ({ __typename: 'IdeaEdge', cursor: node.id, node }));
      return { building: { ...none, edges }, planned: none };
    },
    PublishOutcome: () => ({ publishOutcome: { ...answer, outcome } }),
  });
  await screen.findByRole('link', { name: idea.title });
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Name somebody' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'Deniz Aydin');
  await user.type(screen.getByRole('textbox', { name: /^What they did/ }), 'wrote the bill');
  expect(screen.queryByRole('combobox', { name: 'For which idea' }), 'of one there is no choice').toBeNull();
  await user.click(screen.getByRole('button', { name: 'Tie another idea' }));
  await user.click(await screen.findByRole('button', { name: 'Tie it: “One bill”' }));
  const which = await screen.findByRole('combobox', { name: 'For which idea' });
  await user.selectOptions(which, 'One bill');
  await user.click(screen.getByRole('button', { name: 'Tell it' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  const memberId = deniz.id;
  expect(sent()[0]).toMatchObject({ builtBy: [{ memberId, what: 'wrote the bill', ideaId: other.id }] });
});

it('says of an idea that it cannot be tied before anything is sent', async () => {
  const refusals = [
    { __typename: 'OutcomeRefusal', ideaId: idea.id, message: 'This idea was declined; answer it first.' },
  ];
  await show({
    OutcomePreview: { outcomePreview: { __typename: 'OutcomePreview', people: 0, moves: 0, refusals } },
  });
  expect(await screen.findByText('This idea was declined; answer it first.')).toBeTruthy();
});

it('ties an idea of those being built with one press, and takes it off again', async () => {
  const { user } = await show({}, null);
  expect(screen.getByText('Choose a space and an idea, and you see here what will happen.')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: `Tie it: “${idea.title}”` }));
  const another = await screen.findByRole('button', { name: 'Tie another idea' });
  expect(document.activeElement).toBe(another);
  await user.click(await screen.findByRole('button', { name: `Take “${idea.title}” off` }));
  // What was pressed is gone: whoever writes with the keyboard goes on where an idea is found.
  expect(document.activeElement).toBe(await screen.findByRole('searchbox', { name: 'Find an idea' }));
  await user.click(screen.getByRole('button', { name: 'Name somebody' }));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Who' }));
  await user.click(screen.getByRole('button', { name: 'Take this line away' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Name somebody' }));
});

it('asks for an idea next to where one is found, and offers no irritant for a small win (practice 0.19)', async () => {
  const { user, sent } = await show({}, null);
  await user.click(screen.getByRole('radio', { name: 'A small win on the way' }));
  expect(screen.queryByRole('group', { name: 'What does it put right?' })).toBeNull();
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Tell it' }));
  expect((await screen.findAllByText('Please fill this in.')).length).toBe(1);
  expect(sent()).toEqual([]);
});
