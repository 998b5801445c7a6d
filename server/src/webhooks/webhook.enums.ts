import { enumOf } from '../platform/enums.js';
import type { DeliveryTrouble, WebhookKind } from '@rapport/shared/vocabulary';

const KINDS: Record<WebhookKind, string> = {
  IDEA_POSTED: 'An idea came: `idea.posted` on the wire.',
  IDEA_EDITED: 'An idea got new words.',
  IDEA_MOVED: 'An idea is in another space.',
  IDEA_ANSWERED: 'An idea got an official answer.',
  IDEA_WITHDRAWN: 'An idea was taken back.',
  IDEA_RESTORED: 'A withdrawn idea is back.',
  IDEA_REOPENED: 'A shipped idea is open again: it did not help who asked for it.',
  IDEA_MERGED: 'An idea goes on as part of another.',
  IDEA_UNMERGED: 'A merged idea stands by itself again.',
  IDEA_SUPPORTED: 'Support came or went: the counts.',
  COMMENT_POSTED: 'A comment came. Notes of the team are never told.',
  COMMENT_EDITED: 'A comment got new words.',
  COMMENT_WITHDRAWN: 'A comment was taken back.',
  COMMENT_RESTORED: 'A withdrawn comment is back.',
  IRRITANT_REPORTED: 'Somebody reported what hurts.',
  IRRITANT_FIXED: 'What hurt was fixed.',
  IRRITANT_WITHDRAWN: 'A report was taken back.',
  SUGGESTION_POSTED: 'Somebody suggested an edit.',
  SUGGESTION_DECIDED: 'A suggested edit is open no more.',
  REVIEW_DUE: 'The day has come to look at a decline again.',
  PROMISE_MADE: 'The team promised something.',
  PROMISE_MOVED: 'A promise has another day.',
  PROMISE_KEPT: 'A promise was kept.',
  PROMISE_DROPPED: 'A promise will not be kept.',
  OUTCOME_PUBLISHED: 'Somebody told what was built.',
  OUTCOME_EDITED: 'What was told of something built got new words.',
  INCIDENT_PUBLISHED: 'Somebody told what went wrong.',
  INCIDENT_REPORTED: 'Somebody reported what came of an incident.',
  MEETING_ANNOUNCED: 'A meeting was announced.',
  MEETING_MINUTES: 'The minutes of a meeting were published.',
  STORY_PUBLISHED: 'A story is to be read.',
  STORY_WITHDRAWN: 'A story is to be read no more.',
};

export const WebhookKindEnum = enumOf('WebhookKind', 'What a webhook can hear of.', KINDS);

export const DeliveryKindEnum = enumOf('DeliveryKind', 'What a delivery tells.', {
  ...KINDS,
  PING: 'Nothing: an admin tried the webhook.',
});

export const WebhookFormatEnum = enumOf('WebhookFormat', 'How messages are written.', {
  JSON: 'For programs: the event with old and new values.',
  SLACK: 'For a Slack channel: one message in Block Kit.',
});

export const WebhookOffReasonEnum = enumOf('WebhookOffReason', 'Why a webhook is off.', {
  ADMIN: 'An admin switched it off.',
  FAILING: 'Nothing it sent was taken for days.',
  GONE: 'The receiver said that it is gone for good.',
  IMPORTED: 'It came back from an export, without its address and secret.',
});

export const DeliveryStateEnum = enumOf('DeliveryState', 'How a delivery stands.', {
  WAITING: 'It is to be sent, or sent again.',
  DELIVERED: 'The receiver has taken it.',
  FAILED: 'It was given up; an admin can send it again.',
});

const TROUBLES: Record<DeliveryTrouble, string> = {
  ADDRESS_MALFORMED: 'There is no address that could be called.',
  ADDRESS_NOT_PUBLIC: 'The address leads into a private network.',
  NAME_UNKNOWN: 'Nobody knows the host.',
  PORT_NOT_ALLOWED: 'Only the ports 80 and 443 are called.',
  NOT_HTTPS: 'Only https is called.',
  TOO_LARGE: 'The answer was too large.',
  TOO_SLOW: 'There was no answer in time.',
  UNREACHABLE: 'There was no connection, or none that can be trusted.',
  REFUSED: 'The answer was no success.',
  NOT_VISIBLE: 'The webhook does not hear any more of where it is about.',
  SWITCHED_OFF: 'The webhook was switched off before it went out.',
};

export const DeliveryTroubleEnum = enumOf('DeliveryTrouble', 'What went wrong with a delivery.', TROUBLES);
