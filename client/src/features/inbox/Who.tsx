import { Fragment } from 'react';
import { useCommunity } from '../../lib/shell';
import { MemberName, type NamedMember } from '../../ui/member/MemberName';
import { t } from './words';

const NAMED = 2;

/** Who did it, as a list in the language of the page: two by name, the rest as "others". */
export function Who({ actors }: { actors: NamedMember[] }) {
  const { language } = useCommunity();
  const named = actors.slice(0, NAMED);
  const items = [...named.map(({ id }) => id), ...(actors.length > NAMED ? [t('others')] : [])];
  return new Intl.ListFormat(language).formatToParts(items).map((part, index) => {
    const member = part.type === 'element' && named.find(({ id }) => id === part.value);
    return (
      <Fragment key={index}>{member ? <MemberName member={member} linked={false} /> : part.value}</Fragment>
    );
  });
}
