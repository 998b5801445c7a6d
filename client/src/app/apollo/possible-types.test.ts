import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { askedOn } from '../../../possible-types';

const schema = buildSchema(`
  interface Problem { message: String! }
  type NotFound implements Problem { message: String! }
  type InvalidInput implements Problem { message: String! }
  type Changed { id: ID! }
  union ChangeResult = Changed | NotFound | InvalidInput
  union OtherResult = Changed | NotFound
  type Query { change: ChangeResult!, other: OtherResult! }
`);

const asked = (...documents: string[]) =>
  askedOn(
    schema,
    documents.map((text) => parse(text)),
  );

it('knows each kind of what documents ask for fields on, in fragments and inline', () => {
  const possibleTypes = { Problem: ['InvalidInput', 'NotFound'] };
  expect(asked('fragment Why on Problem { message }').possibleTypes).toEqual(possibleTypes);
  expect(
    asked('{ other { __typename } }', '{ change { ... on Problem { message } } }').possibleTypes,
  ).toEqual(possibleTypes);
  expect(asked('fragment Any on OtherResult { __typename }').possibleTypes).toEqual({
    OtherResult: ['Changed', 'NotFound'],
  });
});

it('leaves out what no document asks for fields on, and names plain types apart', () => {
  expect(asked('{ change { ... on Changed { id } } }')).toEqual({
    possibleTypes: {},
    plain: { Changed: [] },
  });
});
