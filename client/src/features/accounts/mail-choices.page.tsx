import { data as answer, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { t as mutes } from '../inbox/mute-words';
import { LinkMutes } from './LinkMutes';
import { MailChoicesByLinkDocument, type LinkChoicesFragment } from './MailChoicesByLink.generated';
import { MailSettings } from './MailSettings';
import { t } from './mail-words';
import { useLinkChoice } from './use-link-choice';
import styles from './Preferences.module.css';

const tokenOf = (search: URLSearchParams) => ({ token: search.get('token') ?? '' });

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { searchParams } = new URL(args.request.url);
  const { mailChoicesByLink } = await load(args, MailChoicesByLinkDocument, tokenOf(searchParams));
  return mailChoicesByLink ? null : answer(null, { status: 404 });
}

type Shown = Omit<LinkChoicesFragment, ' $fragmentName'>;

function Choosing({ token, shown }: { token: string; shown: Shown }) {
  const { save, endMute } = useLinkChoice(token, shown);
  return (
    <>
      <noscript>
        <p className={styles.pending}>{t('link.noScript')}</p>
      </noscript>
      <section className={styles.section}>
        <MailSettings choices={shown.preferences} save={save} byTeam={shown.byTeam} />
      </section>
      <section className={styles.section} aria-labelledby="mutes">
        <SectionTitle id="mutes">{mutes('section')}</SectionTitle>
        <LinkMutes mutes={shown.mutes} onEnd={endMute} />
      </section>
    </>
  );
}

/**
 * Behind the link of a mail to its setting: all choices about mail, for whoever holds the mail, without signing in. It
 * says neither who that is nor where the mail goes.
 */
export function Component() {
  const { token } = tokenOf(useSearchParams()[0]);
  const { name } = useCommunity();
  const { mailChoicesByLink: shown } = usePage(MailChoicesByLinkDocument, { token });
  return (
    <Narrow>
      <PageMeta title={t('link.title')} path="/mail/preferences" hidden />
      {shown ? (
        <>
          <PageHead title={t('link.title')} lead={t('link.lead', { community: name })} />
          <Choosing token={token} shown={shown} />
        </>
      ) : (
        <PageHead title={t('link.broken')} lead={t('link.brokenText')}>
          <LinkButton tone="strong" to="/me/preferences#mail">
            {t('link.toPreferences')}
          </LinkButton>
        </PageHead>
      )}
    </Narrow>
  );
}
