import { useState } from 'react';
import { Link } from 'react-router';
import { useFocusKept } from '../../lib/use-focus-kept';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useToast } from '../../ui/toast/toasts';
import type { Memory, Whose } from './known';
import { DeleteMemoryDocument } from './Memories.generated';
import { t } from './words';
import styles from './Known.module.css';

/** What the team noted, each with where it comes from; the person it is about deletes it (practice 0.8). */
export function RememberedPart({ memories, name }: Whose & { memories: readonly Memory[] }) {
  const kept = useFocusKept<HTMLElement>();
  const own = name === null;
  return (
    <section className={styles.part} aria-labelledby="remembered" {...kept}>
      <SectionTitle id="remembered">
        {own ? t('remembered.title') : t('remembered.titleOf', { name })}
      </SectionTitle>
      <p className={styles.quiet}>{own ? t('remembered.lead') : t('remembered.leadOf', { name })}</p>
      {memories.length === 0 && <p className={styles.none}>{t('remembered.none')}</p>}
      <ul className={styles.memories}>
        {memories.map((memory) => (
          <MemoryItem key={memory.id} memory={memory} own={own} />
        ))}
      </ul>
    </section>
  );
}

function MemoryItem({ memory, own }: { memory: Memory; own: boolean }) {
  const { id, text, by, at, source } = memory;
  const toast = useToast();
  const [send, busy] = useWrite(DeleteMemoryDocument);
  const [gone, setGone] = useState(false);
  const remove = async () => {
    const outcome = await send({ variables: { memoryId: id } });
    if (!outcome.ok) {
      if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
      return;
    }
    setGone(true);
    toast({ text: t('remembered.deleted') });
  };
  if (gone) return null;
  const words = {
    by: <MemberName member={by} />,
    when: <RelativeTime at={at} />,
    source: (
      <Link to={source.path} dir="auto">
        {source.title}
      </Link>
    ),
  };
  return (
    <li>
      <p className={styles.words} dir="auto">
        {text}
      </p>
      <p className={styles.quiet}>{fill(t('remembered.by'), words)}</p>
      {own && (
        <p data-screen>
          <Button
            small
            busy={busy}
            aria-label={t('remembered.deleteOf', { words: text.slice(0, 60) })}
            onClick={() => void remove()}
          >
            {t('remembered.delete')}
          </Button>
        </p>
      )}
    </li>
  );
}
