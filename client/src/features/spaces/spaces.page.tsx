import type { LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { EmptyState } from '../../ui/state/States';
import { SpaceCard } from './SpaceCard';
import { SpacesDocument } from './Spaces.generated';
import { t } from './words';
import styles from './Spaces.module.css';

export const loader = (args: LoaderFunctionArgs) => load(args, SpacesDocument, {});

/** All spaces, in the order the admins gave them. */
export function Component() {
  const { name, viewerCan } = useCommunity();
  const { spaces } = usePage(SpacesDocument, {});
  const open = viewerCan.includes('ADMINISTER') && (
    <LinkButton tone="strong" to="/admin/spaces">
      {t('open')}
    </LinkButton>
  );
  return (
    <Narrow>
      <PageMeta title={t('title')} description={t('description', { name })} path="/spaces" />
      <PageHead title={t('title')} lead={t('lead')}>
        <LinkButton to="/purpose">{t('purpose.title')}</LinkButton>
      </PageHead>
      {spaces.length === 0 ? (
        <EmptyState title={t('none')} act={open}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <div className={styles.cards}>
          {spaces.map((space) => (
            <SpaceCard key={space.id} space={space} />
          ))}
        </div>
      )}
    </Narrow>
  );
}
