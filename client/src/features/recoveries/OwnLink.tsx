import { useQuery } from '@apollo/client/react';
import { NavLink } from 'react-router';
import { OwnRecoveryCountDocument } from './Recoveries.generated';
import { t } from './words';

/** The way to what went wrong for the viewer, among their own pages: only for those who have some. */
export default function OwnLink() {
  const { data } = useQuery(OwnRecoveryCountDocument);
  if (!data?.viewer?.recoveries.totalCount) return null;
  return (
    <li>
      <NavLink to="/me/recoveries">{t('mine.nav')}</NavLink>
    </li>
  );
}
