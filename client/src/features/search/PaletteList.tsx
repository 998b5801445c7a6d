import { ArrowRight, Search } from 'lucide-react';
import type { Ref } from 'react';
import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { StageMark } from '../../ui/text/StageMark';
import { PeopleHit } from '../irritants/PeopleHit';
import { Marked } from './Marked';
import type { PaletteOption } from './palette-options';
import { t } from './words';
import styles from './Palette.module.css';

interface ListProps {
  id: string;
  /** What was typed. */
  typed: string;
  options: PaletteOption[];
  /** Index of the chosen option, -1 for none. */
  chosen: number;
  onOpen: () => void;
  ref: Ref<HTMLDivElement>;
}

/** What the palette offers, in groups. Options are links as well, so they open in a new tab like any other. */
export function PaletteList({ id, typed, options, chosen, onOpen, ref }: ListProps) {
  const option = (one: PaletteOption, index: number) => (
    <Link
      key={one.to}
      id={`${id}-${index}`}
      className={styles.option}
      to={one.to}
      role="option"
      aria-selected={index === chosen}
      tabIndex={-1}
      // The field keeps the focus, so that one can go on typing.
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onOpen();
      }}
    >
      <Content option={one} typed={typed} />
    </Link>
  );
  const numbered = options.map((one, index) => ({ one, index }));
  const group = (kind: PaletteOption['kind'], title: string | null) => {
    const own = numbered.filter(({ one }) => one.kind === kind);
    if (!own.length) return null;
    const items = own.map(({ one, index }) => option(one, index));
    if (title === null) return items;
    return (
      <div role="group" aria-labelledby={`${id}-${kind}`}>
        <p className={styles.group} id={`${id}-${kind}`} role="presentation">
          {title}
        </p>
        {items}
      </div>
    );
  };
  return (
    <div ref={ref} className={styles.list} role="listbox" id={id} aria-label={t('palette.title')}>
      {group('all', null)}
      {group('place', t('palette.places'))}
      {group('thing', t('palette.found'))}
    </div>
  );
}

function Content({ option, typed }: { option: PaletteOption; typed: string }) {
  if (option.kind === 'all') {
    return (
      <>
        <Search size={16} aria-hidden="true" />
        <span className={styles.words}>{fill(t('palette.all'), { query: <b>{typed}</b> })}</span>
      </>
    );
  }
  if (option.kind === 'place') {
    return (
      <>
        <ArrowRight size={16} aria-hidden="true" />
        <span className={styles.words}>{option.words}</span>
      </>
    );
  }
  const { thing } = option;
  const inTitle = thing.title.some(({ matches }) => matches);
  return (
    <span className={styles.thing}>
      <span className={styles.title} dir="auto">
        <Marked parts={thing.title} />
      </span>
      {(!inTitle || thing.kind === 'COMMENT' || thing.kind === 'ANSWER') && thing.excerpt.length > 0 && (
        <span className={styles.excerpt} dir="auto">
          <Marked parts={thing.excerpt} />
        </span>
      )}
      <span className={styles.facts}>
        <span>{t(`kind.${thing.kind}`)}</span>
        {thing.author && <span>{thing.author.name}</span>}
        {thing.idea && <StageMark stage={thing.idea.stage} />}
        {thing.irritant && <PeopleHit irritant={thing.irritant} />}
        {thing.space && <span>{thing.space.name}</span>}
        {thing.member?.title && <span>{thing.member.title}</span>}
      </span>
    </span>
  );
}
