import { useLayoutEffect, useRef } from 'react';
import { useCommunity } from '../../lib/shell';
import { t } from './words';
import styles from './Answer.module.css';

/** Says once that some words may put the blame on the person who asked (practice 2.2). Nothing is forbidden. */
export function WordingNotice({ words }: { words: string[] }) {
  const { language } = useCommunity();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const quoted = words.map((word) => `“${word}”`);
  return (
    <div ref={box} className={styles.hint} role="alert" tabIndex={-1}>
      <b>{t('answer.hintTitle')}</b>
      <p>
        {t('answer.hint', {
          words: new Intl.ListFormat(language, { type: 'conjunction' }).format(quoted),
        })}
      </p>
    </div>
  );
}
