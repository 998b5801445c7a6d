import { LinkButton } from '../../ui/button/Button';
import { EmptyState } from '../../ui/state/States';
import { PATH, type Shown } from './meeting-filter';
import { t } from './words';

/** Says what could be here, or that the filters leave nothing. */
export function MeetingsEmpty({ shown: { past, space, kind } }: { shown: Shown }) {
  if (space || kind) {
    return (
      <EmptyState
        title={t('noneSo')}
        act={<LinkButton to={past ? `${PATH}?show=past` : PATH}>{t('clear')}</LinkButton>}
      >
        {t('noneSoText')}
      </EmptyState>
    );
  }
  return past ? (
    <EmptyState title={t('nonePast')}>{t('nonePastText')}</EmptyState>
  ) : (
    <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  );
}
