import { reportOnIncidentInput } from '@rapport/shared/inputs/incident';
import { INCIDENT_PART_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { ExcuseNotice } from '../recoveries/ExcuseNotice';
import type { Incident } from './incident';
import { ReportOnIncidentDocument } from './Incidents.generated';
import { t } from './words';

const PARTS = ['learned', 'wentWell', 'changed'] as const;

/** Reports back: all three parts are needed, also what went well (practice 3.2). */
export default function ReportForm({ incident, onDone }: { incident: Incident; onDone: () => void }) {
  const toast = useToast();
  const { language } = useCommunity();
  const [report] = useWrite(ReportOnIncidentDocument);
  const [hinted, setHinted] = useState<string[] | null>(null);
  const form = useForm({
    schema: reportOnIncidentInput,
    defaults: { incidentId: incident.id, learned: '', wentWell: '', changed: '' },
    draft: { kind: 'INCIDENT', subject: `${incident.id}:report` },
    onSend: async (values) => {
      // The hint is shown once: whoever sends again knows what they say.
      const input = { ...values, acknowledgeWording: hinted !== null };
      const outcome = await report({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('report.sent') });
        onDone();
      } else if (outcome.problem && 'words' in outcome.problem) {
        setHinted(outcome.problem.words as string[]);
        return { ok: false, problem: null };
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('report.act')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('report.lead', { day: day(incident.reportOn, language) })}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(hinted ? 'report.sendAsIs' : 'report.send')}
          </Button>
        </>
      }
    >
      {PARTS.map((part) => (
        <TextArea
          key={part}
          label={t(`report.${part}`)}
          hint={t(`report.${part}Hint`)}
          limit={INCIDENT_PART_MAX}
          rows={4}
          autoFocus={part === PARTS[0]}
          dir="auto"
          error={form.errorOf(part)}
          {...form.register(part)}
        />
      ))}
      {hinted && (
        <ExcuseNotice
          title={t('report.excuses')}
          say={(words) => t('report.excuseWords', { words })}
          words={hinted}
        />
      )}
    </Form>
  );
}
