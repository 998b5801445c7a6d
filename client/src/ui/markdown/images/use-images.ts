import {
  IMAGE_BYTES_MAX,
  IMAGES_PER_TEXT_MAX,
  imageMark,
  imagesIn,
  type PlacedImage,
} from '@rapport/shared/images';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { useViewer } from '../../../lib/shell';
import { shrunk } from './shrink';
import { putIn } from './text';
import { sendImage } from './upload';
import { t } from './words';

export const MEGABYTES = IMAGE_BYTES_MAX / 1_048_576;
const BUSY_TRIES = 4;

/** A file on its way into the text. */
export interface Upload {
  key: number;
  file: File;
  /** How much has gone out, from 0 to 1. */
  share: number;
  /** Why it did not go through, and what to do. */
  problem: string | null;
  /** Whether the same file may go through another time. */
  canRetry: boolean;
}

export interface Images {
  /** Those that stand in the text, in order. */
  marks: PlacedImage[];
  uploads: Upload[];
  /** What has to wait or be done first. */
  notice: string | null;
  /** What a screen reader is told of an upload that went well; others see it. */
  news: string | null;
  add: (files: Iterable<File>) => void;
  retry: (upload: Upload) => void;
  /** Cancels an upload, or forgets one that failed. */
  drop: (key: number) => void;
}

const silent = () => () => undefined;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Pictures of a text field: those in its text, and those on their way into it, which go one after the other. */
export function useImages(field: RefObject<HTMLTextAreaElement | null>, enabled: boolean): Images {
  const isSignedIn = useViewer() !== null;
  // The text may be set by a draft or a form as well as by typing, so it is looked at with every rendering.
  const shown = useSyncExternalStore(
    silent,
    () =>
      enabled
        ? imagesIn(field.current?.value ?? '')
            .map(imageMark)
            .join('\n')
        : '',
    () => '',
  );
  const marks = useMemo(() => imagesIn(shown), [shown]);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [notice, setNotice] = useState<string | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const aborts = useRef(new Map<number, AbortController>());
  const keys = useRef(0);
  const isSending = useRef(false);
  isSending.current = uploads.some(({ problem }) => !problem);

  useEffect(() => {
    const under = aborts.current;
    return () => under.forEach((abort) => abort.abort());
  }, []);

  // Sent now, the text would lose a picture that is still on its way.
  useEffect(() => {
    const form = field.current?.form;
    const hold = (event: Event) => {
      if (!isSending.current) return;
      event.preventDefault();
      event.stopPropagation();
      setNotice(t('wait'));
    };
    form?.addEventListener('submit', hold, true);
    return () => form?.removeEventListener('submit', hold, true);
  }, [field]);

  const change = (key: number, values: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one)));
  const forget = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  const send = async ({ key, file }: Upload, abort: AbortController): Promise<void> => {
    const body = await shrunk(file);
    if (body.size > IMAGE_BYTES_MAX) {
      return change(key, {
        problem: t('tooLarge', { name: file.name, megabytes: MEGABYTES }),
        canRetry: false,
      });
    }
    for (let attempt = 1; ; attempt++) {
      const sent = await sendImage(body, abort.signal, (share) => change(key, { share }));
      if (sent.ok) {
        if (field.current) putIn(field.current, sent.image);
        forget(key);
        setNotice(null);
        return setNews(t('added'));
      }
      if (sent.cancelled) return forget(key);
      if (!sent.retryAfter || attempt === BUSY_TRIES) {
        const { message } = sent;
        const problem = message
          ? t('said', { name: file.name, why: message })
          : t('failed', { name: file.name });
        return change(key, { problem, canRetry: sent.canRetry });
      }
      await pause(sent.retryAfter * 1000);
    }
  };

  const start = (upload: Upload) => {
    const abort = new AbortController();
    aborts.current.set(upload.key, abort);
    line.current = line.current
      .then(() => (abort.signal.aborted ? forget(upload.key) : send(upload, abort)))
      .catch(() => change(upload.key, { problem: t('failed', { name: upload.file.name }), canRetry: true }))
      .finally(() => aborts.current.delete(upload.key));
  };

  const add = (files: Iterable<File>) => {
    if (!isSignedIn) return setNotice(t('signIn'));
    setNotice(null);
    setNews(null);
    let room = IMAGES_PER_TEXT_MAX - marks.length - uploads.length;
    for (const file of files) {
      if (room-- <= 0) return setNotice(t('tooMany', { count: IMAGES_PER_TEXT_MAX }));
      const isPicture = /^image\/(?!svg)/.test(file.type) || file.type === '';
      const problem = isPicture ? null : t('notAPicture', { name: file.name });
      const upload = { key: (keys.current += 1), file, share: 0, problem, canRetry: false };
      setUploads((all) => [...all, upload]);
      if (!problem) start(upload);
    }
  };

  return {
    marks,
    uploads,
    notice,
    news,
    add,
    retry: (upload) => {
      setNotice(null);
      change(upload.key, { problem: null, share: 0 });
      start(upload);
    },
    drop: (key) => {
      setNotice(null);
      const abort = aborts.current.get(key);
      abort?.abort();
      forget(key);
    },
  };
}
