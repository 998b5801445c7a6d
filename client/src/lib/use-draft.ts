import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, fetchDraft, keepDraft, readDraft, uploadDraft, type DraftPlace } from './drafts';
import { useViewer } from './shell';

const UPLOAD_AFTER = 1_500;

/**
 * Keeps what is typed: on the device at once, on the server a moment later for a signed-in person. A newer
 * draft from another device is handed to `onFound` as long as nothing has been typed yet.
 */
export function useDraft<TValues extends object>(
  place: DraftPlace | null,
  onFound: (values: TValues) => void,
  onDiscarded: () => void,
) {
  const client = useApolloClient();
  const signedIn = useViewer() !== null;
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(false);
  const found = useRef(onFound);
  found.current = onFound;
  const { kind, subject } = place ?? {};

  useEffect(() => {
    if (!kind || !subject) return;
    let current = true;
    const restore = (kept: { values: TValues; at: number } | null) => {
      if (!current || !kept || touched.current) return;
      found.current(kept.values);
      setRestoredAt(kept.at);
    };
    const local = readDraft<TValues>({ kind, subject });
    restore(local);
    if (signedIn) {
      void fetchDraft<TValues>(client, { kind, subject }).then((remote) => {
        if (remote && remote.at > (local?.at ?? 0) + UPLOAD_AFTER * 2) restore(remote);
      });
    }
    return () => {
      current = false;
    };
  }, [client, kind, subject, signedIn]);

  const keep = useCallback(
    (values: TValues) => {
      if (!kind || !subject) return;
      touched.current = true;
      keepDraft({ kind, subject }, values);
      clearTimeout(timer.current);
      if (signedIn) {
        timer.current = setTimeout(() => void uploadDraft(client, { kind, subject }, values), UPLOAD_AFTER);
      }
    },
    [client, kind, subject, signedIn],
  );

  /** Forgets the draft, after it was sent or because it is not wanted any more. */
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    touched.current = false;
    setRestoredAt(null);
    if (kind && subject) void dropDraft(client, { kind, subject }, signedIn);
  }, [client, kind, subject, signedIn]);

  const discard = useCallback(() => {
    drop();
    onDiscarded();
  }, [drop, onDiscarded]);

  return { restoredAt, keep, drop, discard };
}
