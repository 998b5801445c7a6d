import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { newStory } from './begin';
import { PlacesForStoriesDocument } from './WriteStory.generated';
import { t } from './form-words';
import styles from './Write.module.css';

const StoryForm = laterForm(() => import('./StoryForm').then((module) => module.default), 24);

const UUID = /^[\da-f-]{36}$/i;

function variablesOf(search: URLSearchParams) {
  const idea = numberOf(search.get('idea') ?? undefined);
  const invitation = search.get('invitation') ?? '';
  const asked = UUID.test(invitation);
  return { idea: idea ?? 0, hasIdea: idea !== null, invitation: asked ? invitation : '', asked };
}

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, PlacesForStoriesDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** Where a story is begun: of one's own accord, or because somebody asked. */
export function Component() {
  const [search] = useSearchParams();
  const variables = variablesOf(search);
  const {
    spaces,
    outcomes,
    idea,
    storyInvitation: invitation,
  } = usePage(PlacesForStoriesDocument, variables);
  return (
    <Narrow>
      <PageMeta title={t('new.title')} path="/stories/new" hidden />
      <Breadcrumb steps={[{ to: '/stories', text: t('stories') }]} />
      <PageHead title={t('new.title')} lead={t('new.lead')} />
      {invitation && (
        <figure className={styles.invited}>
          <figcaption>{t('new.asked', { name: invitation.by.name })}</figcaption>
          <blockquote dir="auto">{invitation.words}</blockquote>
        </figure>
      )}
      {spaces.length === 0 ? (
        <p>{t('new.nowhere')}</p>
      ) : (
        <StoryForm
          spaces={spaces}
          outcomes={outcomes.edges.map(({ node }) => node)}
          start={newStory({
            space: search.get('space'),
            spaces,
            kind: search.get('kind') === 'COMPANY' ? 'COMPANY' : 'MEMBER',
            invitationId: invitation?.id ?? null,
            idea: idea ?? null,
          })}
        />
      )}
    </Narrow>
  );
}
