import { useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { useNow } from '../../lib/clock';
import { useViewer } from '../../lib/shell';
import { PreviewMarkdownDocument } from '../../ui/markdown/Editor.generated';
import { Prose } from '../../ui/text/Prose';
import type { Composed } from './composed-outcome';
import { Evidence } from './Evidence';
import { t } from './form-words';
import { OutcomePeople } from './OutcomePeople';
import { OutcomeTitle } from './OutcomeTitle';
import { partsOf } from './parts';
import type { TiedIdea } from './use-tied-ideas';
import compose from './Compose.module.css';
import styles from './Outcome.module.css';

/** What is about to be told as people will read it, drawn by what draws its page, with the people it names. */
export function AsItWillStand({ values, ideas }: { values: Composed; ideas: readonly TiedIdea[] }) {
  const viewer = useViewer();
  const now = useNow();
  const text = useDeferredValue(values.text);
  const { data, previousData } = useQuery(PreviewMarkdownDocument, {
    variables: { text },
    skip: !text.trim(),
    fetchPolicy: 'no-cache',
  });
  if (!viewer) return null;
  const own = (values.builtBy ?? [])
    .filter(({ memberId, what }) => memberId === viewer.member.id && what.trim())
    .map(({ what }) => ({ kind: 'BUILT' as const, what, path: null, member: viewer.member }));
  // Others are asked first, so they do not stand there yet.
  const given = ideas.flatMap(({ credits }) => credits.filter(({ consent }) => consent === 'GIVEN'));
  const parts = partsOf({ ideas, credits: [...given, ...own] });
  const links = (values.links ?? []).filter(({ title, url }) => title && URL.canParse(url));
  return (
    <section className={compose.sheet} aria-label={t('preview.label')}>
      <OutcomeTitle
        outcome={{
          kind: values.kind,
          author: viewer.member,
          title: values.title,
          summary: values.summary,
          shippedOn: values.shippedOn,
          publishedAt: new Date(now).toISOString(),
          editedAt: null,
        }}
        parts={parts}
      />
      <div className={styles.words}>
        <Prose html={(text.trim() && (data ?? previousData)?.previewMarkdown) || ''} />
      </div>
      <Evidence links={links} />
      <OutcomePeople parts={parts} />
    </section>
  );
}
