import { COMMUNITY_SHAPE, MEMBER_SHAPE, ORDINAL, SLUG_SHAPE, SPACE_SHAPE } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** The place itself and who is in it. */
export const placeTables: readonly ExportedTable[] = [
  {
    file: 'community',
    table: 'community',
    columns: names(`
      name tagline mark accent language timeZone signUpMode signUpDomains termsUrl privacyUrl
      imprintUrl setUpAt createdAt followUpDays workingDays
    `),
    added: { followUpDays: { since: 4, value: 30 }, workingDays: { since: 4, value: [1, 2, 3, 4, 5] } },
    remade: {
      id: { why: 'The rows belong to the community they are put into.' },
      demo: { why: 'Lets everybody sign in as anybody; only the demo itself may.', sql: 'false' },
    },
    order: 'id',
    shape: COMMUNITY_SHAPE,
  },
  { file: 'numbers', table: 'number_counter', columns: names('kind next'), order: 'kind' },
  {
    file: 'members',
    table: 'member',
    columns: names('id name email role title about preferences createdAt leftAt importedAt leftAs'),
    added: { leftAs: { since: 5, value: null } },
    remade: {
      returnKey: {
        why: 'Made with the secret of the place it was left in; nowhere else would it open anything.',
      },
      userId: { why: 'A way of signing in; members claim their history by their address.' },
    },
    order: 'id',
    shape: MEMBER_SHAPE,
  },
  {
    file: 'spaces',
    table: 'space',
    columns: names(`
      id slug name description visibility cadenceDays defaultOwnerId position createdAt archivedAt
      language
    `),
    order: 'id',
    shape: { ...SLUG_SHAPE, ...SPACE_SHAPE },
  },
  {
    file: 'purposes',
    table: 'space_purpose',
    columns: names('id spaceId version gain offer limits authorId createdAt'),
    order: 'id',
    shape: { version: ORDINAL },
  },
  {
    file: 'stages',
    table: 'stage',
    columns: names('id spaceId name category position'),
    order: 'id',
  },
  {
    file: 'tags',
    table: 'tag',
    columns: names('id spaceId name slug'),
    order: 'id',
    shape: SLUG_SHAPE,
  },
];
