/** SQL that says a word of a closed list in the sentence that the locale has for it. */
export function saidByWord(column: string, sentences: Readonly<Record<string, string>>): string {
  const whens = Object.entries(sentences).map(
    ([word, sentence]) => `when '${word}' then '${sentence.replaceAll("'", "''")}'`,
  );
  return `case ${column} ${whens.join(' ')} end`;
}
