import { redirect, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { useViewer } from '../../lib/shell';
import { fill } from '../../lib/words';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ByLine } from '../../ui/member/MemberName';
import { Prose } from '../../ui/text/Prose';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { ThreadPromises } from '../promises/ThreadPromises';
import { ThreadView } from '../threads/ThreadView';
import { ConversationActs } from './ConversationActs';
import { Doubts } from './Doubts';
import { ConversationPageDocument } from './Conversations.generated';
import { ConversationSide } from './ConversationSide';
import { t } from './words';
import { Withdrawn } from './Withdrawn';
import styles from './Conversations.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { pathname, searchParams, search } = new URL(args.request.url);
  const number = numberOf(args.params['conversation']);
  if (number === null) notFound();
  const variables = { number, after: searchParams.get('after') };
  const { conversation } = await load(args, ConversationPageDocument, variables);
  if (!conversation) notFound();
  // One address per conversation: a changed title keeps old links alive.
  if (pathname !== conversation.path) throw redirect(conversation.path + search, 301);
  return null;
}

/** One conversation: what was asked or told, and what people reply. */
export function Component() {
  const number = numberOf(useParams()['conversation']) ?? 0;
  const [search] = useSearchParams();
  const viewer = useViewer();
  const data = usePage(ConversationPageDocument, { number, after: search.get('after') });
  const { conversation } = data;
  if (!conversation) return null;
  const { author, space, thread, viewerCan, editedAt } = conversation;
  const canComment = viewer ? viewerCan.includes('COMMENT') : !conversation.withdrawnAt;
  return (
    <>
      <PageMeta
        title={conversation.title}
        description={conversation.excerpt}
        path={conversation.path}
        type="article"
        author={author.name}
      />
      <Breadcrumb
        steps={[
          { to: '/conversations', text: t('title') },
          { to: `/conversations?space=${space.slug}`, text: space.name },
        ]}
      >
        {t('page.number', { number: conversation.number })}
      </Breadcrumb>
      <Columns label={t('page.label')} side={<ConversationSide conversation={conversation} />}>
        <article>
          <h1 className={styles.title} dir="auto">
            {conversation.title}
          </h1>
          <p>
            <ByLine member={author} title>
              {', '}
              <RelativeTime at={conversation.createdAt} />
              {editedAt && <>, {fill(t('page.changed'), { when: <RelativeTime at={editedAt} /> })}</>}
            </ByLine>
          </p>
          {conversation.withdrawnAt && <Withdrawn conversation={conversation} />}
          <Prose html={conversation.textHtml} />
          {conversation.doubts && <Doubts name={author.name} doubts={conversation.doubts} />}
          <ConversationActs conversation={conversation} />
          <ThreadPromises promises={thread.promises} />
          <ThreadView
            key={thread.id}
            thread={thread}
            canComment={canComment}
            canNote={viewerCan.includes('NOTE')}
          />
        </article>
      </Columns>
    </>
  );
}
