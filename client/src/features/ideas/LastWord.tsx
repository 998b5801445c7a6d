import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { IdeaCardFragment } from './IdeaCard.generated';
import { t } from './list-words';
import styles from './LastWord.module.css';

type Idea = Pick<IdeaCardFragment, 'lastWord' | 'waiting' | 'reviewOn' | 'stage'>;

/** The last human word on an idea: who answered or replied, or how long it has been waiting. */
export function LastWord({ idea }: { idea: Idea }) {
  const { language } = useCommunity();
  const { waiting, lastWord } = idea;
  if (waiting) {
    const words = waiting.days ? t('word.waiting', { count: waiting.days }) : t('word.waitingToday');
    return <span className={waiting.late ? styles.late : undefined}>{words}</span>;
  }
  const said = lastWord.kind !== 'POST' && (
    <span>
      {fill(t(`word.${lastWord.kind}`), {
        name: lastWord.member.name,
        when: <RelativeTime at={lastWord.at} />,
      })}
    </span>
  );
  const review = idea.stage.category === 'DECLINED' && idea.reviewOn && (
    <span>{t('word.review', { day: day(idea.reviewOn, language) })}</span>
  );
  return (
    <>
      {said}
      {review}
    </>
  );
}
