import { useParams, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { useLive } from '../../lib/live';
import { load, notFound, requireViewer } from '../../lib/load';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { fill } from '../../lib/words';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns, SideSection } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ByLine, MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { otherOf, type Tune } from './tune';
import { TuneEnd } from './TuneEnd';
import { TunePageDocument, TunesNewsDocument } from './Tunes.generated';
import { TuneWriting } from './TuneWriting';
import { t } from './words';
import styles from './Tunes.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { tune } = await load(args, TunePageDocument, { id: args.params['id'] ?? '' });
  if (!tune) notFound();
  return null;
}

/** What two people write to each other so that one of them and a third can talk again; nobody else reads it (2.12). */
export function Component() {
  const { id } = useParams();
  const viewer = useViewer();
  const { revalidate } = useRevalidator();
  const { tune } = usePage(TunePageDocument, { id: id ?? '' });
  // Who raised it may have left, and with them all of it; then it is not there any more.
  useLive(TunesNewsDocument, tune ? {} : null, ({ tunesChanged: { tunes } }) => {
    if (!tunes.some((one) => one.id === id)) void revalidate();
  });
  if (!tune || !viewer) return null;
  const other = otherOf(tune, viewer.member.id);
  const title = t('page.title', { name: tune.about.name });
  return (
    <>
      <PageMeta title={title} path={tune.path} hidden />
      <Breadcrumb steps={[{ to: '/me/out-of-tune', text: t('page.all') }]} />
      <PageHead title={title} lead={t('page.private', { name: other.name })} />
      <Columns label={t('page.label')} side={<Side tune={tune} />}>
        <VisuallyHidden>
          <h2>{t('page.words')}</h2>
        </VisuallyHidden>
        <ol className={styles.letters}>
          {tune.words.map(({ id: wordId, author, text, at }) => (
            <li key={wordId} className={styles.letter}>
              <ByLine member={author}>
                {' '}
                {t('page.wrote')}, <RelativeTime at={at} />
              </ByLine>
              <blockquote dir="auto">{text}</blockquote>
            </li>
          ))}
        </ol>
        {tune.viewerCan.includes('WRITE') && <TuneWriting tune={tune} other={other} />}
        <TuneEnd tune={tune} other={other} />
      </Columns>
    </>
  );
}

function Side({ tune: { about, helper, raisedBy, openedAt, closedAt } }: { tune: Tune }) {
  return (
    <>
      <SideSection title={t('page.about')}>
        <p>
          <MemberName member={about} />
        </p>
      </SideSection>
      <SideSection title={t('page.raisedBy')}>
        <p>
          <MemberName member={raisedBy} />
        </p>
      </SideSection>
      <SideSection title={t('page.helper')}>
        <p>
          <MemberName member={helper} title />
        </p>
      </SideSection>
      <p>
        {fill(t('page.opened'), { when: <RelativeTime at={openedAt} /> })}
        {closedAt && <> {fill(t('page.closed'), { when: <RelativeTime at={closedAt} /> })}</>}
      </p>
    </>
  );
}
