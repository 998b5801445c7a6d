import { Link } from 'react-router';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { IrritantItemFragment } from './IrritantItem.generated';
import { PeopleHit } from './PeopleHit';
import { t } from './words';
import styles from './Irritants.module.css';

interface ItemProps {
  irritant: Omit<IrritantItemFragment, ' $fragmentName'>;
  /** Left out where the whole list is about one space. */
  showSpace?: boolean;
  heading?: 'h2' | 'h3';
}

/** An irritant in a list: what hurts, who says so and when, whom it hits, where in the journey, and its state. */
export function IrritantItem({ irritant, showSpace, heading: Heading = 'h2' }: ItemProps) {
  const { author, journeyStage, state } = irritant;
  return (
    <article className={styles.item} data-item="">
      <Heading dir="auto">
        <Link to={irritant.path} data-item-link="">
          {irritant.title}
        </Link>
      </Heading>
      <p className={styles.text} dir="auto">
        {irritant.excerpt}
      </p>
      <div className={styles.facts}>
        <ByLine member={author} small>
          {', '}
          <RelativeTime at={irritant.createdAt} />
        </ByLine>
        <PeopleHit irritant={irritant} />
        {journeyStage && <span dir="auto">{t('facts.inJourney', { stage: journeyStage })}</span>}
        <span>{t(`state.${state}`)}</span>
        {showSpace && <span>{irritant.space.name}</span>}
      </div>
    </article>
  );
}
