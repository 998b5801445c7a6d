import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import words from '../../locales/en/graphql.json' with { type: 'json' };
import { HARMLESS_MUTATIONS } from './limits.js';

/** Lets a document hold one mutation that matters, so that limits per request are limits per act. */
export function oneMutationRule(context: ValidationContext): ASTVisitor {
  const mutation = context.getSchema().getMutationType();
  let count = 0;
  return {
    Field(node) {
      if (!mutation || context.getParentType() !== mutation) {
        return;
      }
      const name = node.name.value;
      if (name.startsWith('__') || HARMLESS_MUTATIONS.has(name)) {
        return;
      }
      count += 1;
      if (count === 2) {
        context.reportError(new GraphQLError(words.oneMutation, { nodes: [node] }));
      }
    },
  };
}
