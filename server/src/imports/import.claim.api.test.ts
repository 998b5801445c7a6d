import { expect, it } from 'vitest';
import { statement } from '../platform/statement.js';
import { importFile } from '../../test/import-files.js';
import { usePlace } from '../../test/place.js';
import { importIdeas } from './import.module.js';

const place = usePlace(import.meta.filename);
const PLAIN = { space: null, dryRun: false, skipBad: false };

const TABLE = [
  'title,text,author_name,author_email,created,voters',
  'Benches,Shade,Ada,ada@example.org,2024-05-01,bo@example.org',
  'Lamps,Dark,Bo,bo@example.org,2024-05-02,ada@example.org;bo@example.org',
  '',
].join('\n');

const VIEWER = `{ viewer {
  member { name joinedAt } ideas { edges { node { title } } } follows { edges { node { __typename } } }
} ideas(first: 10) { edges { node { title viewerVote { createdAt } } } } }`;

const members = statement<{ count: number }>(
  'test.count_members',
  `select count(*)::int as count from member where community_id = $1`,
);

it('whoever proves the address that was imported has what is theirs, once, and hears of it from then on', async () => {
  const communityId = await place.community();
  const bo = await place.signedIn('bo@example.org', 'Bo');
  await importIdeas(place.services, communityId, await importFile('ideas.csv', TABLE), PLAIN);
  const ada = await place.signedIn('ada@example.org', 'Another name');
  const hers = await ada.graphql<Seen>(VIEWER);
  expect(hers.viewer.member).toEqual({ name: 'Ada', joinedAt: '2024-05-01T00:00:00.000Z' });
  expect(titles(hers.viewer.ideas)).toEqual(['Benches']);
  expect(voted(hers)).toEqual(['Lamps']);
  expect(hers.viewer.follows.edges).toHaveLength(2);

  // Bo was a member before.
  const his = await bo.graphql<Seen>(VIEWER);
  expect(titles(his.viewer.ideas)).toEqual(['Lamps']);
  expect(voted(his).sort()).toEqual(['Benches', 'Lamps']);
  expect(his.viewer.follows.edges).toHaveLength(2);
  expect(await place.services.db.row(members, [communityId])).toEqual({ count: 2 });
});

it('nobody else has it', async () => {
  const communityId = await place.community();
  await importIdeas(place.services, communityId, await importFile('ideas.csv', TABLE), PLAIN);
  const eve = await place.signedIn('eve@example.org', 'Ada');
  const theirs = await eve.graphql<Seen>(VIEWER);
  expect(theirs.viewer.ideas.edges).toEqual([]);
  expect(voted(theirs)).toEqual([]);
  expect(theirs.viewer.follows.edges).toEqual([]);
});

interface Titles {
  edges: { node: { title: string; viewerVote?: object | null } }[];
}
interface Seen {
  viewer: { member: { name: string; joinedAt: string }; ideas: Titles; follows: { edges: object[] } };
  ideas: Titles;
}

function titles({ edges }: Titles): string[] {
  return edges.map(({ node }) => node.title);
}

function voted({ ideas }: Seen): string[] {
  return ideas.edges.filter(({ node }) => node.viewerVote).map(({ node }) => node.title);
}
