import { ExternalLink } from 'lucide-react';
import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useMasked } from '../../lib/masked';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { StageMark } from '../../ui/text/StageMark';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { SupportBox } from '../votes/SupportBox';
import { SimilarCardFragmentDoc, type SimilarCardFragment } from './Similar.generated';
import { t } from './words';
import styles from './SimilarCard.module.css';

/** An idea that says much the same: support in place, where it stands, the last answer, and why it was declined. */
export function SimilarCard({ id }: { id: string }) {
  const idea = useMasked(SimilarCardFragmentDoc, { __typename: 'Idea', id });
  const answer = idea.answers[0];
  return (
    <article className={styles.card} data-item="">
      <SupportBox idea={idea} />
      <div>
        <h3 dir="auto">
          <Link to={idea.path} target="_blank" data-item-link="">
            {idea.title} <ExternalLink size={12} aria-hidden="true" />
            <VisuallyHidden>{t('similar.newTab')}</VisuallyHidden>
          </Link>
        </h3>
        <p className={styles.facts}>
          <StageMark stage={idea.stage} />
          <span>
            {answer
              ? fill(t('similar.answered'), {
                  name: answer.author.name,
                  when: <RelativeTime at={answer.createdAt} />,
                })
              : t('similar.notAnswered')}
          </span>
        </p>
        {idea.stage.category === 'DECLINED' && <Decline idea={idea} />}
      </div>
    </article>
  );
}

/** Why it was declined and when that is looked at again (practice 2.4). */
function Decline({ idea }: { idea: Pick<SimilarCardFragment, 'answers' | 'reviewOn'> }) {
  const { language } = useCommunity();
  const decline = idea.answers.find(({ toStage }) => toStage.category === 'DECLINED');
  return (
    <p className={styles.decline}>
      <span className={styles.reason} dir="auto">
        {decline?.reason ? fill(t('similar.why'), { reason: decline.reason }) : t('similar.noReason')}
      </span>
      {idea.reviewOn && <span>{t('similar.review', { day: day(idea.reviewOn, language) })}</span>}
    </p>
  );
}
