import { webAddress } from '@rapport/shared/inputs/fields';
import { PROMISE_WHY_MAX, PROMISE_WORDS_MAX } from '@rapport/shared/limits';
import { z } from 'zod';
import { quoteKeyOf } from '../../promises/promise.module.js';
import { COUNT, said, saidOrNot } from './shapes.js';
import { offStories, ofUntoldStory } from './story.tables.js';
import { names, type ExportedTable } from './table.js';

/** What the team promised, with every day it named, and who was told: nobody is reminded again elsewhere. */
export const promiseTables: readonly ExportedTable[] = [
  {
    file: 'promises',
    table: 'promise',
    since: 3,
    columns: names(
      `id spaceId threadId sourceKind sourceId sourceAuthorId sourceAt quote text ownerId madeById madeToId firstDueOn dueOn
       madeAt closedAt closedOn closedState closingText closingLink closedById remindedBeforeAt step toldIds toldAt allTold
       brokenAt`,
    ),
    remade: {
      quoteKey: { why: 'Made from the quotation again.', from: (line) => quoteKeyOf(String(line['quote'])) },
    },
    only: offStories('promise'),
    order: 'id',
    shape: {
      quote: said(PROMISE_WORDS_MAX),
      text: said(PROMISE_WORDS_MAX),
      closingText: saidOrNot(PROMISE_WHY_MAX),
      // A link that no form lets in must not come by a file.
      closingLink: z
        .string()
        .refine((link) => webAddress.safeParse(link).success, 'is no web address')
        .nullable(),
      step: COUNT,
    },
  },
  {
    file: 'promise-dates',
    table: 'promise_date',
    since: 3,
    columns: names('id promiseId fromOn toOn why byId at'),
    only: `not exists (select 1 from promise p where p.community_id = promise_date.community_id
      and p.id = promise_date.promise_id and ${ofUntoldStory('p')})`,
    order: 'id',
    shape: { why: said(PROMISE_WHY_MAX) },
  },
];
