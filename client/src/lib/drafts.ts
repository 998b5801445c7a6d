import type { ApolloClient } from '@apollo/client';
import { readClock } from './clock';
import { DiscardDraftDocument, DraftOfDocument, SaveDraftDocument } from './Drafts.generated';
import type { DraftKind } from './schema.generated';
import { readStored, removeStored, writeStored } from './storage';

/** What a draft belongs to: the subject is a thread, idea or space id, or "new". */
export interface DraftPlace {
  kind: DraftKind;
  subject: string;
}

export interface Kept<TValues> {
  values: TValues;
  /** Milliseconds since 1970. */
  at: number;
}

export const draftKey = ({ kind, subject }: DraftPlace): string => `draft:${kind}:${subject}`;

/** What this device keeps of a draft. */
export const readDraft = <TValues>(place: DraftPlace): Kept<TValues> | null => readStored(draftKey(place));

export function keepDraft(place: DraftPlace, values: unknown): void {
  writeStored(draftKey(place), { values, at: readClock() });
}

/** The draft on the server, when there is one and it can be read. A lost connection must not stop the form. */
export async function fetchDraft<TValues>(
  client: ApolloClient,
  place: DraftPlace,
): Promise<Kept<TValues> | null> {
  try {
    const { data } = await client.query({
      query: DraftOfDocument,
      variables: { ...place },
      fetchPolicy: 'network-only',
    });
    if (!data?.draft) return null;
    return { values: JSON.parse(data.draft.body) as TValues, at: Date.parse(data.draft.updatedAt) };
  } catch {
    return null;
  }
}

/** Saves to the server; failing is silent, since the device keeps the same words. */
export async function uploadDraft(client: ApolloClient, place: DraftPlace, values: unknown): Promise<void> {
  const input = { ...place, body: JSON.stringify(values) };
  await client.mutate({ mutation: SaveDraftDocument, variables: { input } }).catch(() => undefined);
}

/** Whoever discards a draft and leaves at once does not find it again. */
const OUTLIVES = { fetchOptions: { keepalive: true } };

/** Forgets a draft on the device and, for a signed-in person, on the server. */
export async function dropDraft(client: ApolloClient, place: DraftPlace, signedIn: boolean): Promise<void> {
  removeStored(draftKey(place));
  if (!signedIn) return;
  await client
    .mutate({ mutation: DiscardDraftDocument, variables: { ...place }, context: OUTLIVES })
    .catch(() => undefined);
}
