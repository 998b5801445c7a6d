import { describe, expect, it } from 'vitest';
import { irritants, rootCauses } from './content/irritants.js';
import { people } from './content/people.js';
import { ideas } from './demo.content.js';

const byKey = new Map(irritants.map((irritant) => [irritant.key, irritant]));

describe('the irritants of the demo', () => {
  it('let nobody speak before they came, or before there was something to speak of', () => {
    const wrong = irritants.flatMap(({ key, by, ago, meToos = [], comments = [], same, fixed }) =>
      [...meToos, ...comments, ...(same ? [same] : []), ...(fixed ? [fixed] : [])]
        .filter((said) => said.ago >= ago || said.ago > people[said.by].came)
        .concat(ago > people[by].came ? [{ by, ago }] : [])
        .map((said) => [key, said.by]),
    );
    expect(wrong).toEqual([]);
    expect(byKey.size, 'each key once').toBe(irritants.length);
  });

  it('let nobody say "me too" to their own, twice, or to what is fixed', () => {
    for (const { by, meToos = [], fixed } of irritants) {
      const who = [by, ...meToos.map((report) => report.by)];
      expect(new Set(who).size).toBe(who.length);
      expect(meToos.filter(({ ago }) => fixed && ago <= fixed.ago)).toEqual([]);
    }
  });

  it('are the same as, gathered and answered by what is there by then; only the team steers', () => {
    for (const { same, fixed, space } of irritants) {
      const target = same && byKey.get(same.as);
      expect(!same || (target?.space === space && target.ago > same.ago)).toBe(true);
      expect(people[fixed?.by ?? 'mira'].role).not.toBe('CUSTOMER');
    }
    for (const { by, ago, owner, gathers, call, ideas: answers = [] } of rootCauses) {
      expect([people[by].role, people[owner].role]).not.toContain('CUSTOMER');
      expect(gathers.filter((key) => !((byKey.get(key)?.ago ?? 0) > ago))).toEqual([]);
      expect(call === undefined || call.ago < ago).toBe(true);
      const late = answers.filter(
        (answer) => !ideas.some(({ title, ago: came }) => title === answer.title && came > answer.ago),
      );
      expect(late).toEqual([]);
    }
  });

  it('show one that is fixed, one that is the same as another, a root cause and a call for ideas', () => {
    expect(irritants.some(({ fixed }) => fixed)).toBe(true);
    expect(irritants.some(({ same }) => same)).toBe(true);
    expect(rootCauses.some(({ call }) => call)).toBe(true);
    expect(rootCauses.some(({ gathers }) => gathers.length > 1)).toBe(true);
  });
});
