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
/** What staff understood of an idea, and what its author corrects about it. */
export const READ_BACK_MAX = 2_000;
/** Two or three sentences to somebody who waits longer than promised, and how far ahead a day for the answer may lie. */
export const LATE_NOTE_MAX = 600;
export const LATE_ANSWER_DAYS_MAX = 90;
/** One side of a difference in its own words. */
export const POSITION_MAX = 3_000;
/** What both sides of a difference share, what came of an option, how it ended. */
export const DIFFERENCE_WORDS_MAX = 1_000;
export const OPTIONS_PER_DIFFERENCE_MAX = 20;
/** Open differences one member may have opened about one idea. */
export const DIFFERENCES_OPEN_MAX = 2;
/** Why ideas were merged, why their author objects, why it was undone. */
export const MERGE_WORDS_MAX = 1_000;
export const LINKS_PER_IDEA_MAX = 50;
export const CREDIT_WHAT_MAX = 200;
/** Credits for one idea that one person was asked about and has not answered; more would be nagging. */
export const CREDITS_ASKED_MAX = 3;
export const CO_AUTHOR_MESSAGE_MAX = 500;
/** People who write one idea beside its author. */
export const CO_AUTHORS_MAX = 10;
/** Invitations to one idea that wait for an answer. */
export const CO_AUTHOR_INVITATIONS_MAX = 5;
/** How often one person is invited to one idea; a second no is the last word. */
export const CO_AUTHOR_INVITATIONS_EACH = 2;
export const IRRITANT_TITLE_MAX = 120;
export const IRRITANT_SITUATION_MAX = 5_000;
export const IRRITANT_WORKAROUND_MAX = 3_000;
/** What is liked or disliked about a workaround. */
export const IRRITANT_OPINION_MAX = 1_000;
export const JOURNEY_STAGE_MAX = 40;
export const REPORT_SITUATION_MAX = 2_000;
export const FIX_WORDS_MAX = 2_000;
export const REOPEN_WHY_MAX = 500;
export const ROOT_CAUSE_TITLE_MAX = 120;
export const ROOT_CAUSE_EXPLANATION_MAX = 5_000;
export const CALL_QUESTION_MAX = 300;
/** Irritants gathered, or answered by one idea, in one act. */
export const IRRITANTS_AT_ONCE_MAX = 50;
/** Different people who must have reported an irritant before ideas are asked for. */
export const REPORTS_FOR_A_CALL = 2;
/** Why somebody suggests an edit, in a sentence. */
export const SUGGESTION_WHY_MAX = 300;
/** Why a suggestion was declined, or what was changed in it. */
export const SUGGESTION_REASON_MAX = 1_000;
/** Open suggestions one person may have for one idea; more would be a second author. */
export const SUGGESTIONS_OPEN_MAX = 3;

export const WEBHOOK_NAME_MAX = 80;
/** UTF-16 units of an address. */
export const WEBHOOK_URL_MAX = 2_000;
/** Webhooks of one community. */
export const WEBHOOKS_MAX = 20;
/** What somebody says of an answer, beside whether it helped them understand. */
export const RATING_WORDS_MAX = 1_000;
/** What somebody says of whether an outcome helped, and the days after which they are asked. */
export const FOLLOW_UP_WORDS_MAX = 2_000;
export const FOLLOW_UP_DAYS_MAX = 365;

/** Holidays of a community, several years of them. */
export const HOLIDAYS_MAX = 200;
export const HOLIDAY_NAME_MAX = 60;
/** One word in a recovery, of either side. */
export const RECOVERY_WORD_MAX = 3_000;
/** Different days on which the team has written without a reply, and days since the first, before a recovery may be closed. */
export const CONTACTS_WITHOUT_REPLY = 3;
export const DAYS_WITHOUT_REPLY = 14;
export const INCIDENT_TITLE_MAX = 120;
/** One part of an incident note or of its report. */
export const INCIDENT_PART_MAX = 3_000;
/** The words in which the report of an incident is promised; they stand in the ledger of promises. */
export const REPORT_BACK_MAX = 500;
/** How far ahead the report of an incident may be promised. */
export const INCIDENT_REPORT_DAYS_MAX = 180;
export const INCIDENT_IDEAS_MAX = 20;
/** How an incident hit somebody, in their own words. */
export const HIT_TEXT_MAX = 1_000;
/** Shortest and longest words of a promise, as quoted and as said plainly. */
export const PROMISE_QUOTE_MIN = 6;
export const PROMISE_WORDS_MAX = 500;
/** Why a promise moves or ends, and how it was kept. */
export const PROMISE_WHY_MAX = 1_000;
/** How far ahead a promise may be due; three years. */
export const PROMISE_DAYS_MAX = 1_096;
/** What is said when something is handed over to somebody else. */
export const HAND_OVER_NOTE_MAX = 600;
/** What was built, in a line, in a sentence or two, and at length. */
export const OUTCOME_TITLE_MAX = 120;
export const OUTCOME_SUMMARY_MAX = 280;
export const OUTCOME_TEXT_MAX = 20_000;
/** What is said to one idea in particular; it becomes an answer. */
export const OUTCOME_NOTE_MAX = 2_000;
export const OUTCOME_IDEAS_MAX = 30;
export const OUTCOME_PROMISES_MAX = 30;
export const OUTCOME_PEOPLE_MAX = 30;
export const OUTCOME_LINKS_MAX = 10;
export const OUTCOME_LINK_TITLE_MAX = 120;

/** What somebody wants the team to know of them. */
export const CONTEXT_CARD_MAX = 1_000;
/** One thing the team remembers about somebody, from their own public words. */
export const MEMORY_MAX = 500;
export const BOUNDARY_NOTE_MAX = 500;
/** One word of a talk between two people of whom one is out of tune with a third. */
export const TUNE_WORD_MAX = 3_000;
export const TUNE_RESULT_MAX = 600;
/** What somebody says on leaving, and the answer. */
export const GOODBYE_NOTE_MAX = 2_000;
export const GOODBYE_ANSWER_MAX = 3_000;

export const MEETING_TITLE_MAX = 120;
export const MEETING_PURPOSE_MAX = 600;
export const MEETING_TEXT_MAX = 10_000;
/** What a test is to find out, and what was learned by it. */
export const MEETING_QUESTION_MAX = 1_000;
export const MEETING_PLACE_MAX = 300;
export const MEETING_SEATS_MAX = 1_000;
/** One sentence. */
export const MEETING_REIMBURSEMENT_MAX = 200;
export const MEETING_BOUNDARIES_MAX = 1_000;
export const MEETING_WHY_MAX = 600;
export const MEETING_IDEAS_MAX = 10;
export const MEETING_ASKED_MAX = 600;
export const MEETING_ASKED_MOST = 100;
/** One line of the minutes; one that is promised is quoted as a whole. */
export const MEETING_LINE_MAX = 500;
export const MEETING_LINES_MAX = 60;
/** How far ahead a meeting may begin, and how long a beta may go on. */
export const MEETING_DAYS_MAX = 730;

export const STORY_TITLE_MAX = 120;
export const STORY_CONTEXT_MAX = 1_000;
export const STORY_MAY_NOT_FIT_MAX = 600;
export const STORY_TEXT_MAX = 30_000;
export const STORY_FELT_MAX = 600;
export const STORY_OWN_QUALITY_MAX = 40;
export const STORY_QUALITIES_MAX = 5;
export const STORY_LINKS_MAX = 20;
export const STORY_PEOPLE_MAX = 20;
/** Why a story was given back, taken back or changed. */
export const STORY_REASON_MAX = 2_000;
export const STORY_INVITATION_MAX = 1_000;
/** Days before a consent ends that its giver is told. */
export const CONSENT_ENDING_DAYS = 14;
/** What the team is not sure of while it works aloud. */
export const CONVERSATION_DOUBTS_MAX = 1_500;
/** How something felt, for one person to read. */
export const FEELING_MAX = 1_000;
