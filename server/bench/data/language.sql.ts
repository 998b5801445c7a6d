import { COMMON_WORDS, SMALL_WORDS } from './words.js';
import { DRAW } from './functions.js';

const list = (words: readonly string[]): string => words.map((word) => `('${word}')`).join(', ');

/** Sentences that every text is put together from. */
export const SENTENCES = 12_000;
const RARE_WORDS = 6_000;

/**
 * A language of its own: a few hundred common words, six thousand rare ones made of syllables (names, models,
 * places), and sentences in which common words come up far more often than rare ones, as in any language.
 */
export const LANGUAGE: string[] = [
  `create temp table small_word as
     select row_number() over ()::int as n, word from (values ${list(SMALL_WORDS)}) w(word)`,
  `create temp table word as
     select row_number() over ()::int as n, word from (
       select word from (values ${list(COMMON_WORDS)}) w(word)
       union all
       select (array['ba','do','fel','gar','hin','jo','kel','lor','mir','nok'])[1 + n % 10]
         || (array['ra','ven','lis','to','man','du','shi','per','gol','a'])[1 + n / 10 % 10]
         || (array['dor','n','th','x','mis','la','ken','ro','bit','s'])[1 + n / 100 % 10]
         || (array['','ia','or','el','um','ex'])[1 + n / 1000 % 6]
       from generate_series(0, ${RARE_WORDS - 1}) n
     ) w`,
  `create unique index on word (n)`,
  `create unique index on small_word (n)`,
  `create temp table sentence as
     select s.n, upper(left(t.words, 1)) || substr(t.words, 2) || '.' as text, t.words
     from generate_series(1, ${SENTENCES}) s(n)
     cross join lateral (
       select string_agg(case when p % 2 = 0 then sw.word || ' ' || w.word else w.word end, ' ' order by p) as words
       from generate_series(1, 4 + (pg_temp.u(${DRAW.length}, s.n) * 7)::int) p
       join word w on w.n = 1 + floor((select count(*) from word) * power(pg_temp.u(${DRAW.word}, s.n * 20 + p), 3.2))::int
       join small_word sw on sw.n = 1 + floor((select count(*) from small_word)
         * power(pg_temp.u(${DRAW.small}, s.n * 20 + p), 1.6))::int
     ) t`,
  // One in twenty is Chinese, so that words without spaces are among the rest.
  `update sentence s set words = h.words, text = h.words || '。'
   from (
     select s.n, string_agg(chr(19968 + 41 * floor(400 * power(pg_temp.u(${DRAW.han}, s.n * 40 + p), 2))::int), '' order by p) as words
     from sentence s cross join lateral generate_series(1, 8 + (pg_temp.u(${DRAW.length}, s.n) * 20)::int) p
     where s.n % 20 = 0 group by s.n
   ) h where h.n = s.n`,
  `create unique index on sentence (n)`,
  `analyze sentence`,
];
