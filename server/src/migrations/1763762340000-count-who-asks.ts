import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts what the team gave in its own spaces among those who ask, or beside them again; the roll-up adds it up. */
const recount = (byTeam: boolean): string => `with changed as (
    update vote v set by_team = ${byTeam}
    from member m, idea i, space s
    where m.community_id = v.community_id and m.id = v.member_id and m.role <> 'CUSTOMER'
      and i.community_id = v.community_id and i.id = v.idea_id
      and s.community_id = i.community_id and s.id = i.space_id and s.visibility = 'STAFF'
      and v.by_team <> ${byTeam}
    returning v.community_id, v.idea_id, v.importance
  )
  insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice)
  select community_id, idea_id, c.sign, -c.sign, c.sign * (importance = 'BLOCKS_ME')::int,
    c.sign * (importance = 'MATTERS')::int, c.sign * (importance = 'NICE')::int
  from changed cross join (select ${byTeam ? -1 : 1} as sign) c`;

/** In a space of the team alone colleagues are those who ask, and their support is the number people see (decision 048). */
export class CountWhoAsks1763762340000 implements MigrationInterface {
  name = 'CountWhoAsks1763762340000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(recount(false));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(recount(true));
  }
}
