import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/**
 * Measures selections through fragments, each fragment once however often it is spread, so that measuring stays
 * linear where execution would grow with every spread. Cycles count as zero; another rule refuses them.
 */
export function measureSelections(
  fragment: (name: string) => FragmentDefinitionNode | null | undefined,
  ofField: (field: FieldNode, measure: (selections: SelectionSetNode) => number) => number,
  combine: (left: number, right: number) => number,
): (selections: SelectionSetNode) => number {
  const known = new Map<string, number>();
  const measure = (selections: SelectionSetNode): number =>
    selections.selections.reduce((total, selection) => {
      if (selection.kind === Kind.FIELD) {
        return combine(total, ofField(selection, measure));
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return combine(total, measure(selection.selectionSet));
      }
      return combine(total, ofFragment(selection.name.value));
    }, 0);
  const ofFragment = (name: string): number => {
    const present = known.get(name);
    if (present !== undefined) {
      return present;
    }
    known.set(name, 0);
    const definition = fragment(name);
    const size = definition ? measure(definition.selectionSet) : 0;
    known.set(name, size);
    return size;
  };
  return measure;
}

/** A validation rule that looks at each whole operation once. */
export function operationRule(
  context: ValidationContext,
  measure: (selections: SelectionSetNode) => number,
  max: number,
  sentence: string,
): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (measure(node.selectionSet) > max) {
        context.reportError(new GraphQLError(sentence, { nodes: [node] }));
      }
      return undefined;
    },
  };
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  return fragments;
}
