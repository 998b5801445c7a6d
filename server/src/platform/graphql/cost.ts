import { PAGE_MAX } from '@rapport/shared/limits';
import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import words from '../../locales/en/graphql.json' with { type: 'json' };
import paging from '../../locales/en/paging.json' with { type: 'json' };
import { badInput } from '../errors.js';
import { fragmentsOf } from './fragments.js';
import { ASSUMED_LIST, GRAPHQL_LIMITS, INTROSPECTION_COST } from './limits.js';
import { fill } from '../words.js';

type Variables = Readonly<Record<string, unknown>>;
/** A part of a document as a function of its variables, so that each request only does sums. */
type Cost = (variables: Variables) => number;

const OBJECT = 1;
const PLAIN = 0.1;

/** What the variables of one operation make it cost. */
export type CostPlan = Cost;

/**
 * Prepares the cost of a valid operation: objects count 1, plain fields a tenth, and list sizes multiply. It is
 * worked out after the variables are known, because `first` may hide in one.
 */
export function costPlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostPlan {
  const fields = fieldDefinitions(schema, document);
  const fragments = fragmentsOf(document);
  const plans = new Map<string, Cost>();
  const defaults = variableDefaults(operation);

  const ofSelections = (selections: SelectionSetNode, insidePage: boolean): Cost => {
    const parts = selections.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) {
        return ofField(selection, insidePage);
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return ofSelections(selection.selectionSet, insidePage);
      }
      return ofFragment(selection.name.value, insidePage);
    });
    return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
  };

  const ofFragment = (name: string, insidePage: boolean): Cost => {
    const key = `${name} ${insidePage}`;
    const present = plans.get(key);
    if (present) {
      return present;
    }
    const definition = fragments.get(name);
    const plan = memoised(definition ? ofSelections(definition.selectionSet, insidePage) : () => 0);
    plans.set(key, plan);
    return plan;
  };

  const ofField = (node: FieldNode, insidePage: boolean): Cost => {
    const name = node.name.value;
    if (name === '__schema' || name === '__type') {
      return () => INTROSPECTION_COST;
    }
    const field = fields.get(node);
    if (!field || !node.selectionSet || !isCompositeType(getNamedType(field.type))) {
      return () => PLAIN;
    }
    const size = pageSizeOf(node, field, defaults);
    const inside = ofSelections(node.selectionSet, size !== null);
    if (size) {
      return (variables) => OBJECT + size(variables) * inside(variables);
    }
    // The edges of a page are the items that its `first` has counted already.
    const times = isList(field.type) && !insidePage ? ASSUMED_LIST : 1;
    return (variables) => times * (OBJECT + inside(variables));
  };

  return ofSelections(operation.selectionSet, false);
}

/** @throws BAD_USER_INPUT with status 400 when the operation costs too much or a page is too large. */
export function checkCost(plan: CostPlan, variables: Variables): void {
  const cost = Math.ceil(plan(variables));
  if (cost > GRAPHQL_LIMITS.cost) {
    throw badInput(fill(words.cost, { cost, max: GRAPHQL_LIMITS.cost }));
  }
}

function fieldDefinitions(
  schema: GraphQLSchema,
  document: DocumentNode,
): Map<FieldNode, GraphQLField<unknown, unknown>> {
  const types = new TypeInfo(schema);
  const found = new Map<FieldNode, GraphQLField<unknown, unknown>>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const definition = types.getFieldDef();
        if (definition) {
          found.set(node, definition);
        }
      },
    }),
  );
  return found;
}

/** The number of items a field asks for by `first`, or null when it is not a page. */
function pageSizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  defaults: Variables,
): Cost | null {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) {
    return null;
  }
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const fallback = Number(argument.defaultValue ?? ASSUMED_LIST);
  if (given?.kind === Kind.VARIABLE) {
    const name = given.name.value;
    return (variables) => checkedSize(variables[name] ?? defaults[name] ?? fallback);
  }
  const size = given?.kind === Kind.INT ? Number(given.value) : fallback;
  return () => checkedSize(size);
}

/** Sizes that are no numbers are refused by the schema itself; too small ones by the list. */
function checkedSize(size: unknown): number {
  if (typeof size !== 'number' || size < 1) {
    return 1;
  }
  if (size > PAGE_MAX) {
    throw badInput(fill(paging.first, { max: PAGE_MAX }));
  }
  return size;
}

function variableDefaults(operation: OperationDefinitionNode): Variables {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) {
      defaults[variable.name.value] = Number(defaultValue.value);
    }
  }
  return defaults;
}

/** A fragment spread in many places is summed up once per request. */
function memoised(plan: Cost): Cost {
  let last: { variables: Variables; cost: number } | null = null;
  return (variables) => {
    if (last?.variables !== variables) {
      last = { variables, cost: plan(variables) };
    }
    return last.cost;
  };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
