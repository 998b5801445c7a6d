import { expect, it } from 'vitest';
import { ilse, tiedIdeaOf } from '../../test/outcomes';
import { member, rosa } from '../../test/people';
import { partsOf } from './parts';

const sam = member('Sam Duarte');
const credit = (person: typeof sam, what: string, kind: 'BUILT' | 'CO_AUTHOR' = 'BUILT') => ({
  kind,
  what,
  path: '/ideas/1',
  member: person,
});
const told = (source: Parameters<typeof partsOf>[0]) =>
  partsOf(source).map((part) => [part.member.name, ...part.deeds.map(({ what }) => what)]);

it('names each person once with everything they did: who asked, who wrote along, who is credited', () => {
  expect(
    told({
      ideas: [tiedIdeaOf()],
      credits: [credit(sam, 'drew the first sketch'), credit(rosa, 'tried it for a month')],
    }),
  ).toEqual([
    ['Rosa Okafor', 'asked for it', 'tried it for a month'],
    ['Ilse Brandt', 'wrote the idea together with others'],
    ['Sam Duarte', 'drew the first sketch'],
  ]);
});

it('says which idea somebody asked for when there are several', () => {
  const second = tiedIdeaOf({
    id: 'second',
    title: 'A second key',
    path: '/ideas/7',
    author: ilse,
    coAuthors: [],
  });
  expect(told({ ideas: [tiedIdeaOf({ coAuthors: [] }), second], credits: [] })).toEqual([
    ['Rosa Okafor', 'asked for “Let a household share one account”'],
    ['Ilse Brandt', 'asked for “A second key”'],
  ]);
});

it('names nobody where nobody had a part', () => {
  expect(told({ ideas: [], credits: [] })).toEqual([]);
});

it('names who wrote along once for it, and keeps the credit of who does not any more', () => {
  const credits = [ilse, sam].map((person) => credit(person, 'wrote this as a co-author', 'CO_AUTHOR'));
  expect(told({ ideas: [tiedIdeaOf()], credits }).slice(1)).toEqual([
    ['Ilse Brandt', 'wrote the idea together with others'],
    ['Sam Duarte', 'wrote this as a co-author'],
  ]);
});
