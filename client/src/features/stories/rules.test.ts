import { expect, it } from 'vitest';
import { consentFor, endsSoon, nameAs, placesOf, toApi } from './consent';
import { missingOf } from './missing';
import { qualityWords } from './qualities';
import { spanOf } from './span';
import { hasStanding } from './standing';
import { changed, readQuery } from './story-filter';

const search = (text: string) => new URLSearchParams(text);
const consent = (more: object) => ({
  __typename: 'StoryConsent' as const,
  id: 'c1',
  part: 'STORY' as const,
  use: 'SITE' as const,
  nameForm: 'NAME' as const,
  givenAt: '2026-01-01T10:00:00Z',
  until: null,
  endedAt: null,
  endedBy: null,
  live: true,
  ...more,
});

it('reads from the address which stories are asked for, and leaves out what it does not know', () => {
  expect(readQuery(search('space=home&kind=COMPANY&quality=LISTENED&after=x'))).toEqual({
    first: 12,
    after: 'x',
    filter: { space: 'home', kind: 'COMPANY', quality: 'LISTENED' },
  });
  expect(readQuery(search('kind=BEST&quality=LOUD')).filter).toEqual({});
  expect(readQuery(search('show=review&kind=COMPANY')).filter).toEqual({ toReview: true });
  expect(changed(search('quality=KIND&after=x'), { space: 'home' })).toBe('/stories?quality=KIND&space=home');
});

it('says years as years, and what mattered as words without a count', () => {
  expect(spanOf({ fromYear: 2005, untilYear: null })).toBe('2005 to today');
  expect(spanOf({ fromYear: 2010, untilYear: 2016 })).toBe('2010 to 2016');
  expect(spanOf({ fromYear: 2010, untilYear: 2010 })).toBe('2010');
  expect(spanOf({ fromYear: null, untilYear: null })).toBeNull();
  expect(qualityWords({ qualities: ['LISTENED', 'KEPT_THEIR_WORD'], ownQuality: 'came back to it' })).toEqual(
    ['listened', 'kept their word', 'came back to it'],
  );
});

it('says before it is sent what a story lacks: where somebody stood, for whom it may not fit, and where it may be read', () => {
  const empty = { title: ' ', context: '', text: '', mayNotFit: '', consents: [] };
  expect(missingOf(empty)).toEqual(['title', 'text', 'context', 'mayNotFit', 'site']);
  const whole = { title: 'a', context: 'b', text: 'c', mayNotFit: 'd', consents: [consent({})] };
  expect(missingOf(whole)).toEqual([]);
  expect(missingOf({ ...whole, consents: [consent({ use: 'FEED' }), consent({ live: false })] })).toEqual([
    'site',
  ]);
});

it('names people as they chose for each place, and shows what stands before what ended', () => {
  expect(nameAs('FIRST_NAME', 'Ada  Lindqvist Berg')).toBe('Ada');
  expect(nameAs('ANONYMOUS', 'Ada Lindqvist')).toBeNull();
  expect(placesOf()).toEqual(['SITE', 'CARD', 'FEED', 'EXPORT', 'JOINT']);
  expect(toApi('JOINT', 'SIDE')).toEqual({ part: 'JOINT', use: 'SITE' });
  expect(toApi('FEED', 'SIDE')).toEqual({ part: 'SIDE', use: 'FEED' });
  const rows = [
    consent({ id: 'new', live: false, givenAt: '2026-03-01T10:00:00Z' }),
    consent({ id: 'standing' }),
    consent({ id: 'feed', use: 'FEED', live: false, givenAt: '2026-02-01T10:00:00Z' }),
    consent({ id: 'older', use: 'FEED', live: false, givenAt: '2026-01-01T10:00:00Z' }),
  ];
  expect(consentFor(rows, 'SITE', 'STORY')?.id).toBe('standing');
  expect(consentFor(rows, 'FEED', 'STORY')?.id).toBe('feed');
  expect(consentFor(rows, 'JOINT', 'STORY')).toBeNull();
});

it('says two weeks before that a consent ends', () => {
  expect(endsSoon({ live: true, until: '2026-12-04' }, '2026-11-20')).toBe(true);
  expect(endsSoon({ live: true, until: '2026-12-05' }, '2026-11-20')).toBe(false);
  expect(endsSoon({ live: false, until: '2026-11-21' }, '2026-11-20')).toBe(false);
  expect(endsSoon({ live: true, until: null }, '2026-11-20')).toBe(false);
});

it('tells where a story stands to nobody whom it does not concern', () => {
  const read = {
    state: 'PUBLISHED' as const,
    viewerCan: ['COMMENT' as const],
    suggestions: [],
    consents: [],
  };
  expect(hasStanding(read)).toBe(false);
  expect(hasStanding({ ...read, viewerCan: ['CONSENT'] })).toBe(true);
  expect(hasStanding({ ...read, viewerCan: ['CONSENT'], consents: [consent({})] })).toBe(false);
  expect(hasStanding({ ...read, state: 'DRAFT' })).toBe(true);
});
