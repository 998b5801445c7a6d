import type { ASTVisitor, ValidationContext } from 'graphql';
import words from '../../locales/en/graphql.json' with { type: 'json' };
import { measureSelections, operationRule } from './fragments.js';
import { GRAPHQL_LIMITS } from './limits.js';
import { fill } from '../words.js';

/** Refuses documents with hundreds of fields at the root, the same field repeated included. */
export function rootFieldsRule(context: ValidationContext): ASTVisitor {
  const countOf = measureSelections(
    (name) => context.getFragment(name),
    () => 1,
    (left, right) => left + right,
  );
  const max = GRAPHQL_LIMITS.rootFields;
  return operationRule(context, countOf, max, fill(words.rootFields, { max }));
}
