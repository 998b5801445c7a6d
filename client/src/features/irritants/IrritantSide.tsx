import { Link } from 'react-router';
import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import { t as threads } from '../threads/words';
import { IRRITANTS_PATH } from './irritant-filter';
import type { PageIrritant } from './page-irritant';
import { t } from './words';

/** Beside an irritant: who reported it and looks after it, where in the journey, what is behind it, what is the same, and its space. */
export function IrritantSide({ irritant }: { irritant: PageIrritant }) {
  const { author, space, journeyStage, rootCause, same } = irritant;
  return (
    <>
      <SideSection title={t('page.people')}>
        <ul>
          <li>
            <MemberName member={author} /> {t('page.reported')}
          </li>
          {space.defaultOwner && (
            <li>
              <MemberName member={space.defaultOwner} /> {t('page.owner')}
            </li>
          )}
        </ul>
      </SideSection>
      {rootCause && (
        <SideSection title={t('page.cause')}>
          <p>
            <Link to={rootCause.path}>
              <b dir="auto">{rootCause.title}</b>
            </Link>
          </p>
        </SideSection>
      )}
      {journeyStage && (
        <SideSection title={t('page.journey')}>
          <p>
            <Link to={`${IRRITANTS_PATH}?${new URLSearchParams({ space: space.slug, stage: journeyStage })}`}>
              <b dir="auto">{journeyStage}</b>
            </Link>
          </p>
        </SideSection>
      )}
      {same.length > 0 && (
        <SideSection title={t('page.sames')}>
          <ul>
            {same.map((one) => (
              <li key={one.id}>
                <Link to={one.path}>
                  <b dir="auto">{one.title}</b>
                </Link>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      <SideSection title={t('page.following')}>
        <p>{threads('followers', { count: irritant.thread.followerCount })}</p>
      </SideSection>
      <SideSection title={t('page.space')}>
        <p>
          <Link to={`/spaces/${space.slug}`}>
            <b>{space.name}</b>
          </Link>
        </p>
      </SideSection>
    </>
  );
}
