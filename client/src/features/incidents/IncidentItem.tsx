import { Link } from 'react-router';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { ListedIncident } from './incident';
import { ReportLine } from './ReportLine';
import styles from './Incidents.module.css';

interface ItemProps {
  incident: ListedIncident;
  /** Left out where the whole list is about one space. */
  showSpace: boolean;
}

/** One in the list: what went wrong, the first words of the apology, who said so, and how the report stands. */
export function IncidentItem({ incident, showSpace }: ItemProps) {
  const { author, path, title, publishedAt, space, blocks } = incident;
  return (
    <article className={styles.item} data-item="">
      <h2 dir="auto">
        <Link to={path} data-item-link="">
          {title}
        </Link>
      </h2>
      <p className={styles.excerpt} dir="auto">
        {blocks[0]?.text}
      </p>
      <ReportLine incident={incident} />
      <div className={styles.facts}>
        <ByLine member={author} small>
          {', '}
          <RelativeTime at={publishedAt} />
        </ByLine>
        {showSpace && <span>{space.name}</span>}
      </div>
    </article>
  );
}
