import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { OpenGoodbyesDocument } from './OpenGoodbyes.generated';
import { t } from './words';
import styles from './Goodbyes.module.css';

/** The way to last words that wait for somebody to read them; nothing where there are none. */
export default function OpenGoodbyes() {
  const { data } = useQuery(OpenGoodbyesDocument, { fetchPolicy: 'no-cache' });
  const count = data?.goodbyes.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <p className={styles.way}>
      <Link to="/staff/goodbyes">{t('list.open', { count })}</Link>
    </p>
  );
}
