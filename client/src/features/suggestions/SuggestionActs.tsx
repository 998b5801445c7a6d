import { ChevronUp } from 'lucide-react';
import { number } from '../../lib/format';
import { useCommunity, useViewer } from '../../lib/shell';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { FollowButton } from '../threads/FollowButton';
import type { PageSuggestion } from './page-suggestion';
import { WithdrawSuggestionDocument } from './Suggestion.generated';
import { useSuggestionSupport } from './use-suggestion-support';
import { t } from './words';
import styles from './Suggestion.module.css';

/** What anyone can do with a suggestion: support and follow it; who made it: take it back or replace it. */
export function SuggestionActs({ suggestion }: { suggestion: PageSuggestion }) {
  const { language } = useCommunity();
  const viewer = useViewer();
  const tell = useTell();
  const toggle = useSuggestionSupport(suggestion);
  const [withdraw, busy] = useWrite(WithdrawSuggestionDocument);
  const { supporterCount: count, viewerSupports: mine, viewerCan, state, idea } = suggestion;
  const maySupport = viewer
    ? viewerCan.includes('SUPPORT')
    : state === 'OPEN' && !idea.withdrawnAt && idea.stage.category !== 'MERGED';
  const takeBack = async () =>
    tell(await withdraw({ variables: { suggestionId: suggestion.id } }), { text: t('page.withdrawn') });
  return (
    <div className={styles.acts}>
      {maySupport && (
        <Button
          tone="strong"
          data-support=""
          aria-pressed={mine}
          title={mine ? t('page.takeBack') : undefined}
          onClick={toggle}
        >
          <ChevronUp size={16} strokeWidth={2.5} aria-hidden="true" />
          {t(mine ? 'page.supports' : 'page.support')}
        </Button>
      )}
      <FollowButton thread={suggestion.thread} />
      {viewerCan.includes('REPLACE') && (
        <LinkButton to={`${idea.path}/suggest?replaces=${suggestion.number}`}>{t('page.replace')}</LinkButton>
      )}
      {viewerCan.includes('WITHDRAW') && (
        <Button busy={busy} onClick={() => void takeBack()}>
          {t('page.withdraw')}
        </Button>
      )}
      <span className={styles.grow} />
      {(count > 0 || state === 'OPEN') && (
        <span className={styles.counts}>
          {fill(t('page.supporters', { count }), { count: <b>{number(count, language)}</b> })}
        </span>
      )}
    </div>
  );
}
