import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { useNow } from '../../lib/clock';
import { forbidden, load, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { isTeam } from '../../ui/member/MemberName';
import { PlacesToTellDocument } from './ChangeOutcome.generated';
import { localDay } from './local-day';
import { newOutcome } from './new-outcome';
import { t } from './form-words';

const PublishForm = laterForm(() => import('./PublishForm').then((module) => module.default), 20);

function variablesOf(search: URLSearchParams) {
  const idea = numberOf(search.get('idea') ?? undefined);
  return { idea: idea ?? 0, hasIdea: idea !== null };
}

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { member } = await requireViewer(args);
  if (!isTeam(member)) forbidden();
  return load(args, PlacesToTellDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** Where the team tells what was built; the idea one comes from is tied already. */
export function Component() {
  const [search] = useSearchParams();
  const { timeZone } = useCommunity();
  const now = useNow();
  const { spaces, idea } = usePage(PlacesToTellDocument, variablesOf(search));
  const today = localDay(now, timeZone);
  return (
    <Narrow>
      <PageMeta title={t('new.title')} path="/outcomes/new" hidden />
      <PageHead title={t('new.title')} lead={t('new.lead')} />
      {spaces.length === 0 ? (
        <p>{t('new.nowhere')}</p>
      ) : (
        <PublishForm
          spaces={spaces}
          start={newOutcome({ space: search.get('space'), idea: idea ?? null, spaces, today })}
        />
      )}
    </Narrow>
  );
}
