import { useQuery } from '@apollo/client/react';
import { fill } from '../../lib/words';
import { Skeleton } from '../../ui/state/Skeleton';
import { ErrorState } from '../../ui/state/States';
import { Prose } from '../../ui/text/Prose';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { IdeaRevisionsDocument } from './IdeaPage.generated';
import { t } from './words';
import styles from './Idea.module.css';

/** Every version of an idea, newest first, each with who wrote it. */
export function Revisions({ number }: { number: number }) {
  const { data, error } = useQuery(IdeaRevisionsDocument, {
    variables: { number },
    fetchPolicy: 'network-only',
  });
  if (error) return <ErrorState title={t('versions.failed')} />;
  if (!data) return <Skeleton lines={5} />;
  return (
    <ol className={styles.versions}>
      {(data.idea?.revisions ?? []).toReversed().map((revision) => (
        <li key={revision.id}>
          <h3>{t('versions.one', { number: revision.number })}</h3>
          <p>
            {fill(t('versions.by'), {
              name: revision.author.name,
              when: <RelativeTime at={revision.createdAt} />,
            })}
          </p>
          <h4 dir="auto">{revision.title}</h4>
          <Prose html={revision.textHtml} small />
        </li>
      ))}
    </ol>
  );
}
