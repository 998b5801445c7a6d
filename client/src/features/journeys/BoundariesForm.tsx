import { setBoundariesInput } from '@rapport/shared/inputs/remembering';
import { BOUNDARY_NOTE_MAX } from '@rapport/shared/limits';
import { CONTACT_CHANNELS, CONTACT_TOPICS } from '@rapport/shared/remembering';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useCommunity } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Checkbox, Select } from '../../ui/form/Choice';
import { Choices } from '../../ui/form/Choices';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { SetBoundariesDocument } from './KnownActs.generated';
import type { Boundaries } from './known';
import { t } from './words';
import styles from './Known.module.css';

/** Zones the browser knows, and those that are set though it does not. */
const zonesWith = (...set: string[]): string[] => [
  ...new Set([...set, ...Intl.supportedValuesOf('timeZone')]),
];

/** Where somebody says about what, when and where they may be reached. */
export default function BoundariesForm({
  boundaries,
  onDone,
}: {
  boundaries: Boundaries | null;
  onDone: () => void;
}) {
  const toast = useToast();
  const community = useCommunity().timeZone;
  const [set] = useWrite(SetBoundariesDocument);
  const zone = boundaries?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const form = useForm({
    schema: setBoundariesInput,
    defaults: {
      topics: boundaries?.topics ?? [...CONTACT_TOPICS],
      hoursFrom: boundaries?.hoursFrom ?? '',
      hoursUntil: boundaries?.hoursUntil ?? '',
      timeZone: zone,
      channel: boundaries?.channel ?? 'MAIL',
      note: boundaries?.note ?? '',
    },
    onSend: async (input) => {
      const outcome = await set({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('boundaries.saved') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('boundaries.title')}
      onSubmit={form.submit}
      problem={form.problem}
      next={t('boundaries.next')}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('boundaries.save')}
          </Button>
        </>
      }
    >
      <fieldset className={styles.group}>
        <legend>{t('boundaries.topics')}</legend>
        {CONTACT_TOPICS.map((topic) => (
          <Checkbox key={topic} value={topic} {...form.register('topics')}>
            {t(`topic.${topic}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Choices
        legend={t('boundaries.channel')}
        values={CONTACT_CHANNELS}
        wordsOf={(channel) => t(`channel.${channel}`)}
        field={form.register('channel')}
        error={form.errorOf('channel')}
      />
      <fieldset className={styles.group}>
        <legend>{t('boundaries.hours')}</legend>
        <p className={styles.quiet}>{t('boundaries.hoursHint')}</p>
        <div className={styles.row}>
          <TextField
            type="time"
            label={t('boundaries.from')}
            error={form.errorOf('hoursFrom')}
            {...form.register('hoursFrom')}
          />
          <TextField
            type="time"
            label={t('boundaries.until')}
            error={form.errorOf('hoursUntil')}
            {...form.register('hoursUntil')}
          />
          <Select
            label={t('boundaries.zone')}
            error={form.errorOf('timeZone')}
            {...form.register('timeZone')}
          >
            {zonesWith(zone, community).map((one) => (
              <option key={one} value={one}>
                {one.replaceAll('_', ' ')}
              </option>
            ))}
          </Select>
        </div>
      </fieldset>
      <TextArea
        label={t('boundaries.note')}
        hint={t('boundaries.noteHint')}
        optional
        rows={2}
        limit={BOUNDARY_NOTE_MAX}
        dir="auto"
        error={form.errorOf('note')}
        {...form.register('note')}
      />
    </Form>
  );
}
