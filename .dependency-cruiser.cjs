// The direction of imports that docs/architecture.md draws. Tests may look into what they test; the rules
// are about the product.
const test = '\\.test\\.tsx?$';
const feature = '^server/src/(?!platform/|process/|cli/|migrations/|locales/)([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-missing',
      comment: 'The file or package is not there.',
      severity: 'error',
      from: { pathNot: '^client/src/.*\\.generated\\.ts$' },
      to: {
        couldNotResolve: true,
        pathNot: ['\\.generated(\\.js)?$', '\\?(raw|url)$', '^react-aria-components$'],
      },
    },
    {
      name: 'shared-needs-nobody',
      comment: 'shared/ is what client and server both need; it does no I/O.',
      severity: 'error',
      from: { path: '^shared/src', pathNot: test },
      to: { path: '^(server|client|e2e|scripts)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-does-no-io',
      severity: 'error',
      from: { path: '^shared/src', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'The platform has no business words.',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: test },
      to: { path: '^server/src/(?!platform/|locales/)' },
    },
    {
      name: 'features-meet-at-modules',
      comment: 'A feature reaches another only through its *.module.ts.',
      severity: 'error',
      from: { path: feature, pathNot: test },
      to: { path: feature, pathNot: ['^server/src/$1/', '\\.module\\.ts$'] },
    },
    {
      name: 'features-do-not-know-the-process',
      severity: 'error',
      from: { path: feature, pathNot: test },
      to: { path: '^server/src/((app|modules|main|worker|migrate)\\.ts$|process/|cli/)' },
    },
    {
      name: 'only-the-process-starts-things',
      comment: 'app.ts is assembled from modules.ts; commands and entries sit on top of both.',
      severity: 'error',
      from: { path: '^server/src/(app|modules)\\.ts$' },
      to: { path: '^server/src/(process|cli)/' },
    },
    {
      name: 'client-ui-and-lib-know-no-feature',
      severity: 'error',
      from: { path: '^client/src/(ui|lib)/', pathNot: test },
      to: { path: '^client/src/(features|app)/' },
    },
    {
      name: 'client-features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^client/src/features/', pathNot: test },
      to: { path: '^client/src/app/' },
    },
    {
      name: 'client-and-server-meet-at-the-schema',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-does-not-import-the-client',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: '^client/' },
    },
    {
      name: 'product-does-not-need-test-tools',
      comment: 'A production install leaves development packages out.',
      severity: 'error',
      from: { path: '^(server|shared)/src/', pathNot: test },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(server|client|shared)/src/', pathNot: [test, '^client/src/test/'] },
      to: { path: ['^server/(test|bench)/', '^client/src/test/', test] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|\\.data)/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
