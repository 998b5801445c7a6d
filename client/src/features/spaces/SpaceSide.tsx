import { Link } from 'react-router';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import { FeedLink } from '../../ui/text/FeedLink';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { t as late } from '../late-notes/list-words';
import { t as outcomes } from '../outcomes/beside-words';
import { HurtsMost } from '../irritants/HurtsMost';
import type { SpaceHomeQuery } from './Spaces.generated';
import { t } from './words';

interface SideProps {
  space: NonNullable<SpaceHomeQuery['space']>;
  answers: SpaceHomeQuery['recentAnswers']['edges'];
  conversations: SpaceHomeQuery['conversations']['edges'];
  hurting: SpaceHomeQuery['hurting']['edges'];
}

type Answer = SideProps['answers'][number]['node'];

/** The newest answer for each key; what has a key that is known already is left out. */
function onePer(answers: Answer[], keyOf: (answer: Answer) => string, known: string[] = []): Answer[] {
  const seen = new Set(known);
  return answers.filter((answer) => !seen.has(keyOf(answer)) && seen.add(keyOf(answer)));
}

/** Beside the ideas of a space: its promise, who answers, what was answered, what hurts most, and what people talk about. */
export function SpaceSide({ space, answers, conversations, hurting }: SideProps) {
  const { timeZone } = useCommunity();
  const given = answers.map(({ node }) => node);
  const owner = space.defaultOwner ? [space.defaultOwner.id] : [];
  const answerers = onePer(given, ({ author }) => author.id, owner);
  const answered = onePer(given, ({ idea }) => idea.id).slice(0, 3);
  return (
    <>
      <SideSection title={t('side.promise')}>
        <p>
          <b>{t('cadence', { count: space.cadenceDays })}</b> {t('side.counted', { zone: timeZone })}
        </p>
        {space.lateCount > 0 && (
          <p>
            <Link to={`/ideas?space=${space.slug}&show=late&sort=waiting`}>
              <b>{late('space', { count: space.lateCount })}</b>
            </Link>
          </p>
        )}
      </SideSection>
      <SideSection title={t('side.people')}>
        <ul>
          {space.defaultOwner && (
            <li>
              <MemberName member={space.defaultOwner} /> {t('side.owner')}
            </li>
          )}
          {answerers.map(({ id, author, createdAt }) => (
            <li key={id}>
              <MemberName member={author} />{' '}
              {fill(t('side.answered'), { when: <RelativeTime at={createdAt} /> })}
            </li>
          ))}
        </ul>
        {!space.defaultOwner && answerers.length === 0 && <p>{t('side.nobody')}</p>}
      </SideSection>
      {answered.length > 0 && (
        <SideSection title={t('side.answers')}>
          <ul>
            {answered.map(({ id, idea, author, createdAt }) => (
              <li key={id}>
                <Link to={idea.path}>
                  <b dir="auto">{idea.title}</b>
                </Link>
                <br />
                {fill(t('side.by'), { name: author.name, when: <RelativeTime at={createdAt} /> })}
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      <p>
        <Link to={`/outcomes?space=${space.slug}`}>
          <b>{outcomes('space')}</b>
        </Link>
      </p>
      <HurtsMost irritants={hurting} space={space.slug} />
      <SideSection title={t('side.conversations')}>
        {conversations.length === 0 && <p>{t('side.noConversations')}</p>}
        <ul>
          {conversations.map(({ node }) => (
            <li key={node.id}>
              <Link to={node.path}>
                <b dir="auto">{node.title}</b>
              </Link>
              <br />
              {t('side.replies', { count: node.commentCount })}, <RelativeTime at={node.lastActivityAt} />
            </li>
          ))}
          {conversations.length > 0 && (
            <li>
              <Link to={`/conversations?space=${space.slug}`}>{t('side.allConversations')}</Link>
            </li>
          )}
        </ul>
      </SideSection>
      {space.visibility === 'PUBLIC' && (
        <p>
          <FeedLink path={`/spaces/${space.slug}/feed.atom`} />
        </p>
      )}
    </>
  );
}
