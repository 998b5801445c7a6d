import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import type { IdeaDecidersFragment } from './Decide.generated';
import { useNames } from './names';
import { t } from './words';
import styles from './Suggestions.module.css';

const NameDeciderForm = lazy(() => import('./NameDeciderForm'));

type Idea = Omit<IdeaDecidersFragment, ' $fragmentName'>;

/** Who decides on suggestions to an idea, by name; staff can name somebody where the author is not there to do it. */
export function Deciders({ idea }: { idea: Idea }) {
  const names = useNames();
  const [naming, setNaming] = useState(false);
  const { deciders } = idea;
  return (
    <p className={styles.deciders}>
      <span>
        {deciders.length === 0
          ? t('decider.nobody')
          : fill(t('decider.decides', { count: deciders.length }), { names: names(deciders) })}
      </span>
      {idea.viewerCan.includes('NAME_DECIDER') && (
        <Button tone="plain" onClick={() => setNaming(true)}>
          {t('decider.name')}
        </Button>
      )}
      <Dialog open={naming} title={t('decider.title')} onClose={() => setNaming(false)}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <NameDeciderForm ideaId={idea.id} onDone={() => setNaming(false)} />
        </Suspense>
      </Dialog>
    </p>
  );
}
