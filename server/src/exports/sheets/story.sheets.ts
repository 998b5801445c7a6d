import { STANDS, tellerConsent } from '../../stories/story.module.js';
import { address, moment, type Sheet } from './sheet.js';

const FORM = `case when 'ANONYMOUS' in (ks.name_form, ke.name_form) then ''
  when 'FIRST_NAME' in (ks.name_form, ke.name_form) then split_part(m.name, ' ', 1) else m.name end`;

/** Stories whose tellers agree to downloads, named by no more than they agreed to. */
export const storySheets: readonly Sheet[] = [
  {
    file: 'stories',
    query: `select st.number as "Number", st.title as "Title", ${FORM} as "Told by", st.context as "Situation",
      st.may_not_fit as "May not fit", st.text as "Text", st.from_year as "From", st.until_year as "Until",
      s.name as "Space", ${moment('st.published_at')} as "Published (UTC)", ${address('stories', 'st')} as "Address"
    from story st
    join thread t on t.community_id = st.community_id and t.id = st.thread_id
    join space s on s.community_id = st.community_id and s.id = st.space_id
    join member m on m.community_id = st.community_id and m.id = st.teller_id
    ${tellerConsent('ks', 'SITE', 'now()')}
    ${tellerConsent('ke', 'EXPORT', 'now()')}
    where st.community_id = $1 and ${STANDS} and ke.id is not null order by st.number`,
  },
];
