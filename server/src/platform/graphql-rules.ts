import type { ValidationRule } from 'graphql';
import { aliasRule } from './graphql-alias-rule.js';
import { depthRule } from './graphql-depth-rule.js';
import { oneMutationRule } from './graphql-one-mutation-rule.js';
import { rootFieldsRule } from './graphql-root-fields-rule.js';

/** What a document must keep to beside GraphQL's own rules, over HTTP and over WebSocket. */
export const graphqlRules: readonly ValidationRule[] = [
  depthRule,
  aliasRule,
  rootFieldsRule,
  oneMutationRule,
];
