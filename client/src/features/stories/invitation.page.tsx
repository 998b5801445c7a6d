import { useState } from 'react';
import { useNavigate, useParams, type LoaderFunctionArgs } from 'react-router';
import { date } from '../../lib/format';
import { load, notFound, requireViewer } from '../../lib/load';
import { useCommunity, useViewer } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { usePage } from '../../lib/use-page';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ByLine } from '../../ui/member/MemberName';
import { useToast } from '../../ui/toast/toasts';
import { AboutWhat } from './AboutWhat';
import { t } from './consent-words';
import { AnswerStoryInvitationDocument, StoryInvitationDocument } from './OwnStories.generated';
import styles from './Write.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { storyInvitation } = await load(args, StoryInvitationDocument, { id: args.params['id'] ?? '' });
  if (!storyInvitation) notFound();
  return null;
}

/** The one question whether somebody wants to tell a story: yes, no for good, or nothing yet. */
export function Component() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const toast = useToast();
  const viewer = useViewer();
  const { language, timeZone } = useCommunity();
  const { storyInvitation: asked } = usePage(StoryInvitationDocument, { id });
  const [send, busy] = useWrite(AnswerStoryInvitationDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useFocusKept<HTMLDivElement>();
  if (!asked) return null;
  const { state, by, words, at, answeredAt, subject, story, member } = asked;
  const write = `/stories/new?invitation=${id}`;
  const answer = async (said: 'ACCEPTED' | 'REFUSED') => {
    const outcome = await send({ variables: { input: { invitationId: id, answer: said } } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (!outcome.ok) return;
    if (said === 'ACCEPTED') await navigate(write);
    else toast({ text: t('invitation.refusedNow') });
  };
  const on = (moment: string | null) => ({ date: moment ? date(moment, language, timeZone) : '' });
  const title = t('invitation.title', { name: by.name });
  const mine = viewer?.member.id === member.id;
  return (
    <Narrow>
      <PageMeta title={title} path={`/stories/invitations/${id}`} hidden />
      <PageHead
        title={title}
        lead={
          subject
            ? fill(t('invitation.lead'), { subject: <AboutWhat subject={subject} /> })
            : t('invitation.leadBare')
        }
      />
      <figure className={styles.letter}>
        <blockquote dir="auto">{words}</blockquote>
        <figcaption>
          <ByLine member={by} title>
            {', '}
            <time dateTime={at}>{date(at, language, timeZone)}</time>
          </ByLine>
        </figcaption>
      </figure>
      <div className={styles.panel} {...kept}>
        {!mine && <p>{t('invitation.own', { name: member.name, ...on(at) })}</p>}
        {mine && state === 'ASKED' && (
          <>
            <p className={styles.quiet}>{t('invitation.what')}</p>
            <div>
              <ErrorSummary message={problem} />
            </div>
            <div className={styles.acts}>
              <Button tone="strong" busy={busy} onClick={() => void answer('ACCEPTED')}>
                {t('invitation.yes')}
              </Button>
              <Button busy={busy} onClick={() => void answer('REFUSED')}>
                {t('invitation.no')}
              </Button>
              <LinkButton tone="plain" to="/inbox">
                {t('invitation.later')}
              </LinkButton>
            </div>
          </>
        )}
        {mine && state === 'ACCEPTED' && (
          <>
            <p>{t('invitation.accepted', on(answeredAt))}</p>
            <LinkButton tone="strong" to={story ? `${story.path}/edit` : write}>
              {t(story ? 'invitation.toDraft' : 'invitation.write')}
            </LinkButton>
          </>
        )}
        {mine && state === 'REFUSED' && <p>{t('invitation.refused', on(answeredAt))}</p>}
        {state === 'TAKEN_BACK' && <p>{t('invitation.takenBack', { name: by.name })}</p>}
      </div>
    </Narrow>
  );
}
