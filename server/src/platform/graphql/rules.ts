import type { ValidationRule } from 'graphql';
import { aliasRule } from './alias-rule.js';
import { depthRule } from './depth-rule.js';
import { oneMutationRule } from './one-mutation-rule.js';
import { rootFieldsRule } from './root-fields-rule.js';

/** What a document must keep to beside GraphQL's own rules, over HTTP and over WebSocket. */
export const graphqlRules: readonly ValidationRule[] = [
  depthRule,
  aliasRule,
  rootFieldsRule,
  oneMutationRule,
];
