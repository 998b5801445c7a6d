export type Mark = 'bold' | 'italic' | 'link' | 'list' | 'quote';

/** What a format button does to a selection: the text that replaces it and which part of that is selected then. */
export interface Replacement {
  text: string;
  selectFrom: number;
  selectTo: number;
}

/** Puts Markdown around the selected words, or around a placeholder when nothing is selected. */
export function mark(kind: Mark, selected: string, placeholder: string): Replacement {
  const words = selected || placeholder;
  const around = (before: string, after: string): Replacement => ({
    text: before + words + after,
    selectFrom: before.length,
    selectTo: before.length + words.length,
  });
  if (kind === 'bold') return around('**', '**');
  if (kind === 'italic') return around('*', '*');
  if (kind === 'link') {
    const text = `[${words}](https://)`;
    return { text, selectFrom: words.length + 3, selectTo: text.length - 1 };
  }
  const prefix = kind === 'list' ? '- ' : '> ';
  const text = words
    .split('\n')
    .map((line) => prefix + line)
    .join('\n');
  return { text, selectFrom: prefix.length, selectTo: text.length };
}

/**
 * Says the selected words once more, set apart after the paragraph they are in: a pull quote. Without a selection its
 * place is made after the paragraph of the caret.
 *
 * @returns where it goes in, with what is selected then counted from there.
 */
export function pullQuote(
  text: string,
  { from, to }: { from: number; to: number },
  placeholder: string,
): Replacement & { at: number } {
  const words = text.slice(from, to).trim().replaceAll(/\s+/g, ' ') || placeholder;
  const gap = /\n[ \t]*(?:\n|$)/.exec(text.slice(to));
  const at = gap ? to + gap.index : text.length;
  const before = at === 0 ? '> ' : '\n\n> ';
  const after = gap ? '' : '\n\n';
  return {
    at,
    text: before + words + after,
    selectFrom: before.length,
    selectTo: before.length + words.length,
  };
}

/**
 * Replaces the selection as if it had been typed, so that the browser's undo takes it back; where that is not
 * possible, directly, with the event that forms listen to.
 */
export function insert(field: HTMLTextAreaElement, { text, selectFrom, selectTo }: Replacement): void {
  field.focus();
  const start = field.selectionStart;
  // Deprecated without a successor: nothing else keeps the undo history.
  if (!document.execCommand?.('insertText', false, text)) {
    field.setRangeText(text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(start + selectFrom, start + selectTo);
}

/** The name being typed after an @ at the caret, with where it starts; null when there is none. */
export function mentionAt(text: string, caret: number): { from: number; prefix: string } | null {
  const found = /(^|[\s(])@([\p{L}\p{N}][\p{L}\p{N}'’ -]{0,30})?$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const prefix = found[2] ?? '';
  return { from: caret - prefix.length - 1, prefix };
}
