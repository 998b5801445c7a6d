import { Suspense, lazy, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MemberName } from '../../ui/member/MemberName';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { ConsentCard } from './ConsentCard';
import type { CreditedIdeaFragment } from './Credits.generated';
import { useAnswer } from './use-answer';
import { t } from './words';
import styles from './Credits.module.css';

const GiveForm = lazy(() => import('./GiveForm'));

type Credit = CreditedIdeaFragment['credits'][number];

/** Who did what for an idea, as far as they agree; who is named here is asked here. */
export function CreditList({ idea }: { idea: Omit<CreditedIdeaFragment, ' $fragmentName'> }) {
  const [open, setOpen] = useState(false);
  const shown = idea.credits.filter(({ consent }) => consent === 'GIVEN');
  const asked = idea.credits.filter(({ consent }) => consent !== 'GIVEN');
  if (idea.credits.length === 0 && !idea.viewerCanCredit) return null;
  return (
    <section aria-labelledby="credits">
      <SectionTitle id="credits">{t('title')}</SectionTitle>
      {asked.map((credit) => (
        <ConsentCard key={credit.id} credit={credit} />
      ))}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((credit) => (
            <CreditItem key={credit.id} credit={credit} />
          ))}
        </ul>
      )}
      {idea.credits.length === 0 && <p className={styles.quiet}>{t('none')}</p>}
      {idea.viewerCanCredit && (
        <p className={styles.acts} data-screen>
          <Button small onClick={() => setOpen(true)}>
            {t('give')}
          </Button>
        </p>
      )}
      <Dialog open={open} title={t('form.title')} onClose={() => setOpen(false)}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <GiveForm idea={idea} onDone={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </section>
  );
}

function CreditItem({ credit }: { credit: Credit }) {
  const { answer, busy } = useAnswer(credit);
  const { what, path, member } = credit;
  return (
    <li id={`credit-${credit.id}`}>
      <span dir="auto">
        <MemberName member={member} /> {what}
      </span>
      {path && (
        <Link to={path} aria-label={t('readLabel', { name: member.name })}>
          {t('read')}
        </Link>
      )}
      {credit.viewerCan.includes('ANSWER') && (
        <Button tone="plain" busy={busy} aria-label={t('hideLabel', { what })} onClick={() => answer(false)}>
          {t('hide')}
        </Button>
      )}
    </li>
  );
}
