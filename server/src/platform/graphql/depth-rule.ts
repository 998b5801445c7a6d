import type { ASTVisitor, ValidationContext } from 'graphql';
import words from '../../locales/en/graphql.json' with { type: 'json' };
import { measureSelections, operationRule } from './fragments.js';
import { GRAPHQL_LIMITS } from './limits.js';
import { fill } from '../words.js';

/** Refuses documents whose fields nest deeper than the limit; introspection is exempt. */
export function depthRule(context: ValidationContext): ASTVisitor {
  const depthOf = measureSelections(
    (name) => context.getFragment(name),
    (field, measure) => {
      if (field.name.value.startsWith('__')) {
        return 0;
      }
      return 1 + (field.selectionSet ? measure(field.selectionSet) : 0);
    },
    Math.max,
  );
  return operationRule(
    context,
    depthOf,
    GRAPHQL_LIMITS.depth,
    fill(words.depth, { max: GRAPHQL_LIMITS.depth }),
  );
}
