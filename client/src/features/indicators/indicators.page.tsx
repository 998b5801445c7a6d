import { Link, type LoaderFunctionArgs } from 'react-router';
import { dateTime } from '../../lib/format';
import { forbidden, load, loadShell, requireViewer } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { AttentionItems } from './AttentionItems';
import { Changes } from './Changes';
import { IndicatorSection } from './IndicatorSection';
import { IndicatorsDocument } from './Indicators.generated';
import { wordOfIndicator } from './value';
import { t } from './words';
import styles from './Indicators.module.css';

const PATH = '/staff/indicators';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, IndicatorsDocument, {});
}

/** The sixteen signals, after a story: for the team, of nobody, and never added up. */
export function Component() {
  const { language, timeZone } = useCommunity();
  const { indicators: all, attentionItems } = usePage(IndicatorsDocument, {});
  const { countedAt, story, indicators, changes } = all;
  return (
    <Narrow>
      <PageMeta title={t('title')} path={PATH} hidden />
      <PageHead title={t('title')} lead={t('lead')} />
      <p className={styles.story}>
        {story ? (
          <>
            {t('storyFirst')}{' '}
            <Link to={story.path} dir="auto">
              {story.title}
            </Link>
          </>
        ) : (
          t('noStory')
        )}
      </p>
      <AttentionItems items={attentionItems} />
      <p className={styles.note}>
        {t('note')} {countedAt && t('counted', { when: dateTime(countedAt, language, timeZone) })}
      </p>
      {countedAt === null ? (
        <p role="status">{t('notYet')}</p>
      ) : (
        <>
          <nav className={styles.index} aria-label={t('index')} data-screen>
            <ul>
              {indicators.map(({ name, title }) => (
                <li key={name}>
                  <a href={`#${wordOfIndicator(name)}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          {indicators.map((indicator) => (
            <IndicatorSection key={indicator.name} indicator={indicator} />
          ))}
        </>
      )}
      <Changes changes={changes} />
    </Narrow>
  );
}
