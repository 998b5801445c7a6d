import { answerRatingTables } from './answer-rating.tables.js';
import { creditTables } from './credit.tables.js';
import { differenceTables } from './difference.tables.js';
import { followUpTables } from './follow-up.tables.js';
import { handOverTables } from './hand-over.tables.js';
import { ideaTables, importTables } from './idea.tables.js';
import { irritantTables } from './irritant.tables.js';
import { lateTables } from './late.tables.js';
import { mergingTables } from './merging.tables.js';
import { imageTables } from './image.tables.js';
import { indicatorTables } from './indicator.tables.js';
import { meetingTables } from './meeting.tables.js';
import { momentTables } from './moment.tables.js';
import { muteTables } from './mute.tables.js';
import { outcomeTables } from './outcome.tables.js';
import { placeTables } from './place.tables.js';
import { promiseTables } from './promise.tables.js';
import { holidayTable, incidentTables, recoveryTables } from './recovery.tables.js';
import { rememberingTables } from './remembering.tables.js';
import { reviewTables } from './review.tables.js';
import { storyTables } from './story.tables.js';
import { suggestionTables } from './suggestion.tables.js';
import type { ExportedTable } from './table.js';
import { ownTables, threadTables } from './thread.tables.js';
import { webhookTables } from './webhook.tables.js';

const [threads, ...spoken] = threadTables;
if (!threads) throw new Error('Nothing can be discussed.');

/** Every file of an export, in an order in which each row finds what it names. */
export const exportedTables: readonly ExportedTable[] = [
  ...placeTables,
  holidayTable,
  threads,
  ...imageTables,
  ...ideaTables,
  ...reviewTables,
  ...answerRatingTables,
  ...differenceTables,
  ...lateTables,
  ...irritantTables,
  ...importTables,
  ...spoken,
  ...handOverTables,
  ...promiseTables,
  ...suggestionTables,
  ...creditTables,
  ...mergingTables,
  ...outcomeTables,
  ...followUpTables,
  ...incidentTables,
  ...recoveryTables,
  ...storyTables,
  ...meetingTables,
  ...ownTables,
  ...muteTables,
  ...indicatorTables,
  ...momentTables,
  ...rememberingTables,
  ...webhookTables,
];

/** Tables that do not travel, each with the reason. */
export const TABLES_LEFT_OUT: Readonly<Record<string, string>> = {
  domain_event: 'What live pages and jobs were told. What came of it is in the other files.',
  idempotency_key: 'Which requests were answered already; good for a week, and names what members sent.',
  rate_limit: 'Counts requests for minutes.',
  schedule_run: 'When the workers of this installation last did what recurs.',
  pump_run: 'When the workers of this installation last looked for work.',
  idea_stat: 'Counted again from the votes and comments.',
  vote_delta: 'Waits to be added to the counts, which are counted again.',
  image_content: 'Travels as files in images/, which are encoded again when they come in.',
  search_entry: 'Made again from the words that can be found.',
  search_word: 'Made again with the entries.',
  search_index: 'Says how the entries were made.',
  accountability_count: 'Counted again from the ideas, answers and irritants.',
  accountability_state: 'How far that counting has come, in the events of this database.',
  indicator_value: 'Counted again from everything that was written.',
  indicator_case: 'Gathered again with the figures.',
  indicator_state: 'When that counting was last done.',
  tune: 'Who is out of tune with whom: two people know, and no file shall.',
  tune_word: 'What the two said to each other.',
  feeling: 'How something felt, told by one person to one other. No file shall hold it but their own.',
  digest: 'When the next digest is due. It goes out from the place it was filed in.',
  digest_item: 'What waits for it, which the inbox holds.',
  mail_message: 'Mail on its way, sealed because sign-in codes are in it.',
  email_trouble: 'Addresses that mail came back from; the next mail finds them out again.',
  webhook_delivery: 'What other programs were told; kept for thirty days.',
  auth_user: 'Ways of signing in belong to the database they were proved in.',
  auth_session: 'Would sign somebody in.',
  auth_account: 'Holds passwords, as hashes.',
  auth_verification: 'Codes and links under way.',
  api_token: 'Would let a program in.',
  calendar_link: 'Lets a calendar read the meetings of its owner.',
  invitation: 'Would let somebody in.',
  email_change: 'An address not yet proved, with the token that proves it.',
  set_up_token: 'Would make somebody an admin.',
};
