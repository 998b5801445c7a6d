import { HAND_OVER_NOTE_MAX } from '@rapport/shared/limits';
import { COUNT, said, saidOrNot } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** What indicators asked people to look at and what they found, the limits, and what newcomers said, as numbers. */
export const indicatorTables: readonly ExportedTable[] = [
  {
    file: 'indicator-limits',
    table: 'indicator_limit',
    since: 5,
    columns: names('id indicator part value why byId at'),
    order: 'id',
    shape: { why: said(HAND_OVER_NOTE_MAX) },
  },
  {
    file: 'attention-items',
    table: 'attention_item',
    since: 5,
    columns: names(
      'id indicator part month value limitValue openedAt ownerId backAt note closedAt closedById',
    ),
    order: 'id',
    shape: { note: saidOrNot(HAND_OVER_NOTE_MAX) },
  },
  {
    file: 'attention-hand-overs',
    table: 'attention_hand_over',
    since: 5,
    columns: names('id itemId fromId toId note at'),
    order: 'id',
    shape: { note: said(HAND_OVER_NOTE_MAX) },
  },
  {
    file: 'told-a-friend',
    table: 'told_a_friend',
    since: 5,
    columns: names('month answer n'),
    order: 'month, answer',
    shape: { n: COUNT },
  },
  {
    file: 'purpose-looks',
    table: 'purpose_look',
    since: 5,
    columns: names('id spaceId byId at'),
    order: 'id',
  },
];
