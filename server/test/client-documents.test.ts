import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  parse,
  print,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { expect, it } from 'vitest';
import { modules } from '../src/modules.js';
import { checkCost } from '../src/platform/graphql/cost.js';
import { GRAPHQL_LIMITS } from '../src/platform/graphql/limits.js';
import { factsOf } from '../src/platform/graphql/operation.js';
import { graphqlRules } from '../src/platform/graphql/rules.js';
import { projectRoot } from '../src/platform/project-root.js';
import { schemaOf } from '../src/platform/schema.js';

const fragments = new Map<string, FragmentDefinitionNode>();
const operations: OperationDefinitionNode[] = [];

for (const file of globSync('client/src/**/*.graphql', { cwd: projectRoot })) {
  for (const definition of parse(readFileSync(join(projectRoot, file), 'utf8')).definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations.push(definition);
    }
  }
}

/** What our client sends: the operation, the fragments it uses, and `__typename` everywhere, without `@unmask`. */
function sentDocument(operation: OperationDefinitionNode): DocumentNode {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment && !used.has(fragment)) {
          used.add(fragment);
          collect(fragment);
        }
      },
    });
  };
  collect(operation);
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit({ kind: Kind.DOCUMENT, definitions: [operation, ...used] } as DocumentNode, {
    Directive: ({ name }) => (name.value === 'unmask' ? null : undefined),
    SelectionSet: (node, _key, parent) =>
      (parent as { kind?: string }).kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...node, selections: [...node.selections, typename] },
  });
}

it('lets every operation of our own client through, with pages of 20', async () => {
  const schema = await schemaOf(modules);
  const refused: string[] = [];
  for (const operation of operations) {
    const name = operation.name?.value;
    try {
      const document = parse(print(sentDocument(operation)), { maxTokens: GRAPHQL_LIMITS.tokens });
      const errors = validate(schema, document, [...specifiedRules, ...graphqlRules]);
      refused.push(...errors.map(({ message }) => `${name}: ${message}`));
      const [parsed] = document.definitions;
      if (errors.length === 0 && parsed?.kind === Kind.OPERATION_DEFINITION) {
        checkCost(factsOf(schema, document, parsed).cost, { first: 20 });
      }
    } catch (error) {
      refused.push(`${name}: ${String(error)}`);
    }
  }
  expect(operations.length).toBeGreaterThan(0);
  expect(refused).toEqual([]);
});
