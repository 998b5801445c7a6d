import { Link, useParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound, requireViewer } from '../../lib/load';
import { useViewer } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { usePage } from '../../lib/use-page';
import { fill } from '../../lib/words';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { feelingPath, kindOf, type FeltThing } from './felt';
import { FeelingPageDocument } from './Feelings.generated';
import { YourFeeling } from './YourFeeling';
import { t } from './words';
import styles from './Feelings.module.css';

const TellForm = laterForm(() => import('./TellForm').then((module) => module.default), 12);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const kind = kindOf(args.params['kind']);
  if (!kind) notFound();
  const { feelingThing } = await load(args, FeelingPageDocument, { kind, id: args.params['id'] ?? '' });
  if (!feelingThing) notFound();
  return null;
}

/** Where somebody tells how a reply, an answer or something shipped felt, and takes it back (practice 3.13). */
export function Component() {
  const params = useParams();
  const kind = kindOf(params['kind']) ?? 'REPLY';
  const { feelingThing: thing } = usePage(FeelingPageDocument, { kind, id: params['id'] ?? '' });
  const kept = useFocusKept<HTMLDivElement>();
  const viewer = useViewer();
  if (!thing) return null;
  const own = viewer?.member.id === thing.by.id;
  return (
    <Narrow>
      <PageMeta title={t('page.title')} path={feelingPath(kind, thing.id)} hidden />
      <PageHead title={t('page.title')} lead={own ? undefined : t('page.lead', { name: thing.by.name })} />
      <About thing={thing} />
      <div {...kept}>
        {thing.viewerFeeling ? (
          <YourFeeling feeling={thing.viewerFeeling} reader={thing.by} />
        ) : thing.viewerCanTell ? (
          <TellForm thing={thing} />
        ) : (
          <p>{t(own ? 'page.own' : 'page.cannot')}</p>
        )}
      </div>
      <p className={styles.more}>
        <Link to="/me/how-it-felt?show=told">{t('page.all')}</Link>
      </p>
    </Narrow>
  );
}

function About({ thing: { kind, by, title, path, excerpt } }: { thing: FeltThing }) {
  return (
    <figure className={styles.about}>
      <figcaption>
        {fill(t(`page.what.${kind}`), {
          name: by.name,
          title: (
            <Link to={path} dir="auto">
              {title}
            </Link>
          ),
        })}
      </figcaption>
      <blockquote dir="auto">{excerpt}</blockquote>
    </figure>
  );
}
