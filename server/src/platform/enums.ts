import { registerEnumType } from 'type-graphql';

/**
 * A closed list of words as a GraphQL enum whose values are the words themselves, each with its description.
 *
 * @returns an object to name in `@Field(() => Enum)`.
 */
export function enumOf<Word extends string>(
  name: string,
  description: string,
  values: Record<Word, string>,
): Record<Word, Word> {
  const words = Object.fromEntries(Object.keys(values).map((word) => [word, word])) as Record<Word, Word>;
  registerEnumType(words, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(values).map(([word, meaning]) => [word, { description: meaning }]),
    ) as Record<Word, { description: string }>,
  });
  return words;
}

/** The words of a list as a CHECK expression for one column. */
export function oneOf(column: string, words: readonly string[]): string {
  return `${column} in (${words.map((word) => `'${word}'`).join(', ')})`;
}
