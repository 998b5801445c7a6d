import { LinkButton } from '../../ui/button/Button';
import { EmptyState } from '../../ui/state/States';
import { t } from './words';

/** Says what could be here. */
export function InboxEmpty({ unreadOnly }: { unreadOnly: boolean }) {
  if (unreadOnly) {
    return (
      <EmptyState title={t('emptyUnread')} act={<LinkButton to="/inbox">{t('showAll')}</LinkButton>}>
        {t('emptyUnreadText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty')}
      act={
        <LinkButton tone="strong" to="/ideas">
          {t('find')}
        </LinkButton>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
