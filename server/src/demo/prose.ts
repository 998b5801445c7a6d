/**
 * Words written over several lines of source as they are meant: the lines of a paragraph are joined, an empty line
 * begins a new one, and items of a list (`- `) keep lines of their own.
 */
export function prose(parts: TemplateStringsArray): string {
  return parts
    .join('')
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((part) => part.trim())
        .reduce((text, part) => `${text}${part.startsWith('- ') ? '\n' : ' '}${part}`),
    )
    .join('\n\n');
}
