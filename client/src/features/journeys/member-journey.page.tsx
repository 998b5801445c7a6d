import { useState } from 'react';
import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { forbidden, load, loadShell, notFound, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { Arriving } from '../../ui/state/Arriving';
import { BoundariesPart } from './BoundariesPart';
import { CardPart } from './CardPart';
import { listVariables } from './journey';
import { MemberJourneyDocument } from './Journey.generated';
import { JourneyPart } from './JourneyPart';
import { NoteAct } from './NoteAct';
import { RememberedPart } from './RememberedPart';
import { t } from './words';

const InviteMember = lazy(() => import('../stories/InviteMember'));

const variablesOf = (id: string | undefined, search: URLSearchParams) => ({
  memberId: id ?? '',
  ...listVariables(search),
});

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  const { searchParams } = new URL(args.request.url);
  const { member, journey } = await load(
    args,
    MemberJourneyDocument,
    variablesOf(args.params['id'], searchParams),
  );
  if (!member || !journey) notFound();
  return null;
}

/** What was between a member and us, as they see it themselves (practice 4.5). */
export function Component() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const [noting, setNoting] = useState<string | null>(null);
  const { member, journey } = usePage(MemberJourneyDocument, variablesOf(id, search));
  if (!member || !journey) return null;
  const { name, contextCard, memories, boundaries, hasLeft } = member;
  const path = `/members/${member.id}/journey`;
  return (
    <Narrow>
      <PageMeta title={t('theirs.title', { name })} path={path} hidden />
      <Breadcrumb steps={[{ to: `/members/${member.id}`, text: name }]} />
      <PageHead
        title={t('theirs.title', { name })}
        lead={t(hasLeft ? 'theirs.left' : 'theirs.lead', { name })}
      >
        {!hasLeft && (
          <Arriving>
            <InviteMember member={member} />
          </Arriving>
        )}
      </PageHead>
      <CardPart card={contextCard} name={name} />
      <RememberedPart memories={memories ?? []} name={name} />
      <BoundariesPart boundaries={boundaries} name={name} />
      <JourneyPart
        journey={journey}
        path={path}
        name={name}
        actsOf={(entry) =>
          !hasLeft && (
            <NoteAct
              entry={entry}
              member={member}
              open={noting === entry.id}
              onOpen={(open) => setNoting(open ? entry.id : null)}
            />
          )
        }
      />
    </Narrow>
  );
}
