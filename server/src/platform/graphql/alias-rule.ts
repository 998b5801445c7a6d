import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import words from '../../locales/en/graphql.json' with { type: 'json' };
import { GRAPHQL_LIMITS } from './limits.js';
import { fill } from '../words.js';

/** Refuses documents with many aliases, by which one request could try a hundred codes. `__typename` counts too. */
export function aliasRule(context: ValidationContext): ASTVisitor {
  let count = 0;
  return {
    Field(node) {
      count += node.alias ? 1 : 0;
      if (count === GRAPHQL_LIMITS.aliases + 1) {
        // Once is enough: a further alias counts past this number.
        context.reportError(
          new GraphQLError(fill(words.aliases, { max: GRAPHQL_LIMITS.aliases }), { nodes: [node] }),
        );
        count += 1;
      }
    },
  };
}
