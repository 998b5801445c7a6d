import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every stemmer that Postgres brings gets a configuration that takes accents off first. */
const CONFIGURATIONS = `
  select c.cfgname as stemmer from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace
  where n.nspname = 'pg_catalog' order by c.cfgname`;

/** What search reads. The rows are made by the server as soon as it runs: see search.schedules.ts. */
export class CreateSearch1763760710000 implements MigrationInterface {
  name = 'CreateSearch1763760710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists unaccent`);
    await runner.query(`create extension if not exists pg_trgm`);
    for (const { stemmer } of (await runner.query(CONFIGURATIONS)) as { stemmer: string }[]) {
      await runner.query(`create text search configuration search_${stemmer} (copy = pg_catalog.${stemmer})`);
      const words = stemmer === 'simple' ? 'simple' : `${stemmer}_stem`;
      await runner.query(`alter text search configuration search_${stemmer}
        alter mapping for asciiword, word, numword with unaccent, ${words}`);
    }

    // Levels that are not needed are skipped as the statement runs; workers would be started for them all the same.
    await runner.query(`
      create table search_entry (
        community_id uuid not null,
        id uuid not null,
        kind text not null,
        space_id uuid not null,
        thread_id uuid not null,
        idea_id uuid,
        author_id uuid not null,
        staff_only boolean not null,
        created_at timestamptz not null,
        words tsvector not null,
        folded text not null,
        constraint search_entry_pkey primary key (community_id, id),
        constraint search_entry_community_id_fkey foreign key (community_id) references community (id)
      ) with (parallel_workers = 0)`);
    await runner.query(`create index search_entry_newest_idx on search_entry (community_id, created_at, id)`);
    await runner.query(`create index search_entry_titled_idx on search_entry (community_id, created_at, id)
      where kind in ('IDEA', 'CONVERSATION')`);
    await runner.query(`create index search_entry_thread_idx on search_entry (community_id, thread_id)`);
    await runner.query(`create index search_entry_words_idx on search_entry using gin (words)`);

    await runner.query(`
      create table search_word (
        community_id uuid not null,
        configuration text not null,
        word text collate "C" not null,
        stem text,
        entries integer not null,
        constraint search_word_pkey primary key (community_id, configuration, word),
        constraint search_word_community_id_fkey foreign key (community_id) references community (id)
      ) with (fillfactor = 80)`);
    await runner.query(
      `create index search_word_stem_idx on search_word (community_id, configuration, stem)`,
    );
    await runner.query(
      `create index search_word_near_idx on search_word using gin (word gin_trgm_ops) where stem is not null`,
    );
    await runner.query(`
      create table search_index (
        community_id uuid not null,
        version integer not null,
        constraint search_index_pkey primary key (community_id),
        constraint search_index_community_id_fkey foreign key (community_id) references community (id)
      )`);
    // A slip in a word of four letters leaves a quarter of its trigrams; the usual threshold would not see it.
    await runner.query(`
      create function search_words_near(community uuid, configurations text[], given text)
      returns table (word text, entries bigint) language sql stable
      set pg_trgm.similarity_threshold = 0.2
      begin atomic
        select w.word, sum(w.entries) from search_word w
        where w.community_id = community and w.configuration = any(configurations) and w.stem is not null
          and w.word % given and length(w.word) between length(given) - 2 and length(given) + 2
        group by w.word order by similarity(w.word, given) desc, sum(w.entries) desc limit 40;
      end`);

    await runner.query(`
      create function search_fold(words text) returns text language sql immutable strict parallel safe
      return lower(unaccent('unaccent'::regdictionary, words))`);
    await runner.query(
      `create index member_search_idx on member using gin (search_fold(name) gin_trgm_ops) where left_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index member_search_idx`);
    await runner.query(`drop function search_fold(text)`);
    await runner.query(`drop function search_words_near(uuid, text[], text)`);
    await runner.query(`drop table search_index, search_word, search_entry`);
    for (const { stemmer } of (await runner.query(CONFIGURATIONS)) as { stemmer: string }[]) {
      await runner.query(`drop text search configuration search_${stemmer}`);
    }
    await runner.query(`drop extension pg_trgm`);
    await runner.query(`drop extension unaccent`);
  }
}
