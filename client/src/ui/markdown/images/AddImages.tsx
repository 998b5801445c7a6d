import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import styles from '../MarkdownEditor.module.css';
import { MEGABYTES } from './use-images';
import { t } from './words';

interface AddProps {
  hidden: boolean;
  onFiles: (files: Iterable<File>) => void;
}

/** The button that chooses pictures; on a phone it offers the camera too. */
export function AddImages({ hidden, onFiles }: AddProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const words = t('add', { megabytes: MEGABYTES });
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        aria-label={words}
        title={words}
        hidden={hidden}
        onClick={() => chooser.current?.click()}
      >
        <ImagePlus size={16} aria-hidden="true" />
      </button>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        tabIndex={-1}
        aria-label={words}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
