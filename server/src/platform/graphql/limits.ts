/** How much one GraphQL document may ask for (quality.md section 2). Docs show these numbers; keep them in one place. */
export const GRAPHQL_LIMITS = {
  /** Fields inside fields. Introspection is exempt: tools nest it deeper, and graphql-js bounds it itself. */
  depth: 12,
  /** Aliases in the whole document, those of `__typename` included. */
  aliases: 15,
  /** Lexical tokens of the document. */
  tokens: 1_000,
  /** Fields at the root, repeated ones and those in fragments counted. */
  rootFields: 200,
  /** Objects answered at most, plus a tenth for each of their plain fields. */
  cost: 5_000,
  /** Bytes of a request's body. */
  bodyBytes: 100 * 1024,
  /** Errors one answer holds. */
  errors: 5,
} as const;

/** What a list without `first` counts as, for example the tags of an idea. */
export const ASSUMED_LIST = 10;

/** What one look into the schema counts as: a whole `__schema` is large, but its size is known. */
export const INTROSPECTION_COST = 1_500;

/** Mutations that may share a document with others: they change nothing but the caller's own drafts and read marks. */
export const HARMLESS_MUTATIONS: ReadonlySet<string> = new Set([
  'saveDraft',
  'discardDraft',
  'markRead',
  'markAllRead',
]);
