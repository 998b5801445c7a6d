import { Suspense, useState } from 'react';
import { useRevalidator } from 'react-router';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import type { CauseAct } from './CauseSteering';
import type { PageCause } from './CauseSide';
import { t } from './words';
import styles from './Irritant.module.css';

const CauseSteering = lazy(() => import('./CauseSteering'));

/** What the team does with a root cause: call for ideas, fix it, change its words, link an idea. */
export function CauseActs({ cause }: { cause: PageCause }) {
  const { revalidate } = useRevalidator();
  const [open, setOpen] = useState<CauseAct | null>(null);
  const can = (action: PageCause['viewerCan'][number]) => cause.viewerCan.includes(action);
  const called = cause.call !== null && cause.call.endedAt === null;
  const acts = (
    [
      ['call', can('CALL') && !called, 'page.call'],
      ['fix', can('FIX'), 'page.fix'],
      ['link', can('LINK_IDEA') && !cause.fixedAt, 'page.link'],
      ['edit', can('EDIT'), 'cause.edit'],
    ] as const
  ).filter(([, shown]) => shown);
  if (acts.length === 0) return null;
  return (
    <div className={styles.acts} data-screen>
      {acts.map(([act, , words]) => (
        <Button key={act} onClick={() => setOpen(act)}>
          {t(words)}
        </Button>
      ))}
      {open && (
        <Suspense fallback={null}>
          <CauseSteering
            act={open}
            cause={cause}
            onDone={(changed) => {
              setOpen(null);
              if (changed) void revalidate();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
