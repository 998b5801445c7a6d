import { Check, Circle } from 'lucide-react';
import { useViewer } from '../../lib/shell';
import { SideSection } from '../../ui/layout/Columns';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { isOwn, OWED, type Recovery } from './recovery';
import { t } from './words';
import styles from './Recoveries.module.css';

function Step({ words, done }: { words: string; done: boolean }) {
  const Mark = done ? Check : Circle;
  return (
    <li className={done ? styles.done : undefined}>
      <Mark size={14} aria-hidden="true" />
      <span>
        {words}
        <VisuallyHidden>{` (${t(done ? 'steps.done' : 'steps.toCome')})`}</VisuallyHidden>
      </span>
    </li>
  );
}

/** What has to be said until it is closed: nobody has to guess what is still owed (practice 0.20). */
export function Steps({ recovery }: { recovery: Recovery }) {
  const own = isOwn(recovery, useViewer());
  const { member, missing, putRightAt, state } = recovery;
  return (
    <SideSection title={t(state === 'PUT_RIGHT' ? 'steps.titleDone' : 'steps.title')}>
      <ol className={styles.steps}>
        {OWED.map((kind) => (
          <Step key={kind} words={t(`steps.${kind}`)} done={!missing.includes(kind)} />
        ))}
        <Step
          words={own ? t('steps.word') : t('steps.wordOf', { name: member.name })}
          done={putRightAt !== null}
        />
      </ol>
    </SideSection>
  );
}
