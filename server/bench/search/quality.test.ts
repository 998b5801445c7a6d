import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { useWorlds } from '../../test/world.js';
import { drawer, joinWords, withSlip, withTwoReplaced, wordsOf } from './perturb.js';
import { findAgain, finderWith } from './quality.js';
import { importStatements, POLIS_FOLDER, POLIS_SETS } from './statements.js';

const inWorld = useWorlds(import.meta.filename);
const SEED = 1;
const folder = mkdtempSync(join(tmpdir(), 'rapport-statements-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Both sets without their votes, which take time to import and say nothing about words. */
function withoutVotes(): string {
  for (const set of POLIS_SETS) {
    cpSync(join(POLIS_FOLDER, set), join(folder, set), { recursive: true });
    const votes = join(folder, set, 'votes.csv');
    writeFileSync(votes, readFileSync(votes, 'utf8').split('\n', 1)[0] ?? '');
  }
  return folder;
}

it('finds again what people really wrote, in two languages', { timeout: 60_000 }, async () => {
  const world = await inWorld();
  const sets = await importStatements(world.services, world.communityId, withoutVotes());
  expect([...sets.values()].map((statements) => statements.length)).toEqual([154, 119]);
  const finder = finderWith((document, variables) => world.as(null).run(document, variables));
  const found = await Promise.all([...sets.values()].map((all) => findAgain(all, finder, SEED)));
  const share = (of: 'beginnings' | 'slips' | 'copies'): number =>
    found.reduce((sum, one) => sum + one[of], 0) / found.reduce((sum, one) => sum + one.tried, 0);
  expect(share('beginnings'), 'by the first six words').toBeGreaterThanOrEqual(0.95);
  expect(share('slips'), 'with one letter wrong').toBeGreaterThanOrEqual(0.85);
  expect(share('copies'), 'from a copy with two words replaced').toBeGreaterThanOrEqual(0.8);
});

it('changes as much as it says', () => {
  const draw = drawer(SEED);
  const words = wordsOf('Plant native trees, where rivers bend.', 'en');
  expect(words).toEqual(['Plant', 'native', 'trees', 'where', 'rivers', 'bend']);
  for (let time = 0; time < 50; time += 1) {
    const slip = withSlip(words, draw, []);
    expect(slip.filter((word, place) => word !== words[place])).toHaveLength(1);
    expect(joinWords(slip)).toHaveLength(joinWords(words).length);
    const copy = withTwoReplaced(words, draw, ['x']);
    expect(copy.filter((word) => word === 'x')).toHaveLength(2);
  }
  const chinese = wordsOf('我覺得計程車很安全', 'zh');
  expect(joinWords(chinese)).toBe('我覺得計程車很安全');
  const wrong = joinWords(withSlip(chinese, draw, ['天']));
  expect([...wrong].filter((character, place) => character !== [...'我覺得計程車很安全'][place])).toEqual([
    '天',
  ]);
});

it('draws the same from the same seed', () => {
  const [one, other] = [drawer(5), drawer(5)];
  expect([one(), one(), one()]).toEqual([other(), other(), other()]);
});
