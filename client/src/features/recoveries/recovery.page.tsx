import { useParams, type LoaderFunctionArgs } from 'react-router';
import { useFocusKept } from '../../lib/use-focus-kept';
import { useLive } from '../../lib/live';
import { load, notFound, requireViewer } from '../../lib/load';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { HandOvers } from '../hand-overs/HandOvers';
import { IsItRight } from './IsItRight';
import { Letter } from './Letter';
import { RecoveryNewsDocument, RecoveryPageDocument } from './Recoveries.generated';
import { RecoverySide } from './RecoverySide';
import { isOwn, titleOf } from './recovery';
import { Standing } from './Standing';
import { TeamActs } from './TeamActs';
import { useWriting } from './use-writing';
import { t } from './words';
import { Writing } from './Writing';
import styles from './Recoveries.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { recovery } = await load(args, RecoveryPageDocument, { id: args.params['id'] ?? '' });
  if (!recovery) notFound();
  return null;
}

/** What went wrong for one person, as letters: an apology first, then what was learned and the fix (0.20, 0.29). */
export function Component() {
  const { recovery } = usePage(RecoveryPageDocument, { id: useParams()['id'] ?? '' });
  const viewer = useViewer();
  const writing = useWriting(recovery ?? null);
  const kept = useFocusKept<HTMLElement>();
  // The other side may write while it is read.
  useLive(RecoveryNewsDocument, recovery ? { recoveryId: recovery.id } : null);
  if (!recovery) return null;
  const { member, words, handOvers, path } = recovery;
  const own = isOwn(recovery, viewer);
  const names = { name: member.name, title: titleOf(recovery) };
  const up = own
    ? { to: '/me/recoveries', text: t('page.mine') }
    : { to: '/staff/recoveries', text: t('page.all') };
  return (
    <>
      <PageMeta title={t(own ? 'page.title' : 'page.titleWith', names)} path={path} hidden />
      <Breadcrumb steps={[up]} />
      <Columns label={t('page.label')} side={<RecoverySide recovery={recovery} />}>
        <article {...kept}>
          <h1 className={styles.title}>
            <span className={styles.over}>
              {t(own ? 'page.over' : 'page.overWith', names)}
              <VisuallyHidden>: </VisuallyHidden>
            </span>
            <span dir="auto">{names.title}</span>
          </h1>
          <Standing recovery={recovery} />
          <p className={styles.private}>{t(own ? 'page.privateMine' : 'page.private', names)}</p>
          <section className={styles.letters} aria-label={t('page.letters')}>
            {words.length === 0 ? (
              <p className={styles.letter}>{t('page.none')}</p>
            ) : (
              <ol>
                {words.map((letter) => (
                  <Letter key={letter.id} letter={letter} />
                ))}
              </ol>
            )}
          </section>
          <IsItRight recovery={recovery} onNotYet={() => writing.choose('MEMBER')} />
          <Writing recovery={recovery} writing={writing} />
          <TeamActs recovery={recovery} />
          <HandOvers handOvers={handOvers} />
        </article>
      </Columns>
    </>
  );
}
