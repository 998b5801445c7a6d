import { useSearchParams } from 'react-router';
import { useViewer } from '../../lib/shell';
import { signInPath } from '../../lib/sign-in-path';
import { LinkButton } from '../../ui/button/Button';
import { EmptyState } from '../../ui/state/States';
import { changed, IRRITANTS_PATH, readQuery } from './irritant-filter';
import { t } from './words';

/** Says why the list is empty and offers the one next act. */
export function IrritantsEmpty() {
  const [search] = useSearchParams();
  const viewer = useViewer();
  const { whose, filter } = readQuery(search);
  if (whose && !viewer) {
    return (
      <EmptyState
        title={t('empty.signIn')}
        act={
          <LinkButton tone="strong" to={signInPath(changed(search, {}))}>
            {t('empty.signIn')}
          </LinkButton>
        }
      >
        {t('empty.signInText')}
      </EmptyState>
    );
  }
  const kind = whose ?? (Object.keys(filter).length ? 'filtered' : 'none');
  return (
    <EmptyState
      title={t(`empty.${kind}`)}
      act={
        kind === 'reported' ? (
          <LinkButton tone="strong" to={IRRITANTS_PATH}>
            {t('empty.look')}
          </LinkButton>
        ) : (
          <LinkButton tone="strong" to="/irritants/new">
            {t('report')}
          </LinkButton>
        )
      }
    >
      {t(`empty.${kind}Text`)}
    </EmptyState>
  );
}
