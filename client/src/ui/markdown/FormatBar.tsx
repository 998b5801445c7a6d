import { Bold, Italic, Link, List, Quote } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { insert, mark, pullQuote, type Mark } from './marks';
import { t } from './words';
import styles from './MarkdownEditor.module.css';

const marks: [Mark, typeof Bold][] = [
  ['bold', Bold],
  ['italic', Italic],
  ['link', Link],
  ['list', List],
  ['quote', Quote],
];

interface BarProps {
  field: RefObject<HTMLTextAreaElement | null>;
  previewing: boolean;
  onPreview: (show: boolean) => void;
  /** Whether words are set apart as in a magazine, and not only as said by somebody else. */
  pullQuotes?: boolean;
  /** Further tools beside the marks. */
  children?: ReactNode;
}

/** Buttons that put Markdown around the selection, and the switch between writing and preview. */
export function FormatBar({ field, previewing, onPreview, pullQuotes, children }: BarProps) {
  const press = (kind: Mark) => {
    const element = field.current;
    if (!element) return;
    const selected = element.value.slice(element.selectionStart, element.selectionEnd);
    insert(element, mark(kind, selected, t(`placeholder.${kind}`)));
  };
  const setApart = () => {
    const element = field.current;
    if (!element) return;
    const { value, selectionStart: from, selectionEnd: to } = element;
    const quote = pullQuote(value, { from, to }, t('placeholder.pullQuote'));
    element.setSelectionRange(quote.at, quote.at);
    insert(element, quote);
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('toolbar')}>
      {marks
        .filter(([kind]) => !(pullQuotes && kind === 'quote'))
        .map(([kind, Icon]) => (
          <button
            key={kind}
            type="button"
            className={styles.tool}
            aria-label={t(`${kind}`)}
            title={t(`${kind}`)}
            hidden={previewing}
            onClick={() => press(kind)}
          >
            <Icon size={16} aria-hidden="true" />
          </button>
        ))}
      {pullQuotes && (
        <button type="button" className={styles.named} hidden={previewing} onClick={setApart}>
          <Quote size={16} aria-hidden="true" />
          {t('pullQuote')}
        </button>
      )}
      {children}
      <button
        type="button"
        className={styles.switch}
        aria-pressed={previewing}
        onClick={() => onPreview(!previewing)}
      >
        {previewing ? t('write') : t('preview')}
      </button>
    </div>
  );
}
