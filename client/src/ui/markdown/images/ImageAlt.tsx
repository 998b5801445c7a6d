import { IMAGE_ALT_MAX, imagePath, type PlacedImage } from '@rapport/shared/images';
import { useEffect, useId, useState } from 'react';
import styles from './ImageList.module.css';
import { t } from './words';

interface AltProps {
  mark: PlacedImage;
  /** Which of the text's pictures it is, from 1. */
  number: number;
  onSay: (alt: string) => void;
  onTakeOut: () => void;
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** One picture of the text, with the words for people who cannot see it. */
export function ImageAlt({ mark, number, onSay, onTakeOut }: AltProps) {
  const id = useId();
  const [words, setWords] = useState(mark.alt);
  // The text itself may be changed too; a space just typed at the end is no change.
  useEffect(() => setWords((typed) => (spaced(typed) === mark.alt ? typed : mark.alt)), [mark.alt]);
  const name = mark.alt || t('thisOne', { number });
  return (
    <li className={styles.row}>
      <img className={styles.thumb} src={imagePath(mark.id)} alt="" width={56} height={56} />
      <div className={styles.words}>
        <label htmlFor={id} className={styles.label}>
          {t('shows')}
        </label>
        <input
          id={id}
          className={styles.input}
          value={words}
          maxLength={IMAGE_ALT_MAX}
          dir="auto"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setWords(event.target.value);
            onSay(event.target.value);
          }}
          // Enter in a field of one line would send the whole form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {mark.alt ? t('showsHint') : t('missing')}
        </p>
      </div>
      <button type="button" className={styles.act} aria-label={t('takeOut', { name })} onClick={onTakeOut}>
        {t('takeOutShort')}
      </button>
    </li>
  );
}
