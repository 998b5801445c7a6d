import { Suspense, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { Button, LinkButton } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { Skeleton } from '../../ui/state/Skeleton';
import { isDue } from '../reviews/review';
import { ReviewLine } from '../reviews/ReviewLine';
import { t } from '../reviews/words';
import type { AskedReviewFragment, AttentionQuery } from './Attention.generated';
import styles from './Staff.module.css';

const load = () => import('./AnswerPanel');
const AnswerPanel = lazy(load);

/** A decline the viewer is asked to look at again, with the answer in place. It stays where it is when answered. */
function AskedReview({ idea }: { idea: Omit<AskedReviewFragment, ' $fragmentName'> }) {
  const [open, setOpen] = useState(false);
  const [begun, setBegun] = useState(false);
  useEffect(() => setBegun(readDraft({ kind: 'ANSWER', subject: idea.id }) !== null), [idea.id, open]);
  const due = isDue(idea.review);
  const title = useRef<HTMLAnchorElement>(null);
  const [sent, setSent] = useState(false);
  // The form, higher than a phone, goes with the button that opened it: what stays is the item.
  useEffect(() => {
    if (sent) title.current?.focus();
  }, [sent]);
  const done = (answered: boolean) => {
    setOpen(false);
    setSent(answered);
  };
  return (
    <article className={styles.item} data-item="">
      {idea.review && due ? (
        <ReviewLine review={idea.review} />
      ) : (
        <p className={styles.due} role="status">
          {t('asked.answered')}
        </p>
      )}
      <h3 dir="auto">
        <Link ref={title} to={idea.path} data-item-link="">
          {idea.title}
        </Link>
      </h3>
      <p className={styles.acts}>
        {due && idea.viewerCan.includes('ANSWER') && (
          <Button
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            onPointerEnter={() => void load()}
            onFocus={() => void load()}
          >
            {t(open ? 'asked.close' : begun ? 'asked.resume' : 'asked.answer')}
          </Button>
        )}
        <LinkButton to={idea.path}>{t('asked.open')}</LinkButton>
      </p>
      {open && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <AnswerPanel number={idea.number} showAnswers onDone={done} />
        </Suspense>
      )}
    </article>
  );
}

/** The declines whose day has come and for which the viewer answers, above what waits for the first answer. */
export function AskedReviews({ reviews }: { reviews: AttentionQuery['reviewsAskedOfMe'] }) {
  const more = reviews.totalCount - reviews.edges.length;
  if (reviews.edges.length === 0) return null;
  return (
    <section aria-labelledby="reviews">
      <SectionTitle id="reviews">{t('asked.title')}</SectionTitle>
      <p className={styles.quiet}>{t('asked.lead')}</p>
      {reviews.edges.map(({ node }) => (
        <AskedReview key={node.id} idea={node} />
      ))}
      {more > 0 && (
        <p>
          <Link to="/reviews">{t('asked.more', { count: more })}</Link>
        </p>
      )}
    </section>
  );
}
