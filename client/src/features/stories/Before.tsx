import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { ByLine } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { Comparison } from '../suggestions/diff/Comparison';
import { t } from './form-words';
import styles from './Standing.module.css';
import { StoryBeforeDocument } from './StoryBefore.generated';

/** For its teller alone: what a story said before, each wording as what the next one changed. */
export default function Before({ number }: { number: number }) {
  const { language, timeZone } = useCommunity();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(StoryBeforeDocument, {
    variables: { number },
    skip: !open,
    fetchPolicy: 'no-cache',
  });
  const revisions = data?.story?.revisions;
  return (
    <section className={styles.standing} aria-label={t('before.label')} data-screen="">
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('before.act')}
      </Button>
      {open && !revisions && <Skeleton lines={4} />}
      {open && revisions && revisions.length < 2 && <p className={styles.quiet}>{t('before.none')}</p>}
      {open &&
        revisions?.slice(0, -1).map((after, at) => {
          const before = revisions[at + 1] ?? after;
          return (
            <article key={after.number} className={styles.suggestion}>
              <h2>{t('before.changed', { date: date(after.at, language, timeZone) })}</h2>
              <ByLine member={after.by} small />
              {before.context !== after.context && (
                <>
                  <p className={styles.label}>{t('suggestion.context')}</p>
                  <Comparison
                    before={{ title: '', text: before.context }}
                    after={{ title: '', text: after.context }}
                  />
                </>
              )}
              <Comparison before={before} after={after} />
            </article>
          );
        })}
    </section>
  );
}
