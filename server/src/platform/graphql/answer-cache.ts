import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../context.js';
import type { LiveTail } from '../live/live.js';
import { VisitorCache } from '../visitor-cache.js';

interface Answer {
  data?: Record<string, unknown> | null;
}

/** Characters of a document with its variables; longer ones are nobody's but their sender's. */
const LONGEST_KEY = 4_000;

/**
 * Keeps what queries of visitors were answered, until anything happens in the community. Members see their own rights
 * and votes in every answer, so theirs are always made anew.
 */
export function answerCachePlugin(live: Pick<LiveTail, 'listenToAll'>): ApolloServerPlugin<RequestContext> {
  const cache = new VisitorCache<Answer>(live, ({ data }) => 2 * JSON.stringify(data ?? null).length);
  return {
    async serverWillStart() {
      return { serverWillStop: async () => cache.close() };
    },
    async requestDidStart({ contextValue, request }) {
      if (contextValue.actor.kind !== 'anonymous') {
        return;
      }
      const { communityId } = contextValue.actor;
      const key = JSON.stringify([request.query, request.operationName, request.variables]);
      if (key.length > LONGEST_KEY) {
        return;
      }
      const moment = cache.moment();
      let fromCache = false;
      return {
        async responseForOperation({ operation, response }) {
          const answer = isKept(operation) ? cache.peek(communityId, key) : undefined;
          if (!answer) {
            return null;
          }
          fromCache = true;
          return { http: response.http, body: { kind: 'single', singleResult: { ...answer } } };
        },
        async willSendResponse({ operation, response, errors }) {
          if (fromCache || errors || !operation || !isKept(operation) || response.body.kind !== 'single') {
            return;
          }
          const { data, errors: failures } = response.body.singleResult;
          if (!failures) {
            cache.keep(communityId, key, { data }, moment);
          }
        },
      };
    },
  };
}

/** @param asked undefined when a document holds several operations and the request names none of them. */
function isKept(asked: OperationDefinitionNode | undefined): boolean {
  return (
    asked?.operation === 'query' &&
    // The schema itself is large, and asked for by tools, not by crowds.
    asked.selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && !selection.name.value.startsWith('__'),
    )
  );
}
