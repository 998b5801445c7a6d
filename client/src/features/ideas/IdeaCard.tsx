import { Link } from 'react-router';
import { useMasked } from '../../lib/masked';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { StageMark } from '../../ui/text/StageMark';
import { SupportBox } from '../votes/SupportBox';
import { BlockedByThis } from '../votes/BlockedByThis';
import { IdeaCardFragmentDoc } from './IdeaCard.generated';
import { LastWord } from './LastWord';
import { t } from './list-words';
import styles from './IdeaCard.module.css';

interface CardProps {
  idea: { __typename: 'Idea'; id: string };
  /** One level below the heading the list stands under. */
  heading?: 'h2' | 'h3';
}

/**
 * An idea in a list: support, title, two lines, who and when, how much was said since, where it stands, and the last
 * human word. What people talk about comes before what they press (practice 1.13).
 */
export function IdeaCard({ idea: ref, heading: Heading = 'h2' }: CardProps) {
  const idea = useMasked(IdeaCardFragmentDoc, ref);
  return (
    <article className={styles.idea} data-item="">
      <SupportBox idea={idea} />
      <div className={styles.words}>
        <Heading dir="auto">
          <Link to={idea.path} data-item-link="">
            {idea.title}
          </Link>
        </Heading>
        <p className={styles.text} dir="auto">
          {idea.excerpt}
        </p>
        <div className={styles.facts}>
          <ByLine member={idea.author} small>
            {', '}
            <RelativeTime at={idea.createdAt} />
          </ByLine>
          {idea.commentCount > 0 && <span>{t('turns', { count: idea.commentCount })}</span>}
          <StageMark stage={idea.stage} />
          <BlockedByThis count={idea.support.blocks} />
          <LastWord idea={idea} />
        </div>
      </div>
    </article>
  );
}
