import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { Line } from './Line';
import { useApart } from './server-time';
import { RunScheduleSoonDocument, type ScheduleLineFragment } from './Workings.generated';
import { t } from './words';

export type Schedule = Omit<ScheduleLineFragment, ' $fragmentName'>;

interface LineProps {
  schedule: Schedule;
  /** Told when somebody asked for a run, so that its end is seen soon. */
  onAsked: () => void;
}

/** Something that recurs: when it ran, when it runs next, and running it now. */
export function ScheduleLine({ schedule, onAsked }: LineProps) {
  const { id, title, text, state } = schedule;
  const tell = useTell();
  const [runSoon, busy] = useWrite(RunScheduleSoonDocument);
  const run = async () => {
    const outcome = await runSoon({ variables: { id } });
    tell(outcome, { text: t('schedule.willRun', { title }) });
    if (outcome.ok) onAsked();
  };
  return (
    <Line
      id={id}
      title={title}
      text={text}
      state={state}
      act={
        <Button small busy={busy} aria-label={t('schedule.runThis', { title })} onClick={() => void run()}>
          {t('schedule.run')}
        </Button>
      }
    >
      <ScheduleStanding schedule={schedule} />
    </Line>
  );
}

/** How it stands with a schedule, in a sentence or two. */
export function ScheduleStanding({ schedule }: { schedule: Schedule }) {
  const { state, lastRunAt, ...run } = schedule;
  const { ago, until } = useApart();
  const next = (run.nextRunAt && until(run.nextRunAt)) ?? null;
  if (state === 'FAILING') {
    const failed = t('schedule.failing', {
      ago: ago(run.lastFinishedAt ?? lastRunAt ?? ''),
      count: run.failures,
      next: next ?? t('schedule.inAMoment'),
      error: run.lastError ?? '',
    });
    const well = run.lastSucceededAt
      ? t('schedule.lastWell', { ago: ago(run.lastSucceededAt) })
      : t('schedule.neverWell');
    return `${failed} ${well}`;
  }
  if (state === 'LATE')
    return run.nextRunAt ? t('schedule.late', { ago: ago(run.nextRunAt) }) : t('schedule.never');
  if (!lastRunAt) return t('schedule.first');
  // It runs again before the page looks again.
  if (run.everySeconds < 30) return t('schedule.often', { ago: ago(lastRunAt) });
  if (state === 'RUNNING') return t('schedule.running', { ago: ago(lastRunAt) });
  return next
    ? t('schedule.fine', { ago: ago(lastRunAt), next })
    : t('schedule.soon', { ago: ago(lastRunAt) });
}
