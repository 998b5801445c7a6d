/** Lengths are in UTF-16 units, as `String.length` and an input's `maxlength` count them. */
export const IDEA_TITLE_MAX = 120;
export const IDEA_TEXT_MAX = 10_000;
export const COMMENT_MAX = 5_000;
export const ANSWER_MAX = 10_000;
export const DECLINE_PART_MAX = 1_000;
export const VOTE_REASON_MAX = 300;
export const CONVERSATION_TITLE_MAX = 120;
export const CONVERSATION_TEXT_MAX = 10_000;
export const MEMBER_NAME_MAX = 80;
export const MEMBER_TITLE_MAX = 80;
export const MEMBER_ABOUT_MAX = 2_000;
export const EMAIL_MAX = 254;
export const COMMUNITY_NAME_MAX = 80;
export const TAGLINE_MAX = 200;
export const URL_MAX = 500;
export const SPACE_NAME_MAX = 80;
export const SPACE_DESCRIPTION_MAX = 300;
export const PURPOSE_PART_MAX = 3_000;
export const LANGUAGE_TAG_MAX = 35;
export const STAGE_NAME_MAX = 40;
export const TAG_NAME_MAX = 40;
export const TAGS_PER_IDEA_MAX = 8;
export const STAGES_PER_SPACE_MAX = 20;
export const TAGS_PER_SPACE_MAX = 100;
export const CADENCE_DAYS_MAX = 90;
export const TOKEN_NAME_MAX = 60;
export const TOKEN_DAYS_MAX = 365;
export const INVITATION_DAYS_MAX = 90;
export const INVITATION_USES_MAX = 1_000;
export const DRAFT_BODY_MAX = 40_000;
/** How many people one text may mention; more would be shouting. */
export const MENTIONS_MAX = 20;
/** Longest search; more than anybody types. */
export const SEARCH_QUERY_MAX = 300;
/** Items one page of a connection may hold. */
export const PAGE_MAX = 50;
/** Shortest and longest password, after OWASP ASVS 5.0 section 6.2. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
