import { Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dateTime } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { MemberName } from '../../ui/member/MemberName';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { Merge, Merged } from './merged';
import { t } from './words';
import styles from './Merging.module.css';

const ObjectForm = lazy(() => import('./ObjectForm'));
const UndoForm = lazy(() => import('./UndoForm'));

/** Where one came from by an old link, where the idea goes on, and which ideas became part of it. */
export default function MergeBanner({ idea, isMerged }: { idea: Merged; isMerged: boolean }) {
  const [search] = useSearchParams();
  const from = idea.mergedFrom.find(({ source }) => String(source?.number) === search.get('from'))?.source;
  return (
    <>
      {from && <p className={styles.quiet}>{t('cameHere', { number: from.number, title: from.title })}</p>}
      {isMerged && <Away target={idea.goesOnAs} />}
      {idea.mergedFrom.length > 0 && (
        <section className={styles.banner} aria-label={t('banner.title', { count: idea.mergedFrom.length })}>
          <h2>{t('banner.title', { count: idea.mergedFrom.length })}</h2>
          <ul>
            {idea.mergedFrom.map((merge) => (
              <MergeItem key={merge.id} merge={merge} within={idea.number} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Somebody who has the page open while it is merged is not torn away from it. */
function Away({ target }: { target: Merged['goesOnAs'] }) {
  if (!target) return <p className={styles.quiet}>{t('awayHidden')}</p>;
  const title = t('banner.number', { number: target.number, title: target.title });
  return <p className={styles.quiet}>{fill(t('away'), { idea: <Link to={target.path}>{title}</Link> })}</p>;
}

function MergeItem({ merge, within }: { merge: Merge; within: number }) {
  const { language, timeZone } = useCommunity();
  const [open, setOpen] = useState<'object' | 'undo' | null>(null);
  const close = () => setOpen(null);
  const { source, target, mergedBy, objection, objectedAt } = merge;
  if (!source) return null;
  const { number, title, author } = source;
  const mayObject = merge.viewerCan.includes('OBJECT');
  return (
    <li id={`merge-${merge.id}`} className={styles.item}>
      <p dir="auto">
        {fill(t('banner.item'), {
          idea: <b>{t('banner.number', { number, title })}</b>,
          author: <MemberName member={author} />,
        })}
      </p>
      <blockquote dir="auto">{merge.why}</blockquote>
      <p className={styles.hint}>
        {fill(t('banner.merged'), { name: mergedBy.name, when: <RelativeTime at={merge.mergedAt} /> })}
        {target && target.number !== within && <> {t('banner.into', { number: target.number })}</>}
      </p>
      {objection && objectedAt && (
        <>
          <p className={styles.hint}>
            {fill(t('banner.objection'), { name: author.name, when: <RelativeTime at={objectedAt} /> })}
          </p>
          <blockquote dir="auto">{objection}</blockquote>
        </>
      )}
      {mayObject && (
        <p className={styles.hint}>
          {t('banner.until', { when: dateTime(merge.objectBefore, language, timeZone), name: mergedBy.name })}
        </p>
      )}
      {merge.viewerCan.length > 0 && (
        <div className={styles.acts} data-screen>
          {mayObject && (
            <Button small aria-label={t('banner.objectLabel', { number })} onClick={() => setOpen('object')}>
              {t('banner.object')}
            </Button>
          )}
          {merge.viewerCan.includes('UNDO') && (
            <Button small aria-label={t('banner.undoLabel', { number })} onClick={() => setOpen('undo')}>
              {t('banner.undo')}
            </Button>
          )}
        </div>
      )}
      <Dialog open={open === 'object'} title={t('object.title')} onClose={close}>
        <Suspense fallback={<Skeleton lines={5} />}>
          <ObjectForm merge={merge} onDone={close} />
        </Suspense>
      </Dialog>
      <Dialog open={open === 'undo'} title={t('undo.title', { title })} onClose={close}>
        <Suspense fallback={<Skeleton lines={5} />}>
          <UndoForm merge={merge} onDone={close} />
        </Suspense>
      </Dialog>
    </li>
  );
}
