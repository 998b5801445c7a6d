import { Button, LinkButton } from '../../ui/button/Button';
import { PromiseAct } from '../promises/PromiseAct';
import { FollowButton } from '../threads/FollowButton';
import type { ConversationPageQuery } from './Conversations.generated';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';
import styles from './Conversations.module.css';

/** What one can do with a conversation: follow it; its author: change it, take it back. */
export function ConversationActs({
  conversation,
}: {
  conversation: NonNullable<ConversationPageQuery['conversation']>;
}) {
  const { withdraw } = useWithdrawal(conversation.id);
  const { viewerCan } = conversation;
  return (
    <div className={styles.acts} data-screen>
      <FollowButton thread={conversation.thread} />
      {viewerCan.includes('EDIT') && (
        <LinkButton to={`${conversation.path}/edit`}>{t('page.edit')}</LinkButton>
      )}
      {viewerCan.includes('WITHDRAW') && <Button onClick={withdraw}>{t('page.withdraw')}</Button>}
      {!conversation.withdrawnAt && (
        <PromiseAct
          kind="CONVERSATION"
          id={conversation.id}
          author={conversation.author}
          html={conversation.textHtml}
        />
      )}
    </div>
  );
}
