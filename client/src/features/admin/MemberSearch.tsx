import { Form, useSearchParams } from 'react-router';
import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import { t } from './words';
import styles from './Admin.module.css';

/** Looks for a part of a name or of an address. A plain form, so that what was looked for has an address. */
export function MemberSearch() {
  const [search] = useSearchParams();
  const role = search.get('role');
  const words = search.get('search') ?? '';
  return (
    <Form method="get" action="/admin/members" role="search" className={styles.search}>
      <TextField
        key={words}
        type="search"
        name="search"
        label={t('members.search')}
        defaultValue={words}
        autoComplete="off"
      />
      {role && <input type="hidden" name="role" value={role} />}
      <Button type="submit">{t('members.find')}</Button>
    </Form>
  );
}
