import type { StageCategory } from '@rapport/shared/vocabulary';
import { describe, expect, it } from 'vitest';
import { freeSlug, isFreeSlug, reordered, sameName } from './space.rules.js';
import { FIRST_STAGES, isNeeded, placeOfNewStage } from './stage.rules.js';

const stages = (...categories: StageCategory[]): { id: string; category: StageCategory }[] =>
  categories.map((category, i) => ({ id: String(i), category }));

describe('names and addresses', () => {
  it.each([
    ['Bills', 'bills', true],
    ['Café', 'Cafe\u0301', true],
    ['Bills', 'Bill', false],
    ['ÄRGER', 'ärger', true],
  ])('takes %j and %j for the same name: %s', (one, other, same) => {
    expect(sameName(one, other)).toBe(same);
  });

  it.each([
    ['Meters & bills', [], 'meters-bills'],
    ['Meters & bills', ['meters-bills', 'meters-bills-2'], 'meters-bills-3'],
    ['New', [], 'new-2'],
    ['!!!', [], 'space'],
    ['検針', [], '検針'],
  ])('makes an address of %j beside %j: %s', (name, used, slug) => {
    expect(freeSlug(name, used, 'space')).toBe(slug);
  });

  it('keeps addresses that pages use themselves', () => {
    expect([isFreeSlug('new', []), isFreeSlug('a', ['a']), isFreeSlug('a', ['b'])]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('order', () => {
  it('puts the named ones first and keeps the others as they stood', () => {
    expect(reordered(['a', 'b', 'c'], ['c', 'a', 'c'])).toEqual(['c', 'a', 'b']);
  });

  it('knows when an id is not there', () => {
    expect(reordered(['a'], ['b'])).toBeNull();
  });
});

describe('stages', () => {
  it('begin with one of each category that needs no merging', () => {
    expect(FIRST_STAGES.map((stage) => stage.name)).toEqual([
      'Open',
      'Considering',
      'Planned',
      'Building',
      'Shipped',
      'Declined',
    ]);
  });

  it.each([
    ['OPEN', 1],
    ['CONSIDERING', 1],
    ['PLANNED', 2],
    ['MERGED', 4],
  ] as const)('a new one of %s stands at %d', (category, place) => {
    expect(placeOfNewStage(stages('OPEN', 'PLANNED', 'SHIPPED', 'DECLINED'), category)).toBe(place);
  });

  it('knows the last one of a kind that a space cannot be without', () => {
    const all = stages('OPEN', 'OPEN', 'BUILDING', 'SHIPPED', 'DECLINED');
    expect(all.filter((stage) => isNeeded(all, stage)).map((stage) => stage.category)).toEqual([
      'SHIPPED',
      'DECLINED',
    ]);
  });
});
