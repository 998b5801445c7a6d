import { IDEA_TITLE_MAX, SPACE_DESCRIPTION_MAX, SPACE_NAME_MAX } from '@rapport/shared/limits';
import words from '../../locales/en/imports.json' with { type: 'json' };
import { plainExcerpt } from '../../platform/rich-text.js';
import { fill } from '../../platform/words.js';
import type { ImportPlan, PlannedIdea, PlannedPerson } from '../import.plan.js';
import { languageOf } from '../language.js';
import { titleFrom } from '../title.js';
import type { PolisExport, Statement, VoteEvent } from './polis.reader.js';

/**
 * What an export of a conversation comes to here: statements that were not rejected are ideas, agreement is support,
 * and of all that one person said to one statement the latest counts.
 */
export function planPolis(source: PolisExport): ImportPlan {
  const last = lastVotes(source.votes);
  const language = languageOf(source.statements.map(({ text }) => text).join('\n'));
  const published = source.statements.filter(({ rejected }) => !rejected).sort(byTime);
  const shown = new Set(published.map(({ id }) => id));
  const onPublished = last.filter(({ statement }) => shown.has(statement));
  const people = peopleOf(source);
  const agreed = onPublished.filter(({ vote }) => vote === 1);
  return {
    kind: 'POLIS',
    source: source.url,
    space: {
      name: titleFrom(source.topic, language ?? 'en', SPACE_NAME_MAX),
      description:
        plainExcerpt(source.description, SPACE_DESCRIPTION_MAX) ||
        source.topic.slice(0, SPACE_DESCRIPTION_MAX),
      language,
    },
    people,
    ideas: ideasOf(published, onPublished, language ?? 'en'),
    support: agreed.map(({ statement, voter, at }) => ({
      idea: String(statement),
      person: String(voter),
      at,
    })),
    takenBack: onPublished
      .filter(({ vote }) => vote !== 1)
      .map(({ statement, voter }) => ({ idea: String(statement), person: String(voter) })),
    counts: {
      statements: source.statements.length,
      published: published.length,
      rejected: source.statements.length - published.length,
      people: people.length,
      voteEvents: source.votes.length,
      lastVotes: last.length,
      support: agreed.length,
      disagrees: onPublished.filter(({ vote }) => vote === -1).length,
      passes: onPublished.filter(({ vote }) => vote === 0).length,
      onRejected: last.length - onPublished.length,
      skippedRows: source.bad.length,
    },
    newestAt: newest([...source.statements, ...source.votes]),
  };
}

function byTime(one: { at: Date; id: number }, other: { at: Date; id: number }): number {
  return one.at.getTime() - other.at.getTime() || one.id - other.id;
}

/** The latest that each person said to each statement; the later in the file where two have the same moment. */
function lastVotes(votes: readonly VoteEvent[]): VoteEvent[] {
  const last = new Map<string, VoteEvent>();
  for (const vote of votes) {
    const key = `${vote.statement} ${vote.voter}`;
    const before = last.get(key);
    if (!before || vote.at >= before.at) {
      last.set(key, vote);
    }
  }
  return [...last.values()];
}

/** Everybody who wrote or voted, since the first time they did. */
function peopleOf({ statements, votes }: PolisExport): PlannedPerson[] {
  const since = new Map<number, Date>();
  const saw = (person: number, at: Date): void => {
    const before = since.get(person);
    if (!before || at < before) {
      since.set(person, at);
    }
  };
  statements.forEach(({ author, at }) => saw(author, at));
  votes.forEach(({ voter, at }) => saw(voter, at));
  return [...since]
    .sort(([one], [other]) => one - other)
    .map(([number, at]) => ({
      key: String(number),
      name: fill(words.participant, { number }),
      email: null,
      since: at,
    }));
}

function ideasOf(
  published: readonly Statement[],
  votes: readonly VoteEvent[],
  language: string,
): PlannedIdea[] {
  const facts = new Map(published.map(({ id }) => [id, { agrees: 0, disagrees: 0, passes: 0 }]));
  for (const { statement, vote } of votes) {
    const counts = facts.get(statement);
    if (counts) {
      counts[vote === 1 ? 'agrees' : vote === -1 ? 'disagrees' : 'passes'] += 1;
    }
  }
  return published.map(({ id, text, author, at }) => ({
    key: String(id),
    title: titleFrom(text, language, IDEA_TITLE_MAX),
    text,
    author: String(author),
    at,
    stage: null,
    tags: [],
    facts: facts.get(id) ?? null,
  }));
}

function newest(things: readonly { at: Date }[]): Date | null {
  const last = things.reduce((most, { at }) => Math.max(most, at.getTime()), -Infinity);
  return things.length > 0 ? new Date(last) : null;
}
