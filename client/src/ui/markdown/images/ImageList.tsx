import type { RefObject } from 'react';
import { ImageAlt } from './ImageAlt';
import styles from './ImageList.module.css';
import { say, takeOut } from './text';
import type { Images, Upload } from './use-images';
import { t } from './words';

/** What each picture of a text shows, and how far those are that are on their way. */
export default function ImageList({
  images,
  field,
}: {
  images: Images;
  field: RefObject<HTMLTextAreaElement | null>;
}) {
  const { marks, uploads } = images;
  return (
    <ul className={styles.shelf} aria-label={t('list')}>
      {marks.map((mark, order) => (
        <ImageAlt
          key={`${mark.id}-${marks.slice(0, order).filter(({ id }) => id === mark.id).length}`}
          mark={mark}
          number={order + 1}
          onSay={(alt) => field.current && say(field.current, mark, order, alt)}
          onTakeOut={() => {
            if (field.current) takeOut(field.current, mark, order);
            field.current?.focus();
          }}
        />
      ))}
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} images={images} />
      ))}
    </ul>
  );
}

function UploadRow({ upload, images }: { upload: Upload; images: Images }) {
  const { key, file, share, problem, canRetry } = upload;
  const { name } = file;
  if (problem) {
    return (
      <li className={styles.row}>
        <p className={styles.problem} role="alert">
          {problem}
        </p>
        {canRetry && (
          <button
            type="button"
            className={styles.act}
            aria-label={t('againOf', { name })}
            onClick={() => images.retry(upload)}
          >
            {t('again')}
          </button>
        )}
        <button
          type="button"
          className={styles.act}
          aria-label={t('dismissOf', { name })}
          onClick={() => images.drop(key)}
        >
          {t('dismiss')}
        </button>
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.label}>{t('sending', { name })}</span>
        <progress className={styles.progress} value={share} max={1} aria-label={t('sending', { name })} />
      </div>
      <button
        type="button"
        className={styles.act}
        aria-label={t('cancelOf', { name })}
        onClick={() => images.drop(key)}
      >
        {t('cancel')}
      </button>
    </li>
  );
}
