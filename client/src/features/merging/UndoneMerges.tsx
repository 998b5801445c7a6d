import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { UndoneMergesFragment } from './Merging.generated';
import { t } from './words';
import styles from './Merging.module.css';

type Undone = Omit<UndoneMergesFragment, ' $fragmentName'>;

/** Among the history of an idea: what it was merged with and is no more, who undid that and why, and who objected. */
export function UndoneMerges({ idea }: { idea: Undone }) {
  const merges = idea.undoneMerges;
  if (merges.length === 0) return null;
  return (
    <details>
      <summary>{t('undone.title', { count: merges.length })}</summary>
      <ul>
        {merges.map((merge) => (
          <UndoneMerge key={merge.id} merge={merge} within={idea.number} />
        ))}
      </ul>
    </details>
  );
}

function UndoneMerge({ merge, within }: { merge: Undone['undoneMerges'][number]; within: number }) {
  const { source, target, mergedBy, mergedAt, why, objection, objectedAt, undoneBy, undoneAt, undoneWhy } =
    merge;
  if (!source || !target) return null;
  const wasSource = source.number === within;
  const { number, title, path } = wasSource ? target : source;
  const idea = <Link to={path}>{t('banner.number', { number, title })}</Link>;
  return (
    <li className={styles.item}>
      <p dir="auto">
        {fill(t(wasSource ? 'undone.wasPart' : 'undone.hadPart'), {
          idea,
          name: mergedBy.name,
          when: <RelativeTime at={mergedAt} />,
        })}
      </p>
      <blockquote dir="auto">{why}</blockquote>
      {objection && objectedAt && (
        <>
          <p className={styles.hint}>
            {fill(t('banner.objection'), {
              name: source.author.name,
              when: <RelativeTime at={objectedAt} />,
            })}
          </p>
          <blockquote dir="auto">{objection}</blockquote>
        </>
      )}
      {undoneBy && undoneAt && (
        <p className={styles.hint}>
          {fill(t('undone.by'), { name: undoneBy.name, when: <RelativeTime at={undoneAt} /> })}
        </p>
      )}
      {undoneWhy && <blockquote dir="auto">{undoneWhy}</blockquote>}
    </li>
  );
}
