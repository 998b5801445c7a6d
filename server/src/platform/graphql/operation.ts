import { Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { costPlan, type CostPlan } from './cost.js';

/** What is worked out once for an operation and used by every request that sends it. */
export interface OperationFacts {
  readonly kind: `${OperationDefinitionNode['operation']}`;
  readonly cost: CostPlan;
  /** Names of its root fields, each once, at most five: the label of metrics. */
  readonly rootFields: readonly string[];
}

const MOST_NAMED = 5;
const facts = new WeakMap<OperationDefinitionNode, OperationFacts>();

/** The facts of a valid operation; documents are kept by Apollo's store, so they are made once for each text. */
export function factsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationFacts {
  const present = facts.get(operation);
  if (present) {
    return present;
  }
  const names = operation.selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : 'fragment',
  );
  const made: OperationFacts = {
    kind: operation.operation,
    cost: costPlan(schema, document, operation),
    rootFields: [...new Set(names)].slice(0, MOST_NAMED),
  };
  facts.set(operation, made);
  return made;
}
