import {
  BookOpen,
  CornerDownRight,
  Hand,
  MessageSquareText,
  MessagesSquare,
  PackageCheck,
  Users,
} from 'lucide-react';
import { Link } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useMasked } from '../../lib/masked';
import { Face } from '../../ui/member/Face';
import { ByLine, isTeam } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { StageMark } from '../../ui/text/StageMark';
import { PeopleHit } from '../irritants/PeopleHit';
import { SupportedIdeaFragmentDoc } from '../votes/Support.generated';
import { SupportBox } from '../votes/SupportBox';
import { Marked } from './Marked';
import type { SearchPageQuery } from './Search.generated';
import { t } from './words';
import styles from './SearchHit.module.css';

type Hit = SearchPageQuery['search']['edges'][number]['node'];

const icons = {
  IRRITANT: Hand,
  OUTCOME: PackageCheck,
  STORY: BookOpen,
  MEETING: Users,
  COMMENT: CornerDownRight,
  CONVERSATION: MessagesSquare,
  ANSWER: MessageSquareText,
};

/** One thing that was found: what it is, where its words match, who said it and when. */
export function SearchHit({ hit }: { hit: Hit }) {
  const { kind, author, idea, irritant, space, member } = hit;
  return (
    <article className={styles.hit} data-item="">
      <Beside hit={hit} />
      <div className={styles.words}>
        <h3 dir="auto">
          <Link to={hit.path} data-item-link="">
            <Marked parts={hit.title} />
          </Link>
        </h3>
        {hit.excerpt.length > 0 && (
          <p className={styles.text} dir="auto">
            <Marked parts={hit.excerpt} />
          </p>
        )}
        <div className={styles.facts}>
          <span className={styles.kind}>{t(`kind.${kind}`)}</span>
          {author && (
            <ByLine member={author} small>
              {', '}
              <RelativeTime at={hit.createdAt} />
            </ByLine>
          )}
          {member && isTeam(member) && <span>{c('team')}</span>}
          {member?.title && hit.excerpt.length === 0 && <span>{member.title}</span>}
          {idea && <StageMark stage={idea.stage} />}
          {irritant && <PeopleHit irritant={irritant} />}
          {space && <span>{space.name}</span>}
        </div>
      </div>
    </article>
  );
}

/** Ideas can be supported right where they are found; everything else shows what it is. */
function Beside({ hit: { kind, idea, member } }: { hit: Hit }) {
  if (kind === 'IDEA' && idea) return <Support idea={idea} />;
  if (member) {
    return (
      <span className={styles.beside}>
        <Face id={member.id} initials={member.initials} size={48} />
      </span>
    );
  }
  const Icon = kind === 'IDEA' || kind === 'MEMBER' ? null : icons[kind];
  return (
    <span className={styles.beside}>{Icon && <Icon size={22} strokeWidth={1.5} aria-hidden="true" />}</span>
  );
}

function Support({ idea: ref }: { idea: NonNullable<Hit['idea']> }) {
  return <SupportBox idea={useMasked(SupportedIdeaFragmentDoc, ref)} />;
}
