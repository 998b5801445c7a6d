import { moment, type Sheet } from './sheet.js';

const OF_SPACE = `join space s on s.community_id = x.community_id and s.id = x.space_id
    where x.community_id = $1`;

export const placeSheets: readonly Sheet[] = [
  {
    file: 'members',
    query: `select m.name as "Name", m.email as "E-mail", m.role as "Role", m.title as "Title", m.about as "About",
      ${moment('m.created_at')} as "Member since (UTC)", ${moment('m.left_at')} as "Left (UTC)",
      $2::text || '/members/' || m.id as "Address"
    from member m where m.community_id = $1 order by m.id`,
  },
  {
    file: 'spaces',
    query: `select s.name as "Name", s.description as "Description", s.visibility as "Who may read",
      s.cadence_days as "A person answers within days", m.name as "Default owner",
      p.gain as "What we hope to gain", p.offer as "What we offer", p.limits as "What we will not do",
      ${moment('s.created_at')} as "Since (UTC)", ${moment('s.archived_at')} as "Archived (UTC)",
      $2::text || '/spaces/' || s.slug as "Address"
    from space s
    left join member m on m.community_id = s.community_id and m.id = s.default_owner_id
    left join lateral (
      select gain, offer, limits from space_purpose x where x.community_id = s.community_id and x.space_id = s.id
      order by version desc limit 1
    ) p on true
    where s.community_id = $1 order by s.position, s.id`,
  },
  {
    file: 'stages',
    query: `select s.name as "Space", x.position as "Place", x.name as "Stage", x.category as "Category",
      (select count(*)::int from idea i where i.community_id = x.community_id and i.stage_id = x.id) as "Ideas"
    from stage x ${OF_SPACE} order by s.position, s.id, x.position, x.id`,
  },
  {
    file: 'tags',
    query: `select s.name as "Space", x.name as "Tag",
      (select count(*)::int from idea_tag i where i.community_id = x.community_id and i.tag_id = x.id) as "Ideas"
    from tag x ${OF_SPACE} order by s.position, s.id, x.name`,
  },
];
