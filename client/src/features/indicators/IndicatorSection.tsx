import { Link } from 'react-router';
import { useCommunity } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import { Facts } from '../accountability/Facts';
import { Cases } from './Cases';
import type { Indicator } from './indicator';
import { Looks } from './Looks';
import { Months } from './Months';
import { shownValue, wordOfIndicator } from './value';
import { t } from './words';
import styles from './Indicators.module.css';

/** How many cases an indicator has, in words. */
export function countWords(n: number | null): string {
  if (n === null) return t('casesFew');
  return n === 0 ? t('casesNone') : t('cases', { count: n });
}

/** Why there is nothing to read of an indicator: because nothing happened, or because its cases are people. */
export function whyNoCases({ name, n }: Pick<Indicator, 'name' | 'n'>): string {
  switch (name) {
    case 'RETURNING_VOICES':
    case 'TOLD_A_FRIEND':
    case 'RECOVERY':
      return t(`noCasesOf.${name}`);
    default:
      return t(n === 0 ? 'casesNone' : 'noCases');
  }
}

/** The figures of one indicator, over twelve months, with how they are counted and when somebody looks. */
export function IndicatorFigures({ indicator }: { indicator: Indicator }) {
  const { language } = useCommunity();
  const { n, values, definition, ours } = indicator;
  return (
    <>
      <p className={styles.quiet}>{countWords(n)}</p>
      {n !== 0 && n !== null && (
        <Facts
          facts={values.map(({ title, unit, value, few }) => ({
            name: title,
            value: value === null ? (few ? null : t('none')) : shownValue(value, unit, language),
          }))}
        />
      )}
      <Months indicator={indicator} />
      <Looks indicator={indicator} />
      <details className={styles.how}>
        <summary>{t('how')}</summary>
        <p>{definition}</p>
        {ours && (
          <p>
            {t('ours')} <Link to="/accountability">{t('oursLink')}</Link>
          </p>
        )}
      </details>
    </>
  );
}

/** One indicator on the page of all: what happened before what it comes to (practice 1.2). */
export function IndicatorSection({ indicator }: { indicator: Indicator }) {
  const { name, sign, title, cases, n } = indicator;
  const id = wordOfIndicator(name);
  return (
    <section className={styles.indicator} aria-labelledby={id}>
      <SectionTitle id={id}>
        {title} <span className={styles.sign}>{sign}</span>
      </SectionTitle>
      {cases.length > 0 && (
        <>
          <h3 className={styles.quiet}>{t('casesFirst')}</h3>
          <Cases cases={cases} />
          <p className={styles.more}>
            <Link to={`/staff/indicators/${id}`} aria-label={`${t('allCases')}: ${title}`}>
              {t('allCases')}
            </Link>
          </p>
        </>
      )}
      {cases.length === 0 && n !== 0 && (
        <p className={styles.alone}>
          {whyNoCases(indicator)} <Link to="/stories">{t('storiesInstead')}</Link>
        </p>
      )}
      <IndicatorFigures indicator={indicator} />
    </section>
  );
}
