import { execute, parse, type GraphQLSchema } from 'graphql';
import words from '../locales/en/web.json' with { type: 'json' };
import type { RequestContext } from '../platform/context.js';
import { isUuid } from '../platform/paging.js';
import { fill } from '../platform/words.js';
import type { Card } from './social-card.js';

const COMMUNITY = 'community { name tagline mark accent }';
const AUTHOR = 'author { name role }';
const OF_IDEA = parse(
  `query ($number: Int!) { ${COMMUNITY} thing: idea(number: $number) { title ${AUTHOR} } }`,
);
const OF_CONVERSATION = parse(
  `query ($number: Int!) { ${COMMUNITY} thing: conversation(number: $number) { title ${AUTHOR} } }`,
);
const OF_IRRITANT = parse(
  `query ($number: Int!) { ${COMMUNITY} thing: irritant(number: $number) { title ${AUTHOR} } }`,
);
const OF_CAUSE = parse(
  `query ($number: Int!) { ${COMMUNITY} thing: rootCause(number: $number) { title author: owner { name role } } }`,
);
const OF_OUTCOME = parse(
  `query ($number: Int!) { ${COMMUNITY} thing: outcome(number: $number) { title ${AUTHOR} } }`,
);
const OF_INCIDENT = parse(
  `query ($number: Int!) { ${COMMUNITY} thing: incident(number: $number) { title ${AUTHOR} } }`,
);
const OF_MEETING = parse(
  `query ($number: Int!) { ${COMMUNITY} thing: meeting(number: $number) { title author: host { name role } } }`,
);
// Only a title somebody agreed to have in pictures elsewhere; the line names nobody.
const OF_STORY = parse(
  `query ($number: Int!) { ${COMMUNITY} told: story(number: $number) { title onCard } }`,
);
const OF_PROMISE = parse(
  `query ($id: ID!) { ${COMMUNITY} thing: promise(id: $id) { title: text author: owner { name role } } }`,
);
const OF_SPACE = parse(
  `query ($slug: String!) { ${COMMUNITY} place: space(slug: $slug) { name description } }`,
);
const OF_COMMUNITY = parse(`{ ${COMMUNITY} }`);

interface Answer {
  community: Card['community'] & { tagline: string };
  thing?: { title: string; author: { name: string; role: string } } | null;
  told?: { title: string; onCard: boolean } | null;
  place?: { name: string; description: string } | null;
}

/**
 * What the card of a page says. Asked through the API as somebody who has not signed in, so a card never shows what
 * a visitor could not read; for those pages, and all others, it is the community's own.
 *
 * @param path as after `/social`, for example `/ideas/214-let-a-household-share`.
 */
export async function cardOf(schema: GraphQLSchema, context: RequestContext, path: string): Promise<Card> {
  const [document, variableValues] = questionFor(path);
  const { data, errors } = await execute({ schema, document, variableValues, contextValue: context });
  if (errors?.[0]) {
    throw errors[0].originalError ?? errors[0];
  }
  const { community, thing, told, place } = data as unknown as Answer;
  if (thing) {
    const { name, role } = thing.author;
    return {
      community,
      title: thing.title,
      line: fill(role === 'CUSTOMER' ? words.card.byCustomer : words.card.byTeam, { name }),
    };
  }
  if (told?.onCard) {
    return { community, title: told.title, line: words.card.story };
  }
  return place
    ? { community, title: place.name, line: place.description }
    : { community, title: community.name, line: community.tagline };
}

function questionFor(path: string): [ReturnType<typeof parse>, Record<string, unknown>] {
  const [, kind = '', rest = ''] =
    /^\/(ideas|conversations|irritants\/causes|irritants|outcomes|incidents|stories|meetings|promises|spaces)\/([\w-]{1,200})$/.exec(
      path,
    ) ?? [];
  const number = Number(/^\d{1,9}/.exec(rest)?.[0] ?? 0);
  switch (kind) {
    case 'ideas':
      return [OF_IDEA, { number }];
    case 'conversations':
      return [OF_CONVERSATION, { number }];
    case 'irritants':
      return [OF_IRRITANT, { number }];
    case 'irritants/causes':
      return [OF_CAUSE, { number }];
    case 'outcomes':
      return [OF_OUTCOME, { number }];
    case 'incidents':
      return [OF_INCIDENT, { number }];
    case 'meetings':
      return [OF_MEETING, { number }];
    case 'stories':
      return [OF_STORY, { number }];
    case 'promises':
      return isUuid(rest) ? [OF_PROMISE, { id: rest }] : [OF_COMMUNITY, {}];
    case 'spaces':
      return [OF_SPACE, { slug: rest }];
    default:
      return [OF_COMMUNITY, {}];
  }
}
