import { Link } from 'react-router';
import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import { t as threads } from '../threads/words';
import type { ConversationPageQuery } from './Conversations.generated';
import { t } from './words';

/** Beside a conversation: who began it, who looks after the space, and who follows. */
export function ConversationSide({
  conversation,
}: {
  conversation: NonNullable<ConversationPageQuery['conversation']>;
}) {
  const { author, space, thread } = conversation;
  return (
    <>
      <SideSection title={t('page.people')}>
        <ul>
          <li>
            <MemberName member={author} /> {t('page.started')}
          </li>
          {space.defaultOwner && (
            <li>
              <MemberName member={space.defaultOwner} /> {t('page.owner')}
            </li>
          )}
        </ul>
      </SideSection>
      <SideSection title={t('page.following')}>
        <p>{threads('followers', { count: thread.followerCount })}</p>
      </SideSection>
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
