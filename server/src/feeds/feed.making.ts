import type { Community } from '../communities/community.module.js';
import { ideaPath } from '../ideas/idea.module.js';
import words from '../locales/en/feeds.json' with { type: 'json' };
import type { Database } from '../platform/database.js';
import { fill } from '../platform/words.js';
import {
  answerEntry,
  commentEntry,
  derivedId,
  ideaEntry,
  isolated,
  revisionEntry,
  type Here,
} from './feed.entries.js';
import { incidentEntry, incidentReads } from './feed.incidents.js';
import { promiseEntry, promiseReads } from './feed.promises.js';
import { ENTRIES_MOST, feedReads } from './feed.queries.js';
import { reopeningEntry, reopeningReads } from './feed.reopenings.js';
import type { Entry, Feed } from './feed.xml.js';
import { meetingEntry, meetingReads } from './feed.meetings.js';
import { outcomeEntry, outcomeReads } from './outcome.feed.js';
import { storyEntry, storyReads } from './story.feed.js';

/** What a feed is made with. */
export interface Making extends Here {
  db: Database;
  community: Community;
  /** The moment it is made. */
  now: Date;
}

/** What is asked for, read from the address. */
export type Wanted =
  | { kind: 'community' | 'roadmap' | 'outcomes' | 'smallWins' | 'stories' }
  | { kind: 'space'; slug: string }
  | { kind: 'idea'; number: number };

/** A feed; where an idea goes on as another, the path of that one's feed; null when a visitor may see neither. */
export async function makeFeed(making: Making, wanted: Wanted): Promise<Feed | { location: string } | null> {
  switch (wanted.kind) {
    case 'community':
      return ofCommunity(making);
    case 'roadmap':
      return ofRoadmap(making);
    case 'outcomes':
    case 'smallWins':
      return ofOutcomes(making, wanted.kind);
    case 'stories':
      return ofStories(making);
    case 'space':
      return ofSpace(making, wanted.slug);
    case 'idea':
      return ofIdea(making, wanted.number);
  }
}

interface About {
  id: string;
  title: string;
  subtitle: string;
  /** Path of the page. */
  page: string;
  /** Path of the feed. */
  path: string;
  began: Date;
}

function feedOf({ origin, community }: Making, about: About, entries: Entry[]): Feed {
  const shown = entries
    .toSorted((a, b) => b.published.getTime() - a.published.getTime())
    .slice(0, ENTRIES_MOST);
  return {
    id: about.id,
    title: about.title,
    subtitle: about.subtitle,
    link: new URL(about.page, origin).href,
    self: new URL(about.path, origin).href,
    icon: `${origin}/favicon.svg`,
    author: community.name,
    language: community.language,
    updated: new Date(Math.max(about.began.getTime(), ...shown.map(({ updated }) => updated.getTime()))),
    entries: shown,
  };
}

async function ofCommunity(making: Making): Promise<Feed> {
  const { db, community } = making;
  const [began, ideas, answers, outcomes, incidents, reopenings, meetings] = await Promise.all([
    feedReads.began(db, community.id),
    feedReads.ideas(db, community.id),
    feedReads.answers(db, community.id),
    outcomeReads.releases(db, community.id),
    incidentReads.all(db, community.id),
    reopeningReads.all(db, community.id),
    meetingReads.all(db, community.id),
  ]);
  return feedOf(
    making,
    {
      id: derivedId('feed', community.id),
      title: fill(words.title.community, { name: isolated(community.name) }),
      subtitle: community.tagline,
      page: '/',
      path: '/feed.atom',
      began,
    },
    [
      ...ideas.map((idea) => ideaEntry(idea, making)),
      ...answers.map((one) => answerEntry(one, making)),
      ...outcomes.map((one) => outcomeEntry(one, making)),
      ...incidents.map((one) => incidentEntry(one, making)),
      ...reopenings.map((one) => reopeningEntry(one, making)),
      ...meetings.map((one) => meetingEntry(one, making)),
    ],
  );
}

async function ofRoadmap(making: Making): Promise<Feed> {
  const { db, community } = making;
  const [began, moves, reopenings] = await Promise.all([
    feedReads.began(db, community.id),
    feedReads.moves(db, community.id),
    reopeningReads.all(db, community.id),
  ]);
  return feedOf(
    making,
    {
      id: derivedId('roadmap', community.id),
      title: fill(words.title.roadmap, { name: isolated(community.name) }),
      subtitle: words.about.roadmap,
      page: '/roadmap',
      path: '/roadmap/feed.atom',
      began,
    },
    [
      ...moves.map((move) => answerEntry(move, making)),
      ...reopenings.map((one) => reopeningEntry(one, making)),
    ],
  );
}

/** What was built together, or the small wins on the way, which are followed only by who wants to. */
async function ofOutcomes(making: Making, kind: 'outcomes' | 'smallWins'): Promise<Feed> {
  const { db, community } = making;
  const read = kind === 'outcomes' ? outcomeReads.releases : outcomeReads.smallWins;
  const [began, outcomes] = await Promise.all([feedReads.began(db, community.id), read(db, community.id)]);
  return feedOf(
    making,
    {
      id: derivedId(kind, community.id),
      title: fill(words.title[kind], { name: isolated(community.name) }),
      subtitle: words.about[kind],
      page: kind === 'outcomes' ? '/outcomes' : '/outcomes?show=small-wins',
      path: kind === 'outcomes' ? '/outcomes.atom' : '/outcomes/small-wins.atom',
      began,
    },
    outcomes.map((outcome) => outcomeEntry(outcome, making)),
  );
}

/** Stories whose tellers agree to feeds. */
async function ofStories(making: Making): Promise<Feed> {
  const { db, community, now } = making;
  const [began, stories] = await Promise.all([
    feedReads.began(db, community.id),
    storyReads.all(db, community.id, now),
  ]);
  return feedOf(
    making,
    {
      id: derivedId('stories', community.id),
      title: fill(words.title.stories, { name: isolated(community.name) }),
      subtitle: words.about.stories,
      page: '/stories',
      path: '/stories.atom',
      began,
    },
    stories.map((story) => storyEntry(story, making)),
  );
}

async function ofSpace(making: Making, slug: string): Promise<Feed | null> {
  const { db, community } = making;
  const space = await feedReads.space(db, community.id, slug);
  if (!space) {
    return null;
  }
  const [ideas, answers, promises, outcomes, incidents, reopenings, meetings] = await Promise.all([
    feedReads.ideasOfSpace(db, community.id, space.id),
    feedReads.answersOfSpace(db, community.id, space.id),
    promiseReads.ofSpace(db, community.id, space.id),
    outcomeReads.ofSpace(db, community.id, space.id),
    incidentReads.ofSpace(db, community.id, space.id),
    reopeningReads.ofSpace(db, community.id, space.id),
    meetingReads.ofSpace(db, community.id, space.id),
  ]);
  return feedOf(
    making,
    {
      id: derivedId('feed', space.id),
      title: fill(words.title.space, { space: isolated(space.name), name: isolated(community.name) }),
      subtitle: space.description,
      page: `/spaces/${slug}`,
      path: `/spaces/${slug}/feed.atom`,
      began: space.createdAt,
    },
    [
      ...ideas.map((idea) => ideaEntry(idea, making)),
      ...answers.map((one) => answerEntry(one, making)),
      ...promises.map((one) => promiseEntry(one, making)),
      ...outcomes.map((one) => outcomeEntry(one, making)),
      ...incidents.map((one) => incidentEntry(one, making)),
      ...reopenings.map((one) => reopeningEntry(one, making)),
      ...meetings.map((one) => meetingEntry(one, making)),
    ],
  );
}

async function ofIdea(making: Making, number: number): Promise<Feed | { location: string } | null> {
  const { db, community } = making;
  const idea = await feedReads.idea(db, community.id, number);
  if (!idea) {
    const onward = await feedReads.goesOn(db, community.id, number);
    return onward === null ? null : { location: `/ideas/${onward}/feed.atom` };
  }
  const [answers, comments, revisions, promises, outcomes, reopenings] = await Promise.all([
    feedReads.answersOfIdea(db, community.id, idea.id),
    feedReads.comments(db, community.id, idea.id),
    feedReads.revisions(db, community.id, idea.id),
    promiseReads.ofIdea(db, community.id, idea.id),
    outcomeReads.ofIdea(db, community.id, idea.id),
    reopeningReads.ofIdea(db, community.id, idea.id),
  ]);
  return feedOf(
    making,
    {
      id: derivedId('feed', idea.id),
      title: fill(words.title.idea, { title: isolated(idea.title), name: isolated(community.name) }),
      subtitle: words.about.idea,
      page: ideaPath(number, idea.slug),
      path: `/ideas/${number}/feed.atom`,
      began: idea.published,
    },
    [
      ideaEntry(idea, making),
      ...answers.map((answer) => answerEntry(answer, making)),
      ...comments.map((comment) => commentEntry(comment, idea, making)),
      ...revisions.map((revision) => revisionEntry(revision, idea, making)),
      ...promises.map((one) => promiseEntry(one, making)),
      ...outcomes.map((outcome) => outcomeEntry(outcome, making)),
      ...reopenings.map((one) => reopeningEntry(one, making)),
    ],
  );
}
