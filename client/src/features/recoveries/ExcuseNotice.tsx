import { useLayoutEffect, useRef } from 'react';
import { useCommunity } from '../../lib/shell';
import styles from './Recoveries.module.css';

interface NoticeProps {
  title: string;
  /** What to say about the words, which stand in quotation marks. */
  say: (words: string) => string;
  words: string[];
}

/** Says once that some words may read as an excuse (practice 0.29). Nothing is forbidden. */
export function ExcuseNotice({ title, say, words }: NoticeProps) {
  const { language } = useCommunity();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const quoted = words.map((word) => `“${word}”`);
  return (
    <div ref={box} className={styles.hint} role="alert" tabIndex={-1}>
      <b>{title}</b>
      <p>{say(new Intl.ListFormat(language, { type: 'conjunction' }).format(quoted))}</p>
    </div>
  );
}
