import { sayNameInput } from '@rapport/shared/inputs/sign-in';
import { MEMBER_NAME_MAX } from '@rapport/shared/limits';
import { Link } from 'react-router';
import { callEndpoint } from '../../lib/endpoint';
import { useForm } from '../../lib/form';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { askHowFoundLater } from '../moments/how-found';
import { endTrip, invitationOfTrip } from './trip';
import type { Arrival, SignedIn } from './use-arrival';
import { t } from './words';
import styles from './SignIn.module.css';

/** The second step of somebody new: name and e-mail suffice (practice 0.5). How people talk here is a link (2.10). */
export function NameForm({ arrival: { arrive, invitation, restart } }: { arrival: Arrival }) {
  const form = useForm({
    schema: sayNameInput,
    defaults: { name: '', invitation },
    onSend: async (input) => {
      const hand = { ...input, invitation: invitation ?? invitationOfTrip() };
      const outcome = await callEndpoint<SignedIn>('/api/sign-in/name', hand);
      if (outcome.ok) {
        endTrip();
        askHowFoundLater();
      }
      // The first step was too long ago, or in another browser: it is taken again.
      else if (outcome.problem.code === 'UNAUTHENTICATED') restart();
      return arrive(outcome);
    },
  });
  return (
    <div className={styles.narrow}>
      <Form
        label={t('name.title')}
        onSubmit={form.submit}
        problem={form.problem}
        acts={
          <Button tone="strong" type="submit" className={styles.wide} busy={form.busy}>
            {t('name.send')}
          </Button>
        }
      >
        <TextField
          label={t('name.label')}
          limit={MEMBER_NAME_MAX}
          autoComplete="name"
          autoFocus
          dir="auto"
          error={form.errorOf('name')}
          {...form.register('name')}
        />
      </Form>
      <p className={styles.guide}>
        {fill(t('name.guide'), {
          guide: (
            // In a tab of its own: the step is not over.
            <Link className={styles.inline} to="/how-we-talk" target="_blank">
              {t('name.guideLink')}
            </Link>
          ),
        })}
      </p>
    </div>
  );
}
