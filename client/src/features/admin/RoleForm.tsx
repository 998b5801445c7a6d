import { useQuery } from '@apollo/client/react';
import { ROLES, type Role } from '@rapport/shared/vocabulary';
import { useState, type FormEvent } from 'react';
import { t as c } from '../../lib/common-words';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Radio } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { AdminCountDocument, ChangeMemberRoleDocument } from './Members.generated';
import type { ListedMember } from './listed-member';
import { t } from './words';
import styles from './Admin.module.css';

/** Makes somebody a customer, staff or an admin, and says before what that means. The last admin stays one. */
export default function RoleForm({ member, onDone }: { member: ListedMember; onDone: () => void }) {
  const toast = useToast();
  const viewer = useViewer();
  const [change, busy] = useWrite(ChangeMemberRoleDocument);
  const { data } = useQuery(AdminCountDocument, {
    skip: member.role !== 'ADMIN',
    // One row of a list must not become the list in the cache.
    fetchPolicy: 'no-cache',
  });
  const [role, setRole] = useState<Role>(member.role);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name } = member;
  const own = viewer?.member.id === id;
  const last = member.role === 'ADMIN' && data?.admins.totalCount === 1;

  const become = async (next: Role, words: 'members.changed' | 'members.undone') => {
    const outcome = await change({ variables: { input: { memberId: id, role: next } } });
    if (!outcome.ok) return outcome.problem?.message ?? null;
    // One's own rights decide what every page shows, so the pages begin anew.
    if (own) return location.assign('/');
    const back = () => void become(member.role, 'members.undone').then(sayIfRefused);
    toast({
      text: t(words, { name, role: t(`role.${next}`) }),
      ...(words === 'members.changed' && { undo: back }),
    });
  };
  const sayIfRefused = (refused: string | null | void) => {
    if (refused) toast({ text: refused, wrong: true });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (role === member.role) return onDone();
    const refused = await become(role, 'members.changed');
    if (refused) setProblem(refused);
    else onDone();
  };

  return (
    <Form
      onSubmit={submit}
      problem={problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          {!last && (
            <Button tone="strong" type="submit" busy={busy}>
              {t('members.send')}
            </Button>
          )}
        </>
      }
    >
      {last ? (
        <p>{t('members.lastAdmin')}</p>
      ) : (
        <fieldset className={styles.choices}>
          <legend>{t('members.becomes', { name })}</legend>
          {ROLES.map((one) => (
            <Radio key={one} name="role" checked={role === one} onChange={() => setRole(one)}>
              {t(`role.${one}`)}
            </Radio>
          ))}
        </fieldset>
      )}
      {!last && (
        <p className={styles.quiet} aria-live="polite">
          {role === member.role ? t('members.same') : t(`members.means.${role}`)}
          {own && role !== 'ADMIN' && <> {t('members.self')}</>}
        </p>
      )}
    </Form>
  );
}
