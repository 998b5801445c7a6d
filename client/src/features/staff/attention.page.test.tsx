import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LoaderFunctionArgs } from 'react-router';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { recoveriesOf } from '../../test/recoveries';
import { renderAt } from '../../test/render';
import './AnswerPanel';
import { Component, loader } from './attention.page';

const PATH = '/staff/attention';

const waitingIdea = {
  __typename: 'Idea',
  id: 'idea-1',
  number: 7,
  title: 'Tell me before the app signs me out',
  path: '/ideas/7-tell-me',
  excerpt: 'A line two minutes before would do.',
  createdAt: '2026-11-12T12:00:00Z',
  commentCount: 0,
  viewerCan: ['ANSWER'],
  author: rosa,
  space: {
    __typename: 'Space',
    id: 'space',
    slug: 'home',
    name: 'Home account',
    cadenceDays: 5,
  },
  fallsTo: mira,
  stage: { __typename: 'Stage', id: 'open', name: 'Open', category: 'OPEN' },
  support: { __typename: 'Support', customers: 23, blocks: 3 },
  waiting: {
    __typename: 'Waiting',
    since: '2026-11-12T12:00:00Z',
    days: 8,
    dueOn: '2026-11-17',
    late: true,
  },
  lastWord: { __typename: 'HumanWord', kind: 'POST', at: '2026-11-12T12:00:00Z', member: rosa },
  lateNote: null as object | null,
};

const OpenGoodbyes = { goodbyes: { __typename: 'GoodbyeConnection', edges: [] } };
const MyTunes = { viewer: { __typename: 'Viewer', id: 'viewer-member-mira', tunes: [] } };

const list = (ideas: (typeof waitingIdea)[]) => ({
  viewer: { __typename: 'Viewer', id: 'viewer-member-mira', moments: [] },
  attention: {
    __typename: 'IdeaConnection',
    totalCount: ideas.length,
    edges: ideas.map((node) => ({ __typename: 'IdeaEdge', cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
  },
  ownRecoveries: recoveriesOf([]),
  ownPromises: {
    __typename: 'PromiseConnection',
    totalCount: 0,
    edges: [],
    pageInfo: { __typename: 'PageInfo', endCursor: null },
  },
  reviewsAskedOfMe: { __typename: 'IdeaConnection', totalCount: 0, edges: [] },
  attentionItems: [],
  attentionSummary: {
    __typename: 'AttentionSummary',
    waiting: ideas.length,
    late: ideas.length,
    oldestSince: ideas[0]?.waiting.since ?? null,
  },
  spaces: [],
});

async function openedBy(person: typeof rosa | null) {
  let thrown: unknown;
  const guarded = async (args: LoaderFunctionArgs) => {
    await loader(args).catch((error: unknown) => (thrown = error));
    return null;
  };
  const { asked } = await renderAt(<p />, {
    at: PATH,
    loader: guarded,
    answers: { Shell: () => ({ ...shellOf(person) }), Attention: list([]) },
  });
  return { thrown, asked: asked.map(({ name }) => name) };
}

it('is not open to customers, and asks the API for nothing of it', async () => {
  const { thrown, asked } = await openedBy(rosa);
  expect((thrown as Response).status).toBe(403);
  expect(asked).toEqual(['Shell']);
});

it('sends visitors to sign in and back', async () => {
  const { thrown } = await openedBy(null);
  expect((thrown as Response).headers.get('location')).toBe('/sign-in?to=%2Fstaff%2Fattention');
});

it('says in words how late an idea is, and to whom it falls', async () => {
  await renderAt(<Component />, {
    at: PATH,
    shell: shellOf(mira),
    answers: { MyTunes, OpenGoodbyes, Attention: list([waitingIdea]) },
  });
  expect(await screen.findByText('Late by 3 days. Promised for November 17, 2026.')).toBeTruthy();
  expect(screen.getByText(/falls to Mira Sandoval/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Answer here' })).toBeTruthy();
});

it('says when nobody waits, and when only nothing is late', async () => {
  const empty = { shell: shellOf(mira), answers: { MyTunes, OpenGoodbyes, Attention: list([]) } };
  const page = await renderAt(<Component />, { at: PATH, ...empty });
  expect(await screen.findByText('Nobody waits')).toBeTruthy();
  page.unmount();
  await renderAt(<Component />, { at: `${PATH}?show=late`, ...empty });
  expect(await screen.findByText('Nothing is late')).toBeTruthy();
});

const asked = {
  __typename: 'Idea',
  id: 'idea-2',
  number: 8,
  title: 'Read the meter from a photo',
  path: '/ideas/8-read',
  viewerCan: ['ANSWER'],
  review: {
    __typename: 'Review',
    id: 'review',
    dueOn: '2026-11-10',
    state: 'OVERDUE',
    daysOver: 10,
    owner: mira,
  },
};
const reviewsAskedOfMe = {
  __typename: 'IdeaConnection',
  totalCount: 21,
  edges: [{ __typename: 'IdeaEdge', cursor: 'c', node: asked }],
};

it('shows first what the viewer is asked to look at again, with the answer in place', async () => {
  await renderAt(<Component />, {
    at: PATH,
    shell: shellOf(mira),
    answers: { MyTunes, OpenGoodbyes, Attention: { ...list([]), reviewsAskedOfMe } },
  });
  const section = await screen.findByRole('region', { name: 'You are asked to look again' });
  expect(section.textContent).toContain(
    'Overdue: was to be looked at again on November 10, 2026, 10 days ago',
  );
  expect(screen.getByRole('button', { name: 'Look again and answer' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '20 more are listed' }).getAttribute('href')).toBe('/reviews');
});

it('stays at the idea that was looked at again when the answer is sent', async () => {
  const stage = {
    __typename: 'Stage',
    id: '01890a5d-ac96-774b-bcce-b302099a8001',
    name: 'Open',
    category: 'OPEN',
  };
  const thread = { __typename: 'Thread', id: 'thread', viewerFollows: true, followerCount: 4 };
  const idea = {
    __typename: 'Idea',
    id: '01890a5d-ac96-774b-bcce-b302099a8010',
    number: 8,
    path: asked.path,
    title: asked.title,
    author: rosa,
    stage,
    space: { __typename: 'Space', id: 'space', name: 'Home account', stages: [stage] },
    answers: [],
    revision: 1,
    readBackNeed: 'DONE',
    readBacks: [],
    thread,
  };
  const answered = { ...idea, reviewOn: null, review: null, viewerCan: ['ANSWER'], waiting: null };
  const lastWord = { __typename: 'HumanWord', kind: 'ANSWER', at: '2026-11-20T12:00:00Z', member: mira };
  const edges = [{ __typename: 'IdeaEdge', cursor: 'c', node: { ...asked, id: idea.id } }];
  await renderAt(<Component />, {
    at: PATH,
    shell: shellOf(mira),
    answers: {
      MyTunes,
      OpenGoodbyes,
      Attention: { ...list([]), reviewsAskedOfMe: { ...reviewsAskedOfMe, edges } },
      AnswerContext: {
        viewer: { __typename: 'Viewer', id: 'viewer-member-mira', hasAnswered: true },
        idea: { ...idea, review: asked.review },
      },
      EarlierWith: { member: null, journey: null },
      DraftOf: { draft: null },
      DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
      AnswerIdea: {
        answerIdea: {
          __typename: 'AnswerGiven',
          answer: { __typename: 'Answer', id: 'answer' },
          idea: { ...answered, lastWord },
        },
      },
    },
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Look again and answer' }));
  await user.type(await screen.findByRole('textbox', { name: 'Your answer' }), 'We build it after all.');
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(await screen.findByText('Answered. Everybody who follows it is told.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('link', { name: asked.title }));
});
