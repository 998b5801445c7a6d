import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import words from '../../locales/en/graphql.json' with { type: 'json' };
import http from '../../locales/en/http.json' with { type: 'json' };
import { checkAccess } from '../access.js';
import type { Actor } from '../actor.js';
import type { Action } from '@rapport/shared/actions';
import { isTooDeep } from './body.js';
import { checkCost } from './cost.js';
import { GRAPHQL_LIMITS } from './limits.js';
import { factsOf } from './operation.js';
import { graphqlRules } from './rules.js';
import { badInput, requestError } from '../errors.js';

const KEPT = 200;

export interface SubscriptionRequest {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** Reads and checks the documents that arrive by WebSocket, under the same rules as those by HTTP. */
export class SubscriptionDocuments {
  // Every visitor of a page sends the same few texts.
  private readonly valid = new Map<string, DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * The document of a subscription that this caller may make.
   *
   * @returns what is wrong with it instead.
   * @throws GraphQLError for what costs too much, or is for others.
   */
  prepare(request: SubscriptionRequest, actor: Actor): DocumentNode | readonly GraphQLError[] {
    const document = this.read(request.query);
    if (Array.isArray(document)) {
      return document as readonly GraphQLError[];
    }
    const operation = getOperationAST(document as DocumentNode, request.operationName);
    if (operation?.operation !== 'subscription') {
      throw badInput(words.onlySubscriptions);
    }
    if (isTooDeep(request.variables)) {
      throw badInput(http.badRequest);
    }
    checkCost(factsOf(this.schema, document as DocumentNode, operation).cost, request.variables ?? {});
    this.checkAccess(operation, actor);
    return document;
  }

  private checkAccess(operation: OperationDefinitionNode, actor: Actor): void {
    const fields = this.schema.getSubscriptionType()?.getFields() ?? {};
    for (const selection of operation.selectionSet.selections) {
      const name = selection.kind === 'Field' ? selection.name.value : '';
      const action = fields[name]?.extensions['action'] as Action | undefined;
      // Resolvers check it at each event; asked here too, a stranger is told at once instead of never.
      if (action) {
        checkAccess(actor, action);
      }
    }
  }

  private read(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.valid.get(query);
    if (known) {
      return known;
    }
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: GRAPHQL_LIMITS.tokens });
    } catch (error) {
      return [requestError('BAD_USER_INPUT', error instanceof Error ? error.message : String(error))];
    }
    const errors = validate(this.schema, document, [...specifiedRules, ...graphqlRules], {
      maxErrors: GRAPHQL_LIMITS.errors,
    });
    if (errors.length > 0) {
      return errors
        .slice(0, GRAPHQL_LIMITS.errors)
        .map(
          ({ message, nodes }) =>
            new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
        );
    }
    if (this.valid.size >= KEPT) {
      this.valid.clear();
    }
    this.valid.set(query, document);
    return document;
  }
}
