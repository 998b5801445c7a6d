import { ExternalLink } from 'lucide-react';
import { Link } from 'react-router';
import { useMasked } from '../../lib/masked';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { MeTooButton } from '../irritants/MeTooButton';
import { t as irritants } from '../irritants/words';
import { SimilarIrritantFragmentDoc } from './Similar.generated';
import { t } from './words';
import styles from './SimilarIrritant.module.css';

/** Something that hurts and says much the same: how many it hurts, with "me too" in place. */
export function SimilarIrritant({ id }: { id: string }) {
  const irritant = useMasked(SimilarIrritantFragmentDoc, { __typename: 'Irritant', id });
  const { reportCount, state } = irritant;
  return (
    <article className={styles.card} data-item="">
      <h3 dir="auto">
        <Link to={irritant.path} target="_blank" data-item-link="">
          {irritant.title} <ExternalLink size={12} aria-hidden="true" />
          <VisuallyHidden>{t('similar.newTab')}</VisuallyHidden>
        </Link>
      </h3>
      <p>{irritants(state === 'FIXED' ? 'similar.hurt' : 'similar.hurts', { count: reportCount })}</p>
      <MeTooButton irritant={irritant} small />
    </article>
  );
}
