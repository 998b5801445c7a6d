import { useCallback, useEffect, useRef, useState } from 'react';
import { readDraft, type DraftPlace } from '../../lib/drafts';
import { mayWrite, type Recovery, type Writable } from './recovery';

/** Where words of one kind are kept until they are sent. */
export const draftOf = (recoveryId: string, kind: Writable): DraftPlace => ({
  kind: 'RECOVERY',
  subject: `${recoveryId}:${kind}`,
});

export interface WritingState {
  /** What is being written; null when nothing is. */
  kind: Writable | null;
  /** Whether the reader pressed for it, so that the focus goes there. */
  pressed: boolean;
  choose: (kind: Writable | null) => void;
}

/**
 * What is being written. When the page is opened that is what was begun and not sent, or the apology that is owed;
 * afterwards the reader chooses.
 */
export function useWriting(recovery: Recovery | null): WritingState {
  const [state, setState] = useState<Pick<WritingState, 'kind' | 'pressed'>>({ kind: null, pressed: false });
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (!recovery || opened.current === recovery.id) return;
    opened.current = recovery.id;
    const kinds = mayWrite(recovery);
    const begun = kinds.find((one) => readDraft(draftOf(recovery.id, one)) !== null);
    setState({ kind: begun ?? (kinds[0] === 'APOLOGY' ? 'APOLOGY' : null), pressed: false });
  }, [recovery]);
  const choose = useCallback((kind: Writable | null) => setState({ kind, pressed: kind !== null }), []);
  return { ...state, choose };
}
