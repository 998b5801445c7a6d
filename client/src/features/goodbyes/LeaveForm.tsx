import { leaveCommunityInput } from '@rapport/shared/inputs/remembering';
import { GOODBYE_NOTE_MAX } from '@rapport/shared/limits';
import { LEAVING_CHOICES } from '@rapport/shared/remembering';
import { useForm } from '../../lib/form';
import { openAnew } from '../../lib/open-anew';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { SectionTitle } from '../../ui/layout/PageHead';
import { LeavingChoices } from './LeavingChoices';
import { LeaveCommunityDocument } from './LeaveCommunity.generated';
import { fatesOf, type Counts } from './leaving';
import { t } from './words';
import styles from './Goodbyes.module.css';

interface LeaveProps {
  /** As it stands here; it is typed so that nobody leaves by a slip. */
  name: string;
  counts: Counts;
  ofTeam: boolean;
}

/** What becomes of one's words, a last word if one wants, and going. */
export default function LeaveForm({ name, counts, ofTeam }: LeaveProps) {
  const [leave] = useWrite(LeaveCommunityDocument);
  const form = useForm({
    schema: leaveCommunityInput,
    defaults: { words: 'KEEP', confirm: '', note: '', answerTo: '' },
    onSend: async (input) => {
      const outcome = await leave({ variables: { input } });
      // Nothing that was read as a member may stay in this browser.
      if (outcome.ok) openAnew('/left');
      return outcome;
    },
  });
  const choice = form.watch('words');
  const wrongName = form.getFieldState('confirm', form.formState).error && form.getValues('confirm') !== '';
  return (
    <Form
      label={t('leave.step.go')}
      onSubmit={form.submit}
      problem={form.problem}
      next={t('leave.next')}
      acts={
        <>
          <LinkButton to="/me/journey">{t('leave.stay')}</LinkButton>
          <Button tone="harm" type="submit" busy={form.busy}>
            {t('leave.send')}
          </Button>
        </>
      }
    >
      <SectionTitle id="words">{t('leave.step.words')}</SectionTitle>
      <LeavingChoices values={LEAVING_CHOICES} field={form.register('words')} />
      <div className={styles.fates}>
        <h3>{t('leave.then')}</h3>
        <dl aria-live="polite">
          {fatesOf(counts, choice).map(({ thing, becomes }) => (
            <div key={thing}>
              <dt>{thing}</dt>
              <dd>{becomes}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.final}>
          {t(`leave.final.${choice}`)} {ofTeam && choice !== 'REMOVE' && t('leave.team')}
        </p>
      </div>
      <SectionTitle>{t('leave.step.note')}</SectionTitle>
      <TextArea
        label={t('leave.note')}
        hint={t('leave.noteHint')}
        optional
        rows={5}
        limit={GOODBYE_NOTE_MAX}
        dir="auto"
        error={form.errorOf('note')}
        {...form.register('note')}
      />
      <TextField
        label={t('leave.answerTo')}
        hint={t('leave.answerToHint')}
        optional
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        error={form.errorOf('answerTo')}
        {...form.register('answerTo')}
      />
      <SectionTitle>{t('leave.step.go')}</SectionTitle>
      <TextField
        label={t('leave.confirm')}
        hint={t('leave.confirmHint', { name })}
        autoComplete="off"
        dir="auto"
        // A name that is not the right one is no unknown mistake.
        error={wrongName ? t('leave.wrongName') : form.errorOf('confirm')}
        {...form.register('confirm')}
      />
    </Form>
  );
}
