import type { ApolloClient } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { RouterContextProvider } from 'react-router';
import { expect, it } from 'vitest';
import { apolloContext, load } from './load';
import { ShellDocument } from './Shell.generated';

async function thrownBy(code: string): Promise<unknown> {
  const error = new CombinedGraphQLErrors({ errors: [{ message: 'refused', extensions: { code } }] });
  const context = new RouterContextProvider();
  context.set(apolloContext, { query: () => Promise.reject(error) } as unknown as ApolloClient);
  const request = new Request('https://ideas.example.com/ideas?after=made-up');
  return load({ context, request }, ShellDocument, {}).catch((thrown: unknown) => thrown);
}

it('has no page for what the API refused in an address, instead of a failure of ours', async () => {
  expect(await thrownBy('BAD_USER_INPUT')).toMatchObject({ status: 404 });
  expect(await thrownBy('NOT_FOUND')).toMatchObject({ status: 404 });
  expect(await thrownBy('FORBIDDEN')).toMatchObject({ status: 403 });
  expect(await thrownBy('INTERNAL')).toBeInstanceOf(Error);
});
