import { Link, type LoaderFunctionArgs } from 'react-router';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { adminPages, hubKey } from './AdminPage';
import { requireAdmin } from './require-admin';
import { t } from './words';
import styles from './Admin.module.css';

export const loader = (args: LoaderFunctionArgs) => requireAdmin(args);

/** Where the settings begin. */
export function Component() {
  return (
    <Narrow>
      <PageMeta title={t('title')} path="/admin" hidden />
      <PageHead title={t('title')} lead={t('lead')} />
      <ul className={styles.hub}>
        {adminPages.map((page) => (
          <li key={page}>
            <Link to={`/admin/${page}`}>
              <b>{t(`hub.${hubKey(page)}`)}</b>
              <span>{t(`hub.${hubKey(page)}Text`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Narrow>
  );
}
