import type { RefObject } from 'react';
import { ImageAlt } from './ImageAlt';
import styles from './ImageShelf.module.css';
import { say, takeOut } from './text';
import type { Images, Upload } from './use-images';
import { t } from './words';

/** The pictures of a text below it: what each shows, and how far those are that are on their way. */
export function ImageShelf({
  images,
  field,
}: {
  images: Images;
  field: RefObject<HTMLTextAreaElement | null>;
}) {
  const { marks, uploads, notice, news } = images;
  const rows = marks.map((mark, order) => (
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
  ));
  return (
    <>
      {(rows.length > 0 || uploads.length > 0) && (
        <ul className={styles.shelf} aria-label={t('list')}>
          {rows}
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} images={images} />
          ))}
        </ul>
      )}
      <p className={notice ? styles.notice : styles.hidden} role="status">
        {notice ?? news}
      </p>
    </>
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
