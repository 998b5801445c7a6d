import { diffArrays } from 'diff';
import { piecesOf, type Wording } from './words.js';

/** A stretch that both sides changed, each in another way. */
export interface Conflict {
  /** What stood there before either. */
  before: string;
  current: string;
  suggested: string;
  /** Where in the merged text the stretch with both sides begins, in UTF-16 units. */
  at: number;
  /** How long that stretch is. */
  length: number;
}

export interface Merged {
  /** Both sides' changes together; in a conflict what stands now and then what is suggested, so that nothing is lost. */
  text: string;
  conflicts: Conflict[];
}

export interface MergedWording extends Wording {
  conflicts: (Conflict & { field: 'TITLE' | 'TEXT' })[];
}

/** `from` to `to` of the base became `pieces`. */
interface Change {
  from: number;
  to: number;
  pieces: string[];
}

/** Steps that finding one side's changes may take before paragraphs are compared instead of words. */
const MOST_STEPS = 500;

function changesOf(base: string[], side: string[]): Change[] | null {
  const parts = diffArrays(base, side, { maxEditLength: MOST_STEPS });
  if (!parts) {
    return null;
  }
  const changes: Change[] = [];
  let place = 0;
  for (const { added, removed, count, value } of parts) {
    const last = changes.at(-1);
    const touches = last?.to === place;
    if (!added && !removed) {
      place += count;
    } else if (removed) {
      if (last && touches) {
        last.to += count;
      } else {
        changes.push({ from: place, to: place + count, pieces: [] });
      }
      place += count;
    } else if (last && touches) {
      last.pieces.push(...value);
    } else {
      changes.push({ from: place, to: place, pieces: [...value] });
    }
  }
  return changes;
}

const paragraphsOf = (text: string): string[] => text.split(/(?<=\n)/);

/** What a stretch of the base became on one side, given that side's changes within it. */
function stretch(base: string[], from: number, to: number, changes: readonly Change[]): string {
  const said: string[] = [];
  let place = from;
  for (const change of changes) {
    said.push(...base.slice(place, change.from), ...change.pieces);
    place = change.to;
  }
  said.push(...base.slice(place, to));
  return said.join('');
}

/** Both versions one after the other, apart from each other. */
function bothOf(current: string, suggested: string): string {
  const apart = current === '' || suggested === '' || /\s$/.test(current) || /^\s/.test(suggested);
  return `${current}${apart ? '' : ' '}${suggested}`;
}

/** Takes the changes off both lists that reach into each other, the first of all first. */
function nextGroup(
  mine: Change[],
  theirs: Change[],
): { from: number; to: number; ours: [Change[], Change[]] } {
  const ours: [Change[], Change[]] = [[], []];
  const queues = [mine, theirs] as const;
  const from = Math.min(mine[0]?.from ?? Infinity, theirs[0]?.from ?? Infinity);
  let to = from;
  for (let grew = true; grew;) {
    grew = false;
    queues.forEach((queue, side) => {
      // What begins where the other ends changes the same words or puts in at the same place.
      while (queue[0] && queue[0].from <= to) {
        const taken = queue.shift() as Change;
        ours[side]?.push(taken);
        to = Math.max(to, taken.to);
        grew = true;
      }
    });
  }
  return { from, to, ours };
}

function mergePieces(base: string[], current: string[], suggested: string[]): Merged | null {
  const mine = changesOf(base, current);
  const theirs = changesOf(base, suggested);
  if (!mine || !theirs) {
    return null;
  }
  const conflicts: Conflict[] = [];
  let text = '';
  let place = 0;
  while (mine.length > 0 || theirs.length > 0) {
    const { from, to, ours } = nextGroup(mine, theirs);
    text += base.slice(place, from).join('');
    place = to;
    const before = base.slice(from, to).join('');
    const now = stretch(base, from, to, ours[0]);
    const wanted = stretch(base, from, to, ours[1]);
    if (now === wanted || wanted === before) {
      text += now;
    } else if (now === before) {
      text += wanted;
    } else {
      const both = bothOf(now, wanted);
      conflicts.push({
        before: before.trim(),
        current: now.trim(),
        suggested: wanted.trim(),
        at: text.length,
        length: both.length,
      });
      text += both;
    }
  }
  return { text: text + base.slice(place).join(''), conflicts };
}

/**
 * Puts what one side changed since `base` together with what the other did, word by word. Texts too different for that
 * are merged paragraph by paragraph, and such as cannot be told apart even so conflict as a whole.
 */
export function mergeTexts(base: string, current: string, suggested: string, language: string): Merged {
  if (current === base || current === suggested) {
    return { text: suggested, conflicts: [] };
  }
  if (suggested === base) {
    return { text: current, conflicts: [] };
  }
  const words = mergePieces(
    piecesOf(base, language),
    piecesOf(current, language),
    piecesOf(suggested, language),
  );
  const merged = words ?? mergePieces(paragraphsOf(base), paragraphsOf(current), paragraphsOf(suggested));
  const both = `${current}\n\n${suggested}`;
  return (
    merged ?? {
      text: both,
      conflicts: [{ before: base, current, suggested, at: 0, length: both.length }],
    }
  );
}

/** The same for title and text. */
export function mergeWordings(
  base: Wording,
  current: Wording,
  suggested: Wording,
  language: string,
): MergedWording {
  const title = mergeTexts(base.title, current.title, suggested.title, language);
  const text = mergeTexts(base.text, current.text, suggested.text, language);
  return {
    title: title.text,
    text: text.text,
    conflicts: [
      ...title.conflicts.map((conflict) => ({ ...conflict, field: 'TITLE' as const })),
      ...text.conflicts.map((conflict) => ({ ...conflict, field: 'TEXT' as const })),
    ],
  };
}
