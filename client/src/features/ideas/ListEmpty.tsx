import { useSearchParams } from 'react-router';
import { useViewer } from '../../lib/shell';
import { signInPath } from '../../lib/sign-in-path';
import { LinkButton } from '../../ui/button/Button';
import { EmptyState } from '../../ui/state/States';
import { t as late } from '../late-notes/list-words';
import { changed, readQuery } from './list-filter';
import { t } from './list-words';

/** Says why the list is empty and offers the one next act. */
export function ListEmpty() {
  const [search] = useSearchParams();
  const viewer = useViewer();
  const { whose, filter } = readQuery(search);
  const post = (
    <LinkButton tone="strong" to="/ideas/new">
      {t('post')}
    </LinkButton>
  );
  if ((whose === 'mine' || whose === 'supported') && !viewer) {
    const here = changed(search, {});
    return (
      <EmptyState
        title={t('anonymous.mineTitle')}
        act={
          <LinkButton tone="strong" to={signInPath(here)}>
            {t('anonymous.mineTitle')}
          </LinkButton>
        }
      >
        {t('anonymous.mineText')}
      </EmptyState>
    );
  }
  if (whose === 'late') {
    return (
      <EmptyState title={late('none')} act={<LinkButton to="/ideas">{t('clear')}</LinkButton>}>
        {late('noneText')}
      </EmptyState>
    );
  }
  const kind = whose ?? (Object.keys(filter).length ? 'filtered' : 'none');
  return (
    <EmptyState
      title={t(`empty.${kind}`)}
      act={kind === 'supported' ? <LinkButton to="/ideas">{t('clear')}</LinkButton> : post}
    >
      {t(`empty.${kind}Text`)}
    </EmptyState>
  );
}
