import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import {
  consentOf,
  jonas,
  listedStory,
  sideOf,
  storiesOf,
  storyOf,
  suggestionOf,
  unnamed,
} from '../../test/stories';
import { Component as Good } from './good.page';
import { Component as Stories } from './stories.page';
import { Component } from './story.page';

const never = () => new Promise<Record<string, unknown>>(() => undefined);

const revisions = ['On a Monday.', 'On a Sunday.'].map((text, at) => ({
  __typename: 'StoryRevision',
  number: 2 - at,
  title: 'Twenty winters',
  context: 'A house.',
  text,
  at: `2026-10-0${3 - at}T10:00:00Z`,
  by: mira,
}));

const show = (more: Parameters<typeof storyOf>[0] = {}, person: typeof mira | null = null) =>
  renderAt(<Component />, {
    at: '/stories/4-twenty-winters',
    path: '/stories/:story',
    shell: shellOf(person),
    answers: {
      StoryPage: { story: storyOf(more) },
      StoryBefore: { story: { __typename: 'Story', id: storyOf(more).id, revisions } },
      ThreadActivity: never,
    },
  });

const structured = () =>
  JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null') as {
    headline: string;
    author?: { name: string };
  };

it('says from where somebody speaks before what happened, and what mattered as words', async () => {
  await show();
  expect(await screen.findByRole('heading', { level: 1, name: /Twenty winters/ })).toBeTruthy();
  expect(screen.getByText('2005 to today')).toBeTruthy();
  expect(screen.getByText('3 minutes to read')).toBeTruthy();
  const fits = screen.getByText('A family with an electric car will see it differently.');
  const text = screen.getByText(/boiler gave out on a Sunday/);
  expect(fits.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getByText('listened, honest, came back to it')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Jonas Hale' }).getAttribute('href')).toBe(`/members/${jonas.id}`);
  const grew = within(screen.getByRole('region', { name: 'What this grew from' }));
  expect(grew.getByRole('link').getAttribute('href')).toBe('/ideas/7-emergency-advice');
  expect(structured()).toMatchObject({ headline: listedStory().title, author: { name: 'Jonas Hale' } });
  // For readers there is nothing of how it came to be.
  expect(screen.queryByRole('region', { name: 'Where this story stands' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Change my story' })).toBeNull();
  expect(document.body.textContent).not.toContain('!');
});

it('leaves nothing of who somebody is who would not be named (practice 3.7)', async () => {
  await show({ teller: unnamed });
  await screen.findByText(/Somebody who lived it/);
  expect(
    screen.queryAllByRole('link').filter((link) => link.getAttribute('href')?.startsWith('/members/')),
  ).toEqual([]);
  expect(document.documentElement.innerHTML).not.toContain('Jonas');
  expect(document.documentElement.innerHTML).not.toContain(jonas.id);
  expect(structured().author).toBeUndefined();
  expect(document.querySelector('meta[property="article:author"]')).toBeNull();
  expect(screen.queryByText(/A reply of yours/)).toBeNull();
});

it('tells somebody without a name that what they reply has one', async () => {
  const { unmount } = await show({ teller: unnamed, viewerCan: ['EDIT', 'CONSENT', 'COMMENT'] }, jonas);
  expect(await screen.findByText(/stands under the name you go by here: Jonas Hale/)).toBeTruthy();
  unmount();
  await show({ viewerCan: ['EDIT', 'CONSENT', 'COMMENT'] }, jonas);
  expect(screen.queryByText(/A reply of yours/)).toBeNull();
});

it('sets the other side beside it only while both agree, and leads to it else', async () => {
  const { unmount } = await show({ joint: true, side: sideOf(), sidePath: '/stories/4/side' });
  const side = within(await screen.findByRole('region', { name: 'What we did, and what we learned' }));
  expect(side.getByText('The voice was Edith’s.')).toBeTruthy();
  expect(side.getByText('Mira Sandoval')).toBeTruthy();
  unmount();
  await show({ joint: false, side: sideOf(), sidePath: '/stories/4/side' });
  expect(screen.queryByText('The voice was Edith’s.')).toBeNull();
  expect(screen.getByRole('link', { name: /tells the other side/ }).getAttribute('href')).toBe(
    '/stories/4/side',
  );
});

it('tells its teller why it came back, and shows other words as what would change', async () => {
  const review = {
    __typename: 'StoryReview',
    id: 'review-1',
    verdict: 'RETURNED',
    reason: 'Say where you live.',
    at: '2026-10-02T10:00:00Z',
    reviewer: mira,
  };
  await show(
    {
      state: 'RETURNED',
      publishedAt: null,
      viewerCan: ['EDIT', 'DECIDE', 'CONSENT', 'SUBMIT'],
      // The newest comes first.
      reviews: [review, { ...review, id: 'review-0', reason: 'Say when it was.' }],
      suggestions: [suggestionOf()],
    },
    jonas,
  );
  const standing = within(await screen.findByRole('region', { name: 'Where this story stands' }));
  expect(standing.getByText('Say where you live.')).toBeTruthy();
  expect(standing.queryByText('Say when it was.')).toBeNull();
  expect(await standing.findByText('Our log says Monday.')).toBeTruthy();
  expect(standing.getByText('Monday', { exact: false, selector: 'ins' })).toBeTruthy();
  expect(standing.getByRole('button', { name: 'Take these words' })).toBeTruthy();
  // Nobody speaks below what is not to be read yet.
  expect(screen.queryByRole('heading', { name: 'No replies yet' })).toBeNull();
  expect(document.querySelector('script[type="application/ld+json"]')).toBeNull();
});

it('says that nobody reads it when its teller agreed to no place, and nothing of a consent that stands', async () => {
  const { unmount } = await show({ viewerCan: ['EDIT', 'CONSENT'], consents: [] }, jonas);
  expect(screen.getByText('You have agreed to no name here.')).toBeTruthy();
  expect(await screen.findByText(/you agreed to no place/)).toBeTruthy();
  unmount();
  await show({ viewerCan: ['EDIT', 'CONSENT'], consents: [consentOf()] }, jonas);
  expect(screen.queryByText(/you agreed to no place/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Where it can be read' }).getAttribute('href')).toBe(
    '/stories/4-twenty-winters/edit?step=read',
  );
});

it('shows its teller, and nobody else, what it said before', async () => {
  const { unmount } = await show({ viewerCan: ['EDIT', 'CONSENT'], revision: 2 }, jonas);
  await userEvent.click(await screen.findByRole('button', { name: 'What it said before' }));
  expect(await screen.findByRole('heading', { name: /^Changed on/ })).toBeTruthy();
  expect(screen.getByText('Monday', { exact: false, selector: 'ins' })).toBeTruthy();
  expect(screen.getAllByRole('heading', { name: /^Changed on/ })).toHaveLength(1);
  unmount();
  await show({ viewerCan: ['COMMENT'], revision: 2 }, mira);
  await screen.findByText(/boiler gave out/);
  expect(screen.queryByRole('button', { name: 'What it said before' })).toBeNull();
});

it('lists stories with who tells them, and what good looks like by cases alone (practice 3.1)', async () => {
  const spaces: object[] = [];
  const list = await renderAt(<Stories />, {
    at: '/stories',
    answers: {
      StoryList: { stories: storiesOf([listedStory(), listedStory({ id: 's2', teller: unnamed })]), spaces },
    },
  });
  expect(await screen.findAllByRole('article')).toHaveLength(2);
  expect(screen.getByText('2 stories')).toBeTruthy();
  list.unmount();
  const empty = await renderAt(<Stories />, {
    at: '/stories?quality=BRAVE',
    answers: { StoryList: { stories: storiesOf([]), spaces } },
  });
  expect(await screen.findByText('No story fits that')).toBeTruthy();
  empty.unmount();
  await renderAt(<Good />, {
    at: '/what-good-looks-like',
    answers: { WhatGoodLooksLike: { whatGoodLooksLike: storiesOf([storyOf()]) } },
  });
  const one = within(await screen.findByRole('article'));
  expect(one.getByText('listened, honest, came back to it')).toBeTruthy();
  expect(one.getByRole('link', { name: /Twenty winters/ }).getAttribute('href')).toBe(
    '/stories/4-twenty-winters',
  );
  expect(one.getByText('A family with an electric car will see it differently.')).toBeTruthy();
});
