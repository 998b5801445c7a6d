import { useEffect, useRef, useState } from 'react';
import { readDraft, type DraftPlace } from '../../lib/drafts';
import { mayWrite, type Recovery, type Writable } from './recovery';

/** Where words of one kind are kept until they are sent. */
export const draftOf = (recoveryId: string, kind: Writable): DraftPlace => ({
  kind: 'RECOVERY',
  subject: `${recoveryId}:${kind}`,
});

/**
 * What is being written; null when nothing is. When the page is opened that is what was begun and not sent, or the
 * apology that is owed; afterwards the reader chooses.
 */
export function useWriting(recovery: Recovery | null) {
  const [kind, setKind] = useState<Writable | null>(null);
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (!recovery || opened.current === recovery.id) return;
    opened.current = recovery.id;
    const kinds = mayWrite(recovery);
    const begun = kinds.find((one) => readDraft(draftOf(recovery.id, one)) !== null);
    setKind(begun ?? (kinds[0] === 'APOLOGY' ? 'APOLOGY' : null));
  }, [recovery]);
  return [kind, setKind] as const;
}
