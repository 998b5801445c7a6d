import { useFocusKept } from '../../lib/use-focus-kept';
import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import { SectionTitle } from '../../ui/layout/PageHead';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { Incident } from './incident';
import { ReportAct } from './ReportAct';
import { ReportLine } from './ReportLine';
import { t } from './words';
import styles from './Incidents.module.css';

const PARTS = ['learned', 'wentWell', 'changed'] as const;

/** The report on its promised day: what was learned, what went well and why (practice 3.2), what is different. */
export function Report({ incident }: { incident: Incident }) {
  const kept = useFocusKept<HTMLElement>();
  const { report, author, promise } = incident;
  // The report can be handed over, as every promise can.
  const { name } = promise?.owner ?? author;
  return (
    <section id="report" className={styles.report} aria-labelledby="report-title" {...kept}>
      <SectionTitle id="report-title">{t('report.title')}</SectionTitle>
      <ReportLine incident={incident} />
      {report ? (
        <>
          <p className={styles.quiet}>
            {fill(t('report.by'), {
              name: <MemberName member={report.by} />,
              when: <RelativeTime at={report.at} />,
            })}
          </p>
          {PARTS.map((part) => (
            <div key={part} className={styles.block}>
              <h3>{t(`report.${part}`)}</h3>
              <p dir="auto">{report[part]}</p>
            </div>
          ))}
        </>
      ) : (
        <>
          <p className={styles.quiet}>{t('report.waits', { name })}</p>
          <ReportAct incident={incident} />
        </>
      )}
    </section>
  );
}
