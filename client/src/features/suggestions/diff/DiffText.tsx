import { VisuallyHidden } from '../../../ui/text/VisuallyHidden';
import { t } from '../words';
import type { Part } from './parts';
import styles from './Diff.module.css';

const marks = { removed: 'del', added: 'ins' } as const;

/** What cannot be seen is shown by its sign: a paragraph that was broken or joined. */
function visible(text: string): string {
  return /^\s*\n\s*$/.test(text) ? `¶${text}` : text;
}

/** A text with what was taken out and put in, told apart by line, ground and, for screen readers, by words. */
export function DiffText({ parts, without }: { parts: readonly Part[]; without?: 'added' | 'removed' }) {
  return parts.map(({ kind, text }, index) => {
    if (kind === without) return null;
    if (kind === 'same') return <span key={index}>{text}</span>;
    const Mark = marks[kind];
    return (
      <Mark key={index} className={styles[kind]}>
        <VisuallyHidden>{t(`diff.${kind}`)} </VisuallyHidden>
        {visible(text)}
        <VisuallyHidden> {t('diff.end')} </VisuallyHidden>
      </Mark>
    );
  });
}
