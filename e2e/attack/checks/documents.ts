import { anywhere, fits, none, own, same, theme, type Check } from '../check.ts';
import { at, codeOf } from '../http.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const aliased = (field: string, times: number): string =>
  `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
/** Fields inside fields: idea, author, ideas ... as deep as asked. */
const deep = (levels: number): string => {
  const rounds = Math.ceil(levels / 3);
  return `{ ideas(first: 1) ${'{ edges { node { space { stages { id } } thread { subject { ... on Idea '.repeat(rounds)}{ id }${' } } } }'.repeat(rounds)} }`;
};

function refused(says: string, query: string, variables?: object): Check {
  return anywhere(says, async (place) => {
    const { status } = await place.visitor().graphql(query, variables);
    return same(400, status);
  });
}

/** What a document may ask for. */
export const documents = theme('documents', [
  anywhere('introspection is open, because the API is public', async (place) => {
    const { status, json } = await place.visitor().graphql('{ __schema { queryType { name } } }');
    return same([200, 'Query'], [status, at(json, 'data', '__schema', 'queryType', 'name')]);
  }),
  anywhere('the usual introspection of tools is exempt from the depth rule', async (place) => {
    const type = `type { name ofType { name ofType { name ofType { name ofType { name ofType { name } } } } } }`;
    const { status } = await place
      .visitor()
      .graphql(`{ __schema { types { name fields { name args { ${type} } ${type} } } } }`);
    return same(200, status);
  }),
  anywhere('circular introspection is bounded', async (place) => {
    const round = 'fields { type { fields { type { fields { type { name } } } } } }';
    const { status, ms } = await place.visitor().graphql(`{ __schema { types { ${round} } } }`);
    return fits(
      '400, or an answer within 2 s',
      [status, Math.round(ms)],
      status === 400 || (status === 200 && ms < 2_000),
    );
  }),
  refused('more than 15 aliases are refused', aliased('community { name }', 16)),
  refused('more than 15 aliases of __typename are refused', aliased('__typename', 16)),
  refused(
    'aliases in fragments count',
    `${aliased('__typename', 10).slice(0, -1)} ...F } fragment F on Query ${aliased('__typename', 10).replaceAll('a', 'b').replaceAll('__typenbme', '__typename')}`,
  ),
  refused('more than 200 root fields are refused', `{ ${'community { name } '.repeat(201)} }`),
  refused(
    'two sensitive mutations in one document are refused',
    `mutation { a: supportIdea(input: { ideaId: "${NOBODY}" }) { __typename } b: supportIdea(input: { ideaId: "${NOBODY}" }) { __typename } }`,
  ),
  refused(
    'two sensitive mutations by a fragment are refused',
    `mutation { ...F a: endOtherSessions { __typename } } fragment F on Mutation { endOtherSessions { __typename } markAllRead { __typename } withdrawSupport(ideaId: "${NOBODY}") { __typename } }`,
  ),
  refused('a document deeper than 12 is refused', deep(13)),
  refused(
    'a document deeper than 12 through fragments is refused',
    `{ ideas(first: 1) { edges { node { ...A } } } }
    fragment A on Idea { thread { subject { ... on Idea { ...B } } } }
    fragment B on Idea { thread { subject { ... on Idea { ...C } } } }
    fragment C on Idea { thread { subject { ... on Idea { thread { subject { ... on Idea { thread { subject { ... on Idea { thread { id } } } } } } } } } } }`,
  ),
  refused('a document of more than 1,000 tokens is refused', `{ ${'__typename '.repeat(1_001)} }`),
  refused('`first` over 50 is refused as a literal', '{ ideas(first: 51) { totalCount } }'),
  refused(
    '`first` over 50 is refused as a variable',
    'query ($n: Int!) { ideas(first: $n) { totalCount } }',
    { n: 100_000 },
  ),
  refused(
    '`first` over 50 is refused as the default of a variable',
    'query ($n: Int! = 51) { ideas(first: $n) { totalCount } }',
  ),
  refused(
    '`first` over 50 is refused deep inside',
    'query ($n: Int!) { ideas(first: 1) { edges { node { thread { comments(first: $n) { edges { cursor } } } } } } }',
    { n: 51 },
  ),
  anywhere('negative, zero and fractional `first` are refused without 5xx', async (place) => {
    const deviations: string[] = [];
    for (const n of [-1, 0, 1.5, '10', true, [1], 2 ** 31, 1e300]) {
      const { status } = await place
        .visitor()
        .graphql('query ($n: Int!) { ideas(first: $n) { totalCount } }', { n });
      // A single value is a list of one and 1.0 is an integer by GraphQL's own rules; these are neither.
      const { json } = await place
        .visitor()
        .graphql('query ($n: Int!) { ideas(first: $n) { totalCount } }', { n });
      if (status >= 500 || !at(json, 'errors')) deviations.push(`${JSON.stringify(n)}: ${status}`);
    }
    return none('refused each', deviations);
  }),
  refused(
    'cost is worked out after the variables are known',
    'query ($n: Int!) { ideas(first: $n) { edges { node { thread { comments(first: $n) { edges { node { author { name } replies { author { name } } } } } } } } } }',
    { n: 50 },
  ),
  anywhere('a malformed document is 400, never 500', async (place) => {
    const deviations: string[] = [];
    const tries = [
      '{',
      '}',
      '',
      ' ',
      '#',
      '{ }',
      'query',
      'nonsense',
      '{ a(b: ) }',
      '\u0000',
      '\ud800',
      '{ ...F }',
      'fragment F on Query { ...F } { ...F }',
      'query A { __typename } query A { __typename }',
      '{ a @x @x @x }',
      'query ($a: Int = $b) { ideas(first: $a) { totalCount } }',
      '"""',
      '{ idea(number: 99999999999999999999) { id } }',
      'query A { __typename } query B { __typename }',
      '{ __type(name: "\\u0000") { name } x }',
      `{ ${'{'.repeat(500)}`,
    ];
    for (const query of tries) {
      const { status } = await place.visitor().graphql(query);
      if (status !== 400) deviations.push(`${JSON.stringify(query.slice(0, 30))}: ${status}`);
    }
    return none('400 for each', deviations);
  }),
  anywhere('an answer holds at most 5 errors', async (place) => {
    const { json } = await place
      .visitor()
      .graphql(`{ ${Array.from({ length: 40 }, (_, i) => `x${i}`).join(' ')} }`);
    const errors = at(json, 'errors');
    return fits(
      '1 to 5',
      Array.isArray(errors) ? errors.length : errors,
      Array.isArray(errors) && errors.length <= 5,
    );
  }),
  refused(
    'unknown directives are refused',
    `{ __typename ${Array.from({ length: 10 }, (_, i) => `@x${i}`).join(' ')} }`,
  ),
  anywhere('no error suggests a name of the schema or of an enum', async (place) => {
    const tries = [
      '{ idaes { totalCount } }',
      '{ ideas(sorted: NEWEST) { totalCount } }',
      '{ ideas(sort: NEWESTT) { totalCount } }',
      '{ ideas(filter: { categorie: OPEN }) { totalCount } }',
      '{ community { nam } }',
      'fragment F on Ide { id } { ...F }',
    ];
    const deviations: string[] = [];
    for (const query of tries) {
      const { text } = await place.visitor().graphql(query);
      if (/did you mean/i.test(text)) deviations.push(text.slice(0, 120));
    }
    for (const sort of ['NEWESTT', {}, 7]) {
      const { text } = await place
        .visitor()
        .graphql('query ($s: IdeaSort!) { ideas(sort: $s) { totalCount } }', { s: sort });
      if (/did you mean/i.test(text)) deviations.push(text.slice(0, 120));
    }
    return none('no hint', deviations);
  }),
  anywhere('overlapping fields cannot make validation slow', async (place) => {
    const query = `{ ${'ideas(first: 1) { edges { node { id } } } '.repeat(90)} }`;
    const { status, ms } = await place.visitor().graphql(query);
    return fits('within 2 s, no 5xx', [status, Math.round(ms)], status < 500 && ms < 2_000);
  }),
  own('an answer does not depend on how often it was asked, nor on who asked before', async (place) => {
    const { staff, customer, idea } = place.things;
    const tries: [string, object][] = [
      [
        'query ($n: Int!) { o: idea(number: $n) { __proto__: title constructor: id toString: number } }',
        { n: idea.number },
      ],
      [
        'query ($n: Int!, $s: Boolean!) { idea(number: $n) { id @skip(if: $s) title @include(if: $s) } }',
        { n: idea.number, s: true },
      ],
      [
        'query ($n: Int!) { idea(number: $n) { ...F ... { thread { comments(first: 10) { edges { node { text staffOnly } } } } } } } fragment F on Idea { title author { name } }',
        { n: idea.number },
      ],
      ['query ($n: Int! = 1) { idea(number: $n) { title } missing: idea(number: 999999) { id } }', {}],
      [
        // By a rule that time does not change: what moves people now does.
        'query ($f: IdeaFilter) { ideas(filter: $f, sort: NEWEST, first: 5) { edges { node { id } } } }',
        { f: { categories: 'OPEN' } },
      ],
      [
        'query ($id: ID!) { thread(id: $id) { subject { __typename ... on Idea { title } } } }',
        { id: idea.threadId },
      ],
    ];
    const deviations: string[] = [];
    for (const [query, variables] of tries) {
      const [asStaff, asCustomer] = [
        await staff.graphql(query, variables),
        await customer.graphql(query, variables),
      ];
      for (let turn = 0; turn < 30; turn += 1) await staff.graphql(query, variables);
      const later = [await staff.graphql(query, variables), await customer.graphql(query, variables)];
      if (later[0]?.text !== asStaff.text || later[1]?.text !== asCustomer.text)
        deviations.push(`${query}: ${asStaff.text} then ${later[0]?.text}`);
      const wrong = await staff.graphql(query, { n: 'x', s: 'x', f: 7, id: {} });
      if (wrong.status !== 400) deviations.push(`${query} with variables that do not fit: ${wrong.status}`);
    }
    return none('the same', deviations);
  }),
  anywhere('an unknown root field is told by a code', async (place) =>
    same('GRAPHQL_VALIDATION_FAILED', codeOf(await place.visitor().graphql('{ nothing }'))),
  ),
  anywhere('stages and lists inside inputs are bounded', async (place) => {
    const categories = Array.from({ length: 5_000 }, () => 'OPEN');
    const { status, ms } = await place
      .visitor()
      .graphql('query ($f: IdeaFilter) { ideas(filter: $f) { totalCount } }', { f: { categories } });
    return fits('no 5xx, within 2 s', [status, Math.round(ms)], status < 500 && ms < 2_000);
  }),
]);
