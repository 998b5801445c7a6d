import { LinkButton } from '../../ui/button/Button';
import { EmptyState } from '../../ui/state/States';
import { ATTENTION_PATH } from './AttentionFilters';
import { t } from './words';

/** Nothing waits, or nothing is late: a good sign, said plainly. */
export function AttentionEmpty({ lateOnly }: { lateOnly: boolean }) {
  return lateOnly ? (
    <EmptyState
      title={t('attention.noneLate')}
      act={<LinkButton to={ATTENTION_PATH}>{t('attention.showAll')}</LinkButton>}
    >
      {t('attention.noneLateText')}
    </EmptyState>
  ) : (
    <EmptyState
      title={t('attention.none')}
      act={<LinkButton to="/ideas">{t('attention.toIdeas')}</LinkButton>}
    >
      {t('attention.noneText')}
    </EmptyState>
  );
}
