import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { Facts } from './Facts';
import { FigureSection } from './FigureSection';
import type { Figures } from './figures';
import { t } from './words';
import styles from './Accountability.module.css';

/** Whether the team wrote in time where something went wrong; nobody is named (practice 0.20). */
export function Recoveries({ figure }: { figure: Figures['recoveries'] }) {
  const { language } = useCommunity();
  const { n, inTime, contactedLate, putRight, overdue, overdueSince } = figure;
  return (
    <FigureSection id="recoveries" figure={figure}>
      <Facts
        facts={[
          { name: t('recoveries.n'), value: n },
          ...(n === null
            ? []
            : [
                { name: t('recoveries.inTime'), value: inTime },
                { name: t('recoveries.contactedLate'), value: contactedLate, late: contactedLate !== 0 },
                { name: t('recoveries.putRight'), value: putRight },
              ]),
          { name: t('recoveries.overdue'), value: overdue, late: overdue > 0 },
        ]}
      />
      {n === null && <p className={styles.quiet}>{t('fewNote')}</p>}
      {overdueSince.length > 0 && (
        <p className={styles.lateLine}>
          {t('recoveries.since', {
            days: overdueSince.map((since) => day(since, language)).join(' · '),
          })}
        </p>
      )}
    </FigureSection>
  );
}

/** Whether the team reported back on what went wrong for many, by the first day it named (practice 0.29). */
export function Incidents({ figure }: { figure: Figures['incidents'] }) {
  const { n, inTime, reportedLate, awaited, overdue } = figure;
  return (
    <FigureSection id="incidents" figure={figure}>
      <Facts
        facts={[
          { name: t('incidents.n'), value: n },
          { name: t('incidents.inTime'), value: inTime },
          { name: t('incidents.reportedLate'), value: reportedLate, late: reportedLate > 0 },
          { name: t('incidents.awaited'), value: awaited },
          { name: t('incidents.overdue'), value: overdue, late: overdue > 0 },
        ]}
      />
    </FigureSection>
  );
}

/** Whether what was shipped helped, beside how many answered, and in whose words (indicator R5). */
export function DidItHelp({ figure }: { figure: Figures['didItHelp'] }) {
  const { asked, answered, solved, partly, not, reopened, words } = figure;
  return (
    <FigureSection id="did-it-help" figure={figure} count={null}>
      <Facts
        facts={[
          { name: t('didItHelp.asked'), value: asked },
          { name: t('didItHelp.answered'), value: answered },
          ...(solved === null
            ? []
            : [
                { name: t('didItHelp.solved'), value: solved },
                { name: t('didItHelp.partly'), value: partly },
                { name: t('didItHelp.not'), value: not },
              ]),
          { name: t('didItHelp.reopened'), value: reopened },
        ]}
      />
      {solved === null && <p className={styles.quiet}>{t('fewNote')}</p>}
      {words.length > 0 && (
        <ul className={styles.list}>
          {words.map(({ verdict, text, title, path }) => (
            <li key={`${path} ${text}`}>
              <blockquote dir="auto">{text}</blockquote>
              <p>
                {fill(t('didItHelp.said'), {
                  verdict: t(`didItHelp.${verdict as 'SOLVED' | 'PARTLY' | 'NOT'}`),
                  title: (
                    <Link to={path} dir="auto">
                      {title}
                    </Link>
                  ),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </FigureSection>
  );
}
