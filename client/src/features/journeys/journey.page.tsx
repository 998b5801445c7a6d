import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { SectionTitle } from '../../ui/layout/PageHead';
import { OwnPage } from '../accounts/OwnPage';
import { BoundariesPart } from './BoundariesPart';
import { CardPart } from './CardPart';
import { listVariables } from './journey';
import { OwnJourneyDocument } from './Journey.generated';
import { JourneyPart } from './JourneyPart';
import { RememberedPart } from './RememberedPart';
import { t } from './words';
import styles from './Journey.module.css';

const PATH = '/me/journey';

/** What stands below a list that may be long. */
const PARTS = [
  { id: 'card', words: 'card.title' },
  { id: 'remembered', words: 'remembered.title' },
  { id: 'boundaries', words: 'boundaries.title' },
  { id: 'ways', words: 'ways.title' },
] as const;

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, OwnJourneyDocument, listVariables(new URL(args.request.url).searchParams));
}

/** What was between the viewer and us, what we remember, and how we may reach them. */
export function Component() {
  const [search] = useSearchParams();
  const { viewer, journey } = usePage(OwnJourneyDocument, listVariables(search));
  if (!viewer || !journey) return null;
  const { contextCard, memories } = viewer.member;
  return (
    <OwnPage title={t('own.title')} lead={t('own.lead')} path={PATH}>
      <nav className={styles.parts} aria-label={t('own.parts')} data-screen>
        <ul>
          {PARTS.map(({ id, words }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(words)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <JourneyPart journey={journey} path={PATH} name={null} />
      <CardPart card={contextCard} name={null} />
      <RememberedPart memories={memories ?? []} name={null} />
      <BoundariesPart boundaries={viewer.boundaries} name={null} />
      <section className={styles.ways} aria-labelledby="ways">
        <SectionTitle id="ways">{t('ways.title')}</SectionTitle>
        <ul>
          <li>
            <Link to="/me/out-of-tune">{t('ways.tune')}</Link> {t('ways.tuneText')}
          </li>
          <li>
            <Link to="/me/how-it-felt">{t('ways.felt')}</Link> {t('ways.feltText')}
          </li>
          <li>
            <Link to="/me/leave">{t('ways.leave')}</Link> {t('ways.leaveText')}
          </li>
        </ul>
      </section>
    </OwnPage>
  );
}
