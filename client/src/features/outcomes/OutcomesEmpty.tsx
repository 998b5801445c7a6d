import { LinkButton } from '../../ui/button/Button';
import { EmptyState } from '../../ui/state/States';
import { OUTCOMES_PATH } from './outcome-filter';
import { t } from './words';

/** What stands where nothing fits: what could be here, or the way back to all of it. */
export function OutcomesEmpty({ filtered, wins }: { filtered: boolean; wins: boolean }) {
  if (filtered) {
    return (
      <EmptyState
        title={t('noneFiltered')}
        act={
          <LinkButton to={wins ? `${OUTCOMES_PATH}?show=small-wins` : OUTCOMES_PATH}>{t('all')}</LinkButton>
        }
      />
    );
  }
  if (wins) return <EmptyState title={t('noneWins')}>{t('noneWinsText')}</EmptyState>;
  return (
    <EmptyState title={t('none')} act={<LinkButton to="/roadmap">{t('toPlanned')}</LinkButton>}>
      {t('noneText')}
    </EmptyState>
  );
}
