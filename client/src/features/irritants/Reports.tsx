import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useToast } from '../../ui/toast/toasts';
import { MoreReportsDocument } from './IrritantPage.generated';
import type { PageIrritant } from './page-irritant';
import { t } from './words';
import styles from './Irritant.module.css';

type Report = PageIrritant['reports']['edges'][number]['node'];

/** How it is for others: everybody who said "me too", with their own words where they gave some. */
export function Reports({ irritant }: { irritant: PageIrritant }) {
  const client = useApolloClient();
  const toast = useToast();
  const { edges, pageInfo } = irritant.reports;
  const [later, setLater] = useState<{ reports: Report[]; after: string | null } | null>(null);
  const reports = [...edges.map(({ node }) => node), ...(later?.reports ?? [])].filter(
    ({ member }) => member.id !== irritant.author.id,
  );
  const after = later ? later.after : pageInfo.hasNextPage ? pageInfo.endCursor : null;

  const more = async () => {
    try {
      const { data } = await client.query({
        query: MoreReportsDocument,
        variables: { number: irritant.number, after },
        fetchPolicy: 'no-cache',
      });
      const page = data?.irritant?.reports;
      if (!page) return;
      setLater({
        reports: [...(later?.reports ?? []), ...page.edges.map(({ node }) => node as Report)],
        after: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
      });
    } catch {
      toast({ text: t('reports.failed'), wrong: true });
    }
  };

  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="reports">
      <SectionTitle id="reports">{t('reports.title')}</SectionTitle>
      <ul className={styles.reports}>
        {reports.map(({ id, member, createdAt, situation }) => (
          <li key={id}>
            {situation && (
              <p className={styles.words} dir="auto">
                {situation}
              </p>
            )}
            <ByLine member={member} small>
              {', '}
              {!situation && <>{t('reports.only')}, </>}
              <RelativeTime at={createdAt} />
            </ByLine>
          </li>
        ))}
      </ul>
      {after && (
        <Button small onClick={() => void more()}>
          {t('reports.more')}
        </Button>
      )}
    </section>
  );
}
