import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useTell } from '../../ui/toast/tell';
import { RevokeApiTokenDocument, type OwnTokensFragment } from './MyTokens.generated';
import { t } from './words';
import styles from './Lists.module.css';

/** One token. Revoking cannot be undone, so it asks once, in place. */
export function TokenItem({ token }: { token: OwnTokensFragment['apiTokens'][number] }) {
  const { language } = useCommunity();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const [revoke, busy] = useWrite(RevokeApiTokenDocument);
  const { name } = token;
  const end = async () => {
    const outcome = await revoke({ variables: { tokenId: token.id } });
    tell(outcome, { text: t('tokens.revoked', { name }) });
  };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h3 dir="auto">{name}</h3>
        <p>{token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(' · ')}</p>
        <p className={styles.facts}>
          <span>{t('tokens.until', { when: day(token.expiresAt.slice(0, 10), language) })}</span>
          <span>
            {token.lastUsedAt
              ? fill(t('tokens.used'), { when: <RelativeTime at={token.lastUsedAt} /> })
              : t('tokens.unused')}
          </span>
        </p>
        {asking && <p role="alert">{t('tokens.sure', { name })}</p>}
      </div>
      <div className={styles.acts}>
        {asking ? (
          <>
            <Button small tone="harm" busy={busy} onClick={() => void end()}>
              {t('tokens.revokeNow')}
            </Button>
            <Button small autoFocus onClick={() => setAsking(false)}>
              {c('cancel')}
            </Button>
          </>
        ) : (
          <Button small aria-label={t('tokens.revokeLabel', { name })} onClick={() => setAsking(true)}>
            {t('tokens.revoke')}
          </Button>
        )}
      </div>
    </li>
  );
}
