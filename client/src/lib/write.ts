import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useCallback, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { asOwn } from './own-writes';
import { keepAct, type PendingAct } from './pending-act';
import { problemOf, type Problem } from './problems';
import { useViewer } from './shell';
import { signInPath } from './sign-in-path';

type Root<TData> = TData[keyof TData];
export type Succeeded<TData> = Exclude<Root<TData>, { code: string }>;

export type Outcome<TData> =
  | { ok: true; value: Succeeded<TData> }
  | { ok: false; problem: (Problem & Partial<Extract<Root<TData>, { code: string }>>) | Problem }
  /** The visitor has been sent to sign in; the act is kept and done on return. */
  | { ok: false; problem: null };

type WriteOptions<TData, TVariables extends OperationVariables> = {
  variables: TVariables;
  /** What the answer will most likely be, shown at once and taken back when it is refused. */
  optimistic?: NoInfer<TData>;
  /** Kept when a visitor has to sign in first, and done on return. */
  act?: PendingAct;
  /**
   * What it is about, when it can be given and taken back faster than the server answers: such writes reach the
   * server in the order in which they were made.
   */
  inTurn?: string;
  /** Changes of the cache beyond the objects that come back. */
  update?: Parameters<ApolloClient['mutate']>[0]['update'];
};

/**
 * Sends one mutation with an idempotency key. The mutation has one root field, whose union answers either
 * the change or a problem. @throws what the network or the server throws
 */
export async function send<TData, TVariables extends OperationVariables>(
  client: ApolloClient,
  document: TypedDocumentNode<TData, TVariables>,
  options: WriteOptions<TData, TVariables>,
  idempotencyKey: string = crypto.randomUUID(),
): Promise<Outcome<TData>> {
  const takesKey = JSON.stringify(document.definitions).includes('"idempotencyKey"');
  const size = JSON.stringify(options.variables).length;
  const { data } = await asOwn(() =>
    client.mutate({
      mutation: document as DocumentNode,
      variables: takesKey ? { ...options.variables, idempotencyKey } : options.variables,
      optimisticResponse: options.optimistic as object | undefined,
      update: options.update,
      // Kept alive, a request outlives the page: pressed and left at once still counts. Browsers allow it 64 kB.
      context: { inTurn: options.inTurn, fetchOptions: { keepalive: size < 50_000 } },
    }),
  );
  const value = Object.values(data as object)[0] as Root<TData> | Problem;
  if (isProblem(value)) return { ok: false, problem: value };
  return { ok: true, value: value as Succeeded<TData> };
}

const none = { variables: '', key: '' };

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value;

/**
 * A mutation as a function that never throws: it answers the change or a problem in words. A visitor is sent
 * to sign in with the act kept; sending the same thing again after a lost connection uses the same key, so
 * that it happens once.
 */
export function useWrite<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
) {
  const client = useApolloClient();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [busy, setBusy] = useState(false);
  const last = useRef(none);

  const write = useCallback(
    async (options: WriteOptions<TData, TVariables>): Promise<Outcome<TData>> => {
      const leave = async (): Promise<Outcome<TData>> => {
        if (options.act) keepAct(options.act);
        await navigate(signInPath(pathname + search));
        return { ok: false, problem: null };
      };
      if (!viewer) return leave();
      const variables = JSON.stringify(options.variables);
      const sent =
        last.current.variables === variables ? last.current : { variables, key: crypto.randomUUID() };
      // Giving again what was taken back meanwhile is another act; otherwise a second press is the same one.
      last.current = options.inTurn ? none : sent;
      setBusy(true);
      try {
        const outcome = await send(client, document, options, sent.key);
        last.current = none;
        return outcome;
      } catch (error) {
        last.current = sent;
        const problem = problemOf(error);
        return problem.failure.kind === 'signedOut' ? await leave() : { ok: false, problem };
      } finally {
        setBusy(false);
      }
    },
    [client, document, navigate, pathname, search, viewer],
  );
  return [write, busy] as const;
}
