import { list, mine, SUBJECT, THREAD, type Parts } from './part.js';

const SAID = `(select coalesce(json_agg(json_build_object('byMe', w.author_id = $2, 'text', w.text, 'at', w.at)
    order by w.at, w.id), '[]'::json)
  from tune_word w where w.community_id = x.community_id and w.tune_id = x.id)`;

/** What a member told of themselves, what is remembered of them, what they may be asked, and talks they raised. */
export const rememberingParts: Parts = {
  contextCard: `(select json_build_object('text', x.text, 'sinceYear', x.since_year, 'writtenAt', x.written_at,
    'confirmedAt', x.confirmed_at) from context_card x ${mine('member_id')})`,
  rememberedOfMe: list(
    `${SUBJECT}, 'text', x.text, 'by', b.name, 'at', x.at`,
    `memory x join member b on b.community_id = x.community_id and b.id = x.by_id join ${THREAD} ${mine('member_id')}`,
    'x.at, x.id',
  ),
  notedOfOthers: list(
    `${SUBJECT}, 'text', x.text, 'at', x.at`,
    // Taken back words are not remembered, nor by whoever noted them.
    `memory x join ${THREAD} left join comment w on w.community_id = x.community_id and w.id = x.comment_id
      ${mine('by_id')} and t.withdrawn_at is null and w.withdrawn_at is null`,
    'x.at, x.id',
  ),
  boundaries: `(select json_build_object('notAbout', x.closed_topics, 'hoursFrom', x.hours_from, 'hoursUntil', x.hours_until,
    'timeZone', x.time_zone, 'channel', x.channel, 'note', x.note, 'updatedAt', x.updated_at)
    from contact_boundary x ${mine('member_id')})`,
  outOfTune: list(
    `'about', a.name, 'helper', h.name, 'openedAt', x.opened_at, 'closedAt', x.closed_at, 'result', x.result,
      'words', ${SAID}`,
    `tune x join member a on a.community_id = x.community_id and a.id = x.about_id
      join member h on h.community_id = x.community_id and h.id = x.helper_id ${mine('raised_by_id')}`,
    'x.opened_at, x.id',
  ),
  // The other's words are theirs: whoever helped has their own alone.
  outOfTuneAsHelper: list(
    `'text', w.text, 'at', w.at`,
    `tune_word w join tune x on x.community_id = w.community_id and x.id = w.tune_id
      where w.community_id = $1 and w.author_id = $2 and x.helper_id = $2`,
    'w.at, w.id',
  ),
  goodbyesAnswered: list(
    `'answer', x.answer, 'at', x.answered_at`,
    `goodbye x ${mine('answered_by_id')}`,
    'x.answered_at, x.id',
  ),
};
