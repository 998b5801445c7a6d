import { useQuery } from '@apollo/client/react';
import { Skeleton } from '../state/Skeleton';
import { Prose } from '../text/Prose';
import { PreviewMarkdownDocument } from './Editor.generated';
import { t } from './words';
import styles from './MarkdownEditor.module.css';

/** What the words will look like, rendered by the server that renders them for everybody. */
export function Preview({ text, shownAs }: { text: string; shownAs?: string }) {
  const { data, error } = useQuery(PreviewMarkdownDocument, {
    variables: { text },
    skip: !text.trim(),
    fetchPolicy: 'no-cache',
  });
  let body = <p>{t('nothingToPreview')}</p>;
  if (error) body = <p>{t('previewFailed')}</p>;
  else if (data) body = <Prose html={data.previewMarkdown} small={!shownAs} />;
  else if (text.trim()) body = <Skeleton lines={2} />;
  return <div className={shownAs ? `${styles.preview} ${shownAs}` : styles.preview}>{body}</div>;
}
