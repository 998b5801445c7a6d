import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table image (
    community_id uuid not null,
    id uuid not null,
    uploader_id uuid not null,
    width integer not null,
    height integer not null,
    created_at timestamptz not null,
    released_at timestamptz,
    constraint image_pkey primary key (community_id, id)
  )`,
  `alter table image add constraint image_uploader_id_fkey
    foreign key (community_id, uploader_id) references member(community_id,id)`,
  `create index image_uploader_idx on image (community_id, uploader_id, created_at)`,
  `create table image_content (
    community_id uuid not null,
    image_id uuid not null,
    content bytea not null,
    constraint image_content_pkey primary key (community_id, image_id)
  )`,
  // A WebP compresses no further; trying would cost time at every upload.
  `alter table image_content alter column content set storage external`,
  `alter table image_content add constraint image_content_image_id_fkey
    foreign key (community_id, image_id) references image(community_id,id)`,
  `create table image_use (
    community_id uuid not null,
    image_id uuid not null,
    holder_kind text not null,
    holder_id uuid not null,
    thread_id uuid,
    space_id uuid,
    staff_only boolean not null,
    withdrawn_at timestamptz,
    constraint image_use_holder_kind_check check (holder_kind in ('IDEA', 'CONVERSATION', 'COMMENT', 'ANSWER',
      'IRRITANT', 'ROOT_CAUSE', 'SUGGESTION')),
    constraint image_use_place_check check ((thread_id is null) <> (space_id is null)),
    constraint image_use_pkey primary key (community_id, image_id, holder_kind, holder_id)
  )`,
  `alter table image_use add constraint image_use_image_id_fkey
    foreign key (community_id, image_id) references image(community_id,id)`,
  `alter table image_use add constraint image_use_thread_id_fkey
    foreign key (community_id, thread_id) references thread(community_id,id)`,
  `alter table image_use add constraint image_use_space_id_fkey
    foreign key (community_id, space_id) references space(community_id,id)`,
  `create index image_use_holder_idx on image_use (community_id, holder_kind, holder_id)`,
];

const DOWN = [`drop table image_use`, `drop table image_content`, `drop table image`];

/** Images, their bytes, and what holds them. */
export class KeepImages1763761300000 implements MigrationInterface {
  name = 'KeepImages1763761300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) {
      await runner.query(statement);
    }
  }
}
