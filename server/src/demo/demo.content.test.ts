import { describe, expect, it } from 'vitest';
import { conversations } from './content/conversations.js';
import { people, signIns, type PersonKey } from './content/people.js';
import { plainMembers } from './content/plain-members.js';
import { ideas } from './demo.content.js';
import { readBacks } from './content/read-backs.js';
import { suggestions } from './content/suggestions.js';
import { plainVotes } from './demo.crowd.js';
import type { DemoComment, DemoIdea } from './demo.types.js';
import { prose } from './prose.js';

interface Said {
  by: PersonKey;
  ago: number;
  text: string;
}

function commentsOf(comments: readonly DemoComment[] = []): DemoComment[] {
  return comments.flatMap((comment) => [comment, ...commentsOf(comment.replies)]);
}

function saidIn(idea: DemoIdea): Said[] {
  const { by, ago, text, edits = [], votes = [], answers = [], comments } = idea;
  return [
    { by, ago, text },
    ...edits.map((edit) => ({ by, ...edit })),
    ...votes.map((vote) => ({ by: vote.by, ago: vote.ago, text: vote.reason ?? '' })),
    ...answers.map((answer) => ({ by: answer.by, ago: answer.ago, text: JSON.stringify(answer) })),
    ...commentsOf(comments),
  ];
}

describe('the demo community', () => {
  it('lets nobody speak before they came, of an idea before it was there, or in reply before the comment', () => {
    const wrong = [
      ...ideas.flatMap((idea) => saidIn(idea).filter((said) => said.ago > idea.ago)),
      ...conversations.flatMap((talk) => commentsOf(talk.comments).filter((said) => said.ago >= talk.ago)),
      ...[...ideas, ...conversations]
        .flatMap(({ comments }) => commentsOf(comments))
        .flatMap((comment) => (comment.replies ?? []).filter((reply) => reply.ago >= comment.ago)),
      ...ideas.flatMap(saidIn).filter((said) => said.ago > people[said.by].came),
    ];
    expect(wrong).toEqual([]);
  });

  it('lets nobody support what is shipped or withdrawn', () => {
    const late = ideas.flatMap(({ title, votes = [], answers = [], withdrawn = 0 }) => {
      const shipped = answers.find((answer) => answer.to === 'Shipped')?.ago ?? 0;
      return votes.filter((vote) => vote.ago <= Math.max(shipped, withdrawn)).map((vote) => [title, vote.by]);
    });
    expect(late).toEqual([]);
  });

  it('asks the author before it plans or declines, and lets seven days of silence pass', () => {
    const unasked = ideas.filter(({ title, answers = [] }) => {
      const decided = answers.find(({ to }) => to === 'Planned' || to === 'Declined');
      const { ago = 0, said } = readBacks[title] ?? {};
      return decided && !((said?.ago ?? ago - 8) > decided.ago);
    });
    expect(unasked.map(({ title }) => title)).toEqual([]);
    expect(Object.keys(readBacks).filter((title) => !ideas.some((idea) => idea.title === title))).toEqual([]);
    expect(Object.keys(suggestions).filter((title) => !ideas.some((idea) => idea.title === title))).toEqual(
      [],
    );
  });

  it('mentions only people it knows', () => {
    const texts = JSON.stringify([ideas, conversations]);
    const mentioned = [...texts.matchAll(/\{@(\w+)\}/g)].map((match) => match[1]);
    expect(mentioned.length).toBeGreaterThan(15);
    expect(mentioned.filter((key) => !(key && key in people))).toEqual([]);
  });

  it('has enough people for the support it shows', () => {
    expect(new Set(plainMembers).size).toBe(plainMembers.length);
    for (const [place, idea] of ideas.entries()) {
      expect(() => plainVotes(idea, place + 1, plainMembers.length)).not.toThrow();
    }
  });

  it('shows ideas in every stage, one waiting late, one withdrawn, declines with and without a review', () => {
    const stages = new Set(ideas.flatMap((idea) => idea.answers?.at(-1)?.to ?? 'Open'));
    expect([...stages].sort()).toEqual([
      'Building',
      'Considering',
      'Declined',
      'Open',
      'Planned',
      'Shipped',
      'Trying it out',
    ]);
    const reviews = ideas
      .flatMap((idea) => idea.answers ?? [])
      .flatMap((answer) => answer.decline?.review ?? []);
    expect(new Set(reviews.map((review) => typeof review))).toEqual(new Set(['number', 'string']));
    const days = reviews.filter((review) => typeof review === 'number');
    expect([days.some((day) => day > 0), days.some((day) => day < 0)], 'to come and overdue').toEqual([
      true,
      true,
    ]);
    expect(ideas.some((idea) => idea.withdrawn)).toBe(true);
  });

  it('offers three customers, two of the team and one admin to sign in as', () => {
    expect(signIns.map((key) => people[key].role)).toEqual([
      'CUSTOMER',
      'CUSTOMER',
      'CUSTOMER',
      'STAFF',
      'STAFF',
      'ADMIN',
    ]);
  });
});

describe('prose', () => {
  it('joins the lines of a paragraph and keeps lists', () => {
    expect(prose`
      One line
      and another.

      - first
        goes on
      - second`).toBe('One line and another.\n\n- first goes on\n- second');
  });
});
