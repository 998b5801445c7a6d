import { dateTime } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import type { ConversationPageQuery } from './Conversations.generated';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';
import styles from './Conversations.module.css';

/** Says that a conversation was taken back, and lets its author put it back. */
export function Withdrawn({
  conversation,
}: {
  conversation: NonNullable<ConversationPageQuery['conversation']>;
}) {
  const { language, timeZone } = useCommunity();
  const { restore } = useWithdrawal(conversation.id);
  const when = dateTime(conversation.withdrawnAt ?? '', language, timeZone);
  return (
    <p className={styles.withdrawn}>
      <span>{t('page.withdrawn', { name: conversation.author.name, when })}</span>
      {conversation.viewerCan.includes('RESTORE') && (
        <Button small onClick={restore}>
          {t('page.restore')}
        </Button>
      )}
    </p>
  );
}
