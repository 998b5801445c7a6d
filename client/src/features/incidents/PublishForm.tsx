import { publishIncidentInput } from '@rapport/shared/inputs/incident';
import { INCIDENT_PART_MAX, INCIDENT_TITLE_MAX, REPORT_BACK_MAX } from '@rapport/shared/limits';
import { INCIDENT_BLOCKS } from '@rapport/shared/vocabulary';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { ExcuseNotice } from '../recoveries/ExcuseNotice';
import { IdeasField } from '../ideas/IdeasField';
import { SpaceSelect } from '../spaces/SpaceSelect';
import type { SpaceOfIncident } from './incident';
import { PublishIncidentDocument } from './Incidents.generated';
import { PublishPreview } from './PublishPreview';
import { t } from './words';
import styles from './Incidents.module.css';

/** The titles of the ideas are kept with the draft; their ids are what is sent. */
const formInput = publishIncidentInput.and(
  z.object({ ideas: z.array(z.object({ id: z.string(), title: z.string() })) }),
);

interface FormProps {
  spaces: readonly SpaceOfIncident[];
  spaceId: string;
}

/** Says to many people what went wrong: four parts, each with what it is for, and no way to change their order. */
export default function PublishForm({ spaces, spaceId }: FormProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const [publish] = useWrite(PublishIncidentDocument);
  const [excuses, setExcuses] = useState<string[] | null>(null);
  const [preview, setPreview] = useState(false);
  const form = useForm({
    schema: formInput,
    defaults: {
      spaceId,
      title: '',
      blocks: INCIDENT_BLOCKS.map((kind) => ({ kind, text: '' })),
      reportOn: '',
      ideaIds: [],
      ideas: [],
    },
    draft: { kind: 'INCIDENT', subject: 'new' },
    onSend: async ({ ideas, ...values }) => {
      const input = {
        ...values,
        ideaIds: ideas.map(({ id }) => id),
        // The hint is shown once (practice 0.29): whoever sends again knows what they say.
        acknowledgeWording: excuses !== null,
      };
      const outcome = await publish({ variables: { input } });
      if (outcome.ok) {
        await navigate(outcome.value.incident.path);
        toast({ text: t('new.sent') });
      } else if (outcome.problem && 'words' in outcome.problem) {
        setExcuses(outcome.problem.words as string[]);
        return { ok: false, problem: null };
      }
      return outcome;
    },
  });
  const values = form.watch();
  return (
    <Form
      label={t('new.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('new.next')}
      acts={
        <>
          <Button aria-expanded={preview} onClick={() => setPreview(!preview)}>
            {t(preview ? 'new.previewHide' : 'new.preview')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(excuses ? 'new.sendAsIs' : 'new.send')}
          </Button>
        </>
      }
    >
      <SpaceSelect
        label={t('new.space')}
        choose={t('new.chooseSpace')}
        spaces={spaces}
        error={form.errorOf('spaceId')}
        {...form.register('spaceId')}
      />
      <TextField
        label={t('new.what')}
        hint={t('new.whatHint')}
        limit={INCIDENT_TITLE_MAX}
        dir="auto"
        autoComplete="off"
        error={form.errorOf('title')}
        {...form.register('title')}
      />
      {INCIDENT_BLOCKS.map((kind, index) => (
        <section key={kind} className={styles.part} aria-labelledby={`part-${kind}`}>
          <div>
            <p className={styles.step}>{t('new.step', { number: index + 1 })}</p>
            <h2 id={`part-${kind}`}>{t(`block.${kind}`)}</h2>
          </div>
          <TextArea
            label={t(`block.${kind}`)}
            labelHidden
            hint={t(`new.purpose.${kind}`)}
            limit={kind === 'REPORT_BACK' ? REPORT_BACK_MAX : INCIDENT_PART_MAX}
            rows={kind === 'REPORT_BACK' ? 3 : 5}
            dir="auto"
            error={form.errorOf(`blocks.${index}.text`)}
            {...form.register(`blocks.${index}.text`)}
          />
          {kind === 'REPORT_BACK' && (
            <TextField
              type="date"
              label={t('new.reportOn')}
              hint={t('new.reportOnHint')}
              error={form.errorOf('reportOn')}
              {...form.register('reportOn')}
            />
          )}
        </section>
      ))}
      {form.errorOf('blocks') && <p className={styles.wrong}>{form.errorOf('blocks')}</p>}
      <section className={styles.part}>
        <IdeasField
          label={t('new.ideas')}
          hint={t('new.ideasHint')}
          optional
          chosen={values.ideas}
          // It is sent by ids, and refused by their places.
          error={values.ideas.map((_, index) => form.errorOf(`ideaIds.${index}`)).find(Boolean)}
          onChange={(ideas) => form.setValue('ideas', ideas, { shouldDirty: true })}
        />
      </section>
      {preview && <PublishPreview title={values.title} blocks={values.blocks} reportOn={values.reportOn} />}
      {excuses && (
        <ExcuseNotice
          title={t('new.excuses')}
          say={(words) => t('new.excuseWords', { words })}
          words={excuses}
        />
      )}
    </Form>
  );
}
