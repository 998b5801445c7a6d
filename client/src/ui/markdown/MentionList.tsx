import { Face } from '../member/Face';
import { MemberName, type NamedMember } from '../member/MemberName';
import { t } from './words';
import styles from './MarkdownEditor.module.css';

interface ListProps {
  id: string;
  people: NamedMember[];
  active: number;
  onChoose: (person: NamedMember) => void;
}

/** People to mention, below the text; the text field keeps the focus. */
export function MentionList({ id, people, active, onChoose }: ListProps) {
  if (!people.length) return null;
  return (
    <ul className={styles.people} id={id} role="listbox" aria-label={t('mentions')}>
      {people.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Pressing must not take the focus out of the text field.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <Face id={person.id} initials={person.initials} size={22} />
          <span>
            <MemberName member={person} linked={false} title />
          </span>
        </li>
      ))}
    </ul>
  );
}
