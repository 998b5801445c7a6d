import { read, type Caller } from './api.ts';

interface Page<Node> {
  edges: { node: Node }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** What `all` needs of every page. */
export const INFO = 'pageInfo { endCursor hasNextPage }';

/** The first word of what a client wrote is its own. */
export const wordsOf = (text: string): string => text.split(' ')[0] ?? '';

/** Every item of a connection that the query calls `page`, at the top or in a thread. */
export async function all<Node>(
  site: string,
  reader: Caller | null,
  query: string,
  variables: Record<string, unknown>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const data: { page?: Page<Node>; thread?: { page: Page<Node> } } = await read(site, reader, query, {
      ...variables,
      after,
    });
    const page = data.page ?? data.thread?.page;
    if (!page) throw new Error('A page is missing.');
    nodes.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
