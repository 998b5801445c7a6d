import { Suspense, type RefObject } from 'react';
import { lazy } from '../../../lib/lazy';
import styles from './ImageShelf.module.css';
import type { Images } from './use-images';

const ImageList = lazy(() => import('./ImageList'));

/** The pictures of a text below it, and what is to be said of them. Most texts have none. */
export function ImageShelf({
  images,
  field,
}: {
  images: Images;
  field: RefObject<HTMLTextAreaElement | null>;
}) {
  const { marks, uploads, notice, news } = images;
  return (
    <>
      {(marks.length > 0 || uploads.length > 0) && (
        <Suspense>
          <ImageList images={images} field={field} />
        </Suspense>
      )}
      <p className={notice ? styles.notice : styles.hidden} role="status">
        {notice ?? news}
      </p>
    </>
  );
}
