import { CreateCore1763760000000 } from './1763760000000-create-core.js';
import { CreateAccounts1763760100000 } from './1763760100000-create-accounts.js';
import { CreateConversations1763760200000 } from './1763760200000-create-conversations.js';
import { CreateInbox1763760300000 } from './1763760300000-create-inbox.js';
import { OrderMembers1763760400000 } from './1763760400000-order-members.js';
import { LetWordsFollowADecline1763760600000 } from './1763760600000-let-words-follow-a-decline.js';
import { SayLanguages1763760700000 } from './1763760700000-say-languages.js';
import { CreateSearch1763760710000 } from './1763760710000-create-search.js';
import { CreateImports1763760800000 } from './1763760800000-create-imports.js';
import { KeepPaceWithGrowth1763761000000 } from './1763761000000-keep-pace-with-growth.js';
import { FindNamesWithoutSpaces1763761100000 } from './1763761100000-find-names-without-spaces.js';
import { OpenForBuildingTogether1763761200000 } from './1763761200000-open-for-building-together.js';
import { CreditPeople1763761250000 } from './1763761250000-credit-people.js';
import { KeepImages1763761300000 } from './1763761300000-keep-images.js';
import { CreateIrritants1763761400000 } from './1763761400000-create-irritants.js';
import { SuggestEdits1763761500000 } from './1763761500000-suggest-edits.js';
import { AskBeforeDeciding1763761600000 } from './1763761600000-ask-before-deciding.js';
import { PutDifferencesIntoWords1763761610000 } from './1763761610000-put-differences-into-words.js';
import { MergeIdeas1763761700000 } from './1763761700000-merge-ideas.js';
import { LinkIdeas1763761710000 } from './1763761710000-link-ideas.js';
import { TellOfReopening1763761800000 } from './1763761800000-tell-of-reopening.js';
import { HearBack1763761900000 } from './1763761900000-hear-back.js';
import { KeepMailUntilItIsSent1763762000000 } from './1763762000000-keep-mail-until-it-is-sent.js';
import { MuteThings1763762010000 } from './1763762010000-mute-things.js';
import { GatherInDigests1763762020000 } from './1763762020000-gather-in-digests.js';
import { KeepReviewDates1763762030000 } from './1763762030000-keep-review-dates.js';
import { TellOfLateAnswers1763762040000 } from './1763762040000-tell-of-late-answers.js';
import { RecordSchedules1763762050000 } from './1763762050000-record-schedules.js';
import { CallWebhooks1763762060000 } from './1763762060000-call-webhooks.js';
import { CountOpenDeliveries1763762070000 } from './1763762070000-count-open-deliveries.js';
import { ForgetSigns1763762080000 } from './1763762080000-forget-signs.js';
import { KeepPromises1763762100000 } from './1763762100000-keep-promises.js';
import { HandOver1763762110000 } from './1763762110000-hand-over.js';
import { Promise1763762120000 } from './1763762120000-promise.js';
import { TellWhatWasBuilt1763762130000 } from './1763762130000-tell-what-was-built.js';
import { SayWhomDecisionsServe1763762105000 } from './1763762105000-say-whom-decisions-serve.js';
import { AskWhetherItHelped1763762140000 } from './1763762140000-ask-whether-it-helped.js';
import { SayWhetherAnswersHelp1763762150000 } from './1763762150000-say-whether-answers-help.js';
import { RollUpAccountability1763762180000 } from './1763762180000-roll-up-accountability.js';
import { TellWhatWentWrong1763762170000 } from './1763762170000-tell-what-went-wrong.js';
import { PutThingsRight1763762160000 } from './1763762160000-put-things-right.js';
import { TellAndMeet1763762200000 } from './1763762200000-tell-and-meet.js';
import { TellStories1763762210000 } from './1763762210000-tell-stories.js';
import { TellBothSides1763762215000 } from './1763762215000-tell-both-sides.js';
import { MeetPeople1763762220000 } from './1763762220000-meet-people.js';
import { RememberAndKeepBoundaries1763762230000 } from './1763762230000-remember-and-keep-boundaries.js';
import { LetPeopleLeave1763762235000 } from './1763762235000-let-people-leave.js';
import { PromptKindly1763762240000 } from './1763762240000-prompt-kindly.js';
import { RollUpIndicators1763762250000 } from './1763762250000-roll-up-indicators.js';
import { LookAtIndicators1763762255000 } from './1763762255000-look-at-indicators.js';
import { FindByDecider1763762300000 } from './1763762300000-find-by-decider.js';
import { TellOfLimits1763762310000 } from './1763762310000-tell-of-limits.js';
import { CorrectMinutes1763762320000 } from './1763762320000-correct-minutes.js';
import { CountWhoAsks1763762340000 } from './1763762340000-count-who-asks.js';
import { TellHowItFelt1763762350000 } from './1763762350000-tell-how-it-felt.js';
import { WorkAloud1763762352000 } from './1763762352000-work-aloud.js';
import { NoteCorrections1763762355000 } from './1763762355000-note-corrections.js';

/** Every migration, in the order they run. */
export const migrations = [
  CreateCore1763760000000,
  CreateAccounts1763760100000,
  CreateConversations1763760200000,
  CreateInbox1763760300000,
  OrderMembers1763760400000,
  LetWordsFollowADecline1763760600000,
  SayLanguages1763760700000,
  CreateSearch1763760710000,
  CreateImports1763760800000,
  KeepPaceWithGrowth1763761000000,
  FindNamesWithoutSpaces1763761100000,
  OpenForBuildingTogether1763761200000,
  CreditPeople1763761250000,
  KeepImages1763761300000,
  CreateIrritants1763761400000,
  SuggestEdits1763761500000,
  AskBeforeDeciding1763761600000,
  PutDifferencesIntoWords1763761610000,
  MergeIdeas1763761700000,
  LinkIdeas1763761710000,
  TellOfReopening1763761800000,
  HearBack1763761900000,
  KeepMailUntilItIsSent1763762000000,
  MuteThings1763762010000,
  GatherInDigests1763762020000,
  KeepReviewDates1763762030000,
  TellOfLateAnswers1763762040000,
  RecordSchedules1763762050000,
  CallWebhooks1763762060000,
  CountOpenDeliveries1763762070000,
  ForgetSigns1763762080000,
  KeepPromises1763762100000,
  SayWhomDecisionsServe1763762105000,
  HandOver1763762110000,
  Promise1763762120000,
  TellWhatWasBuilt1763762130000,
  AskWhetherItHelped1763762140000,
  SayWhetherAnswersHelp1763762150000,
  PutThingsRight1763762160000,
  TellWhatWentWrong1763762170000,
  RollUpAccountability1763762180000,
  TellAndMeet1763762200000,
  TellStories1763762210000,
  TellBothSides1763762215000,
  MeetPeople1763762220000,
  RememberAndKeepBoundaries1763762230000,
  LetPeopleLeave1763762235000,
  PromptKindly1763762240000,
  RollUpIndicators1763762250000,
  LookAtIndicators1763762255000,
  FindByDecider1763762300000,
  TellOfLimits1763762310000,
  CorrectMinutes1763762320000,
  CountWhoAsks1763762340000,
  TellHowItFelt1763762350000,
  WorkAloud1763762352000,
  NoteCorrections1763762355000,
];
