import { Link } from 'react-router';
import { useViewer } from '../../lib/shell';
import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { isOwn, type Recovery } from './recovery';
import { Steps } from './Steps';
import { t } from './words';

/** Beside the letters: what is still owed, who answers for it, what it is about and what began it. */
export function RecoverySide({ recovery }: { recovery: Recovery }) {
  const own = isOwn(recovery, useViewer());
  const { owner, about, space, causes } = recovery;
  return (
    <>
      <Steps recovery={recovery} />
      <SideSection title={t('page.owner')}>
        <p>
          <MemberName member={owner} title />
        </p>
      </SideSection>
      <SideSection title={t('cause.title')}>
        <ul>
          {causes.map(({ cause, said, path, at }) => (
            <li key={`${cause} ${at}`}>
              {t(own ? `causeMine.${cause}` : `cause.${cause}`)}, <RelativeTime at={at} />.{' '}
              {said && <span dir="auto">{t('cause.said', { words: said })} </span>}
              {path && (
                <Link to={path}>
                  <b>{t('cause.look')}</b>
                </Link>
              )}
            </li>
          ))}
        </ul>
      </SideSection>
      <SideSection title={t('page.about')}>
        <p>
          {about ? (
            <Link to={about.path} dir="auto">
              <b>{about.title}</b>
            </Link>
          ) : (
            t('page.gone')
          )}
        </p>
        {space && <p>{space.name}</p>}
      </SideSection>
    </>
  );
}
