import { useQuery } from '@apollo/client/react';
import { Skeleton } from '../../ui/state/Skeleton';
import { ErrorState } from '../../ui/state/States';
import { MergePreviewDocument } from './Merging.generated';
import { t } from './words';
import styles from './Merging.module.css';

/** What would come along, or why the two cannot be merged. */
export function MergePreview({ sourceId, targetId }: { sourceId: string; targetId: string }) {
  const variables = { sourceId, targetId };
  const { data, error } = useQuery(MergePreviewDocument, { variables, fetchPolicy: 'network-only' });
  if (error) return <ErrorState title={t('dialog.failed')} />;
  if (!data) return <Skeleton lines={4} />;
  const preview = data.mergePreview;
  if (!preview) return null;
  const { refusal, customers, team, both, comments, followers, opensWords } = preview;
  if (refusal) {
    return (
      <p className={styles.wrong} role="alert">
        {refusal}
      </p>
    );
  }
  return (
    <section className={styles.preview} aria-live="polite">
      <h3>{t('preview.title')}</h3>
      <ul>
        <li>
          {t('preview.people', { count: customers + team })}
          {both > 0 && <>; {t('preview.both', { count: both })}</>}
        </li>
        <li>{t('preview.comments', { count: comments })}</li>
        <li>{t('preview.followers', { count: followers })}</li>
      </ul>
      {opensWords && <p className={styles.opens}>{t('preview.opens')}</p>}
      <p className={styles.hint}>{t('preview.author')}</p>
    </section>
  );
}
