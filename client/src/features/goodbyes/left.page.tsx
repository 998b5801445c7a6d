import { useCommunity } from '../../lib/shell';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { t } from './words';
import styles from './Goodbyes.module.css';

/** What whoever has left sees last: that it is done, and that the door stays open. */
export function Component() {
  const { name } = useCommunity();
  return (
    <Narrow>
      <PageMeta title={t('gone.title', { community: name })} path="/left" hidden />
      <PageHead title={t('gone.title', { community: name })} lead={t('gone.lead')}>
        <LinkButton tone="strong" to="/">
          {t('gone.home')}
        </LinkButton>
      </PageHead>
      <div className={styles.gone}>
        <p>{t('gone.answer')}</p>
        <p>{t('gone.back')}</p>
        <p>{t('gone.read')}</p>
      </div>
    </Narrow>
  );
}
