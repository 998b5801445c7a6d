import { Link, useParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound, requireViewer } from '../../lib/load';
import { useFocusKept } from '../../lib/use-focus-kept';
import { usePage } from '../../lib/use-page';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { Answered } from './Answered';
import { QuestionPageDocument } from './FollowUps.generated';
import { WhatWasShipped } from './WhatWasShipped';
import { t } from './words';

const QuestionForm = laterForm(() => import('./QuestionForm').then((module) => module.default), 14);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { followUp } = await load(args, QuestionPageDocument, { id: args.params['id'] ?? '' });
  // Somebody else's question answers like one that is not there.
  if (!followUp) notFound();
  return null;
}

/** Where a mail leads that asks whether something shipped helped: the answer, and afterwards what was answered. */
export function Component() {
  const { followUp, viewer } = usePage(QuestionPageDocument, { id: useParams()['id'] ?? '' });
  const kept = useFocusKept<HTMLDivElement>();
  if (!followUp) return null;
  const next = viewer?.questions.find(({ id, answeredAt }) => id !== followUp.id && answeredAt === null);
  return (
    <Narrow>
      <PageMeta title={t('title')} path={followUp.path} hidden />
      <PageHead title={t('title')} />
      <WhatWasShipped question={followUp} />
      <div {...kept}>
        {followUp.answeredAt ? (
          <Answered key={followUp.id} question={followUp} />
        ) : (
          <QuestionForm key={followUp.id} question={followUp} />
        )}
      </div>
      {followUp.answeredAt && next && (
        <p>
          {t('more')}: <Link to={next.path}>{next.outcome.title}</Link>
        </p>
      )}
    </Narrow>
  );
}
