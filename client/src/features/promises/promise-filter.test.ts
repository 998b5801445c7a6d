import { expect, it } from 'vitest';
import { filterOf, isNarrowed, shownIn } from './promise-filter';

const at = (query: string) => new URLSearchParams(query);

it('asks for everything without a filter, and with one that nobody knows', () => {
  for (const query of ['', 'state=', 'state=lost', 'state=toString']) {
    expect(shownIn(at(query))).toBeNull();
    expect(filterOf(at(query))).toEqual({ states: null, space: null, mine: null });
    expect(isNarrowed(at(query))).toBe(false);
  }
});

it('counts late ones among those not kept yet', () => {
  expect(filterOf(at('state=open')).states).toEqual(['OPEN', 'LATE']);
  expect(filterOf(at('state=late&space=meters&mine')).states).toEqual(['LATE']);
  expect(filterOf(at('state=late&space=meters&mine'))).toMatchObject({ space: 'meters', mine: true });
});
