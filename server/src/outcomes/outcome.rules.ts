/** Path of an outcome's page: its number decides, the words are for people. */
export function outcomePath({ number, slug }: { number: number; slug: string }): string {
  return `/outcomes/${number}${slug === '' ? '' : `-${slug}`}`;
}
