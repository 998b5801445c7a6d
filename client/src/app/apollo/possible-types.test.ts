import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { plugin } from '../../../possible-types';

const schema = buildSchema(`
  interface Problem { message: String! }
  type NotFound implements Problem { message: String! }
  type InvalidInput implements Problem { message: String! }
  type Changed { id: ID! }
  union ChangeResult = Changed | NotFound | InvalidInput
  union OtherResult = Changed | NotFound
  type Query { change: ChangeResult!, other: OtherResult! }
`);

const generated = (...documents: string[]): unknown =>
  JSON.parse(
    plugin(
      schema,
      documents.map((text) => ({ document: parse(text) })),
    )
      .replace('export default ', '')
      .replace(/;$/, ''),
  );

it('knows each kind of what documents ask for fields on, in fragments and inline', () => {
  const known = { Problem: ['InvalidInput', 'NotFound'] };
  expect(generated('fragment Why on Problem { message }')).toEqual({ possibleTypes: known });
  expect(generated('{ other { __typename } }', '{ change { ... on Problem { message } } }')).toEqual({
    possibleTypes: known,
  });
  expect(generated('fragment Any on OtherResult { __typename }')).toEqual({
    possibleTypes: { OtherResult: ['Changed', 'NotFound'] },
  });
});

it('leaves out what no document asks for fields on', () => {
  expect(generated('{ change { ... on Changed { id } } }')).toEqual({ possibleTypes: {} });
});
