import { SEARCH_QUERY_MAX } from '@rapport/shared/limits';
import { expect, it } from 'vitest';
import { changed, readSearch } from './search-query';

const read = (query: string) => readSearch(new URLSearchParams(query));

it('reads words, filters and order from the address', () => {
  expect(read('q=+meter+&kind=idea&space=home-account&stage=declined&tag=bills&sort=supported')).toEqual({
    text: 'meter',
    kind: 'IDEA',
    sort: 'MOST_SUPPORTED',
    filter: { kinds: ['IDEA'], space: 'home-account', categories: ['DECLINED'], tag: 'bills' },
    after: null,
    tooMany: 0,
  });
});

it('leaves out what it does not know and what means nothing beside the kind', () => {
  expect(read('q=meter&kind=unicorn&stage=x&sort=toString')).toMatchObject({ sort: 'RELEVANCE', filter: {} });
  expect(read('q=mira&kind=member&space=home-account&stage=open&tag=x').filter).toEqual({
    kinds: ['MEMBER'],
  });
  expect(read('q=mira&kind=conversation&space=home-account&stage=open').filter).toEqual({
    kinds: ['CONVERSATION'],
    space: 'home-account',
  });
});

it('says how many characters are too many', () => {
  expect(read(`q=${'a'.repeat(SEARCH_QUERY_MAX)}`).tooMany).toBe(0);
  expect(read(`q=${'a'.repeat(SEARCH_QUERY_MAX + 7)}`).tooMany).toBe(7);
});

it('starts the list anew when something is changed', () => {
  expect(changed(new URLSearchParams('q=meter&after=x&sort=newest'), { kind: 'idea' })).toBe(
    '/search?q=meter&sort=newest&kind=idea',
  );
});
