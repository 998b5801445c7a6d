import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import { t as threads } from '../threads/words';
import { Deciders } from './Deciders';
import type { PageSuggestion } from './page-suggestion';
import { Standing } from './Standing';
import { t } from './words';

/** Beside a suggestion: where it stands, who made it and who decides, and what its author wishes. */
export function SuggestionSide({ suggestion }: { suggestion: PageSuggestion }) {
  const { author, idea, thread, state, wantsCredit, wantsCoAuthorship, fromRevision } = suggestion;
  return (
    <>
      <SideSection title={t('page.standing')}>
        <p>
          <Standing suggestion={suggestion} />
        </p>
        <p>{t('page.fromVersion', { number: fromRevision })}</p>
      </SideSection>
      <SideSection title={t('page.people')}>
        <ul>
          <li>
            <MemberName member={author} /> {t('page.suggests')}
          </li>
        </ul>
        {state === 'OPEN' && <Deciders idea={idea} />}
      </SideSection>
      {(wantsCredit || wantsCoAuthorship) && (
        <SideSection title={t('page.wishes')}>
          <ul>
            {wantsCredit && <li>{t('page.wantsCredit')}</li>}
            {wantsCoAuthorship && <li>{t('page.wantsCoAuthorship')}</li>}
          </ul>
        </SideSection>
      )}
      <SideSection title={threads('following')}>
        <p>{threads('followers', { count: thread.followerCount })}</p>
      </SideSection>
    </>
  );
}
