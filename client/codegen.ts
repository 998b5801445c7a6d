import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { DateTime: 'string', LocalDate: 'string', UUID: 'string', ID: 'string' };

/**
 * Types and documents beside each `.graphql` file, from the committed schema.
 * Fragments are masked: a component sees only the fields its own fragment asks for.
 */
const config: CodegenConfig = {
  schema: '../server/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/lib/schema.generated.ts': {
      plugins: ['typescript'],
      config: { scalars, enumsAsTypes: true, skipTypename: true },
    },
    // Unions and interfaces, so that the cache knows that an InvalidInput is a Problem.
    'src/lib/possible-types.generated.ts': { plugins: ['./possible-types.ts'] },
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.generated.ts', baseTypesPath: 'lib/schema.generated.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars,
        enumType: 'string-literal',
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        documentMode: 'documentNodeImportFragments',
        optimizeDocumentNode: true,
        dedupeFragments: true,
        useTypeImports: true,
        importSchemaTypesFrom: 'src/lib/schema.generated.ts',
      },
    },
  },
};

export default config;
