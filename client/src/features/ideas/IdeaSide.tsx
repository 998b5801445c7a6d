import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import { FeedLink } from '../../ui/text/FeedLink';
import { StageMark } from '../../ui/text/StageMark';
import { CoAuthorList } from '../co-authors/CoAuthorList';
import { IdeaLinks } from '../idea-links/IdeaLinks';
import { IdeaAnswers } from '../irritants/IdeaAnswers';
import { t as threads } from '../threads/words';
import { feedOf, type PageIdea } from './page-idea';
import { t } from './words';
import styles from './Idea.module.css';

/** Beside an idea: where it stands, how long it waits, the people, who follows, its tags and its space. */
export function IdeaSide({ idea }: { idea: PageIdea }) {
  const { language } = useCommunity();
  const { waiting, space } = idea;
  const feed = feedOf(idea);
  const answer = idea.answers.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  // Who was handed the idea looks after it, until somebody else answers.
  const handed = idea.handOvers.findLast(({ at }) => !answer || at > answer.createdAt);
  const owner = handed?.to ?? answer?.author ?? space.defaultOwner;
  return (
    <>
      <SideSection title={t('page.stage')}>
        <StageMark stage={idea.stage} />
        {idea.review?.state === 'SCHEDULED' && (
          <p>
            {t('page.reviewTitle')}: {day(idea.review.dueOn, language)}
          </p>
        )}
      </SideSection>
      {waiting && !idea.withdrawnAt && (
        <SideSection title={t('page.waitingTitle')}>
          <p className={waiting.late ? styles.late : undefined}>
            {t(waiting.late ? 'page.waitingLate' : 'page.waitingFor', {
              count: waiting.days,
              day: day(waiting.dueOn, language),
            })}
          </p>
        </SideSection>
      )}
      <IdeaAnswers idea={idea} />
      <IdeaLinks idea={idea} />
      <SideSection title={t('page.together')}>
        <ul>
          <li>
            <MemberName member={idea.author} /> {t('page.asked')}
          </li>
          {owner && (
            <li>
              <MemberName member={owner} /> {t('page.answersFor')}
            </li>
          )}
        </ul>
        <CoAuthorList idea={idea} />
      </SideSection>
      <SideSection title={t('page.following')}>
        <p>{threads('followers', { count: idea.thread.followerCount })}</p>
        {feed && (
          <p>
            <FeedLink path={feed} />
          </p>
        )}
      </SideSection>
      {idea.tags.length > 0 && (
        <SideSection title={t('page.tagsTitle')}>
          <ul className={styles.tags}>
            {idea.tags.map((tag) => (
              <li key={tag.id}>
                <Link to={`/ideas?space=${space.slug}&tag=${tag.slug}`}>{tag.name}</Link>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      <SideSection title={t('page.space')}>
        <p>
          <Link to={`/spaces/${space.slug}`}>
            <b>{space.name}</b>
          </Link>
        </p>
      </SideSection>
    </>
  );
}
