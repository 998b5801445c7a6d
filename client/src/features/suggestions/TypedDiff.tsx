import { useId } from 'react';
import { Comparison, type Written } from './diff/Comparison';
import { useSettled } from './use-settled';
import { t } from './words';
import styles from './Suggest.module.css';

interface TypedDiffProps {
  before: Written;
  title: string;
  text: string;
  label: string;
  names?: [string, string];
}

/** What differs from a text as one types, a breath later, so that typing stays quick in long texts. */
export function TypedDiff({ before, title, text, label, names }: TypedDiffProps) {
  const id = useId();
  const typed = { title: useSettled(title, 200), text: useSettled(text, 200) };
  const untouched = typed.title === before.title && typed.text === before.text;
  return (
    <section className={styles.diff} aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      {untouched ? (
        <p className={styles.quiet}>{t('write.previewEmpty')}</p>
      ) : (
        <Comparison before={before} after={typed} names={names} live />
      )}
    </section>
  );
}
