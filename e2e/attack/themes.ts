import type { Theme } from './check.ts';
import { bounces } from './checks/bounces.ts';
import { caching } from './checks/caching.ts';
import { codes } from './checks/codes.ts';
import { documents } from './checks/documents.ts';
import { existence } from './checks/existence.ts';
import { feeds } from './checks/feeds.ts';
import { headers } from './checks/headers.ts';
import { idempotency } from './checks/idempotency.ts';
import { keptAtOnce } from './checks/kept-at-once.ts';
import { keptRights } from './checks/kept-rights.ts';
import { keptWords } from './checks/kept-words.ts';
import { limits } from './checks/limits.ts';
import { links } from './checks/links.ts';
import { longAtOnce } from './checks/long-at-once.ts';
import { longRights } from './checks/long-rights.ts';
import { mailLinks } from './checks/mail-links.ts';
import { mailWords } from './checks/mail-words.ts';
import { oddities } from './checks/oddities.ts';
import { outbound } from './checks/outbound.ts';
import { places } from './checks/places.ts';
import { promises } from './checks/promises.ts';
import { requests } from './checks/requests.ts';
import { roles } from './checks/roles.ts';
import { search } from './checks/search.ts';
import { sessions } from './checks/sessions.ts';
import { sinks } from './checks/sinks.ts';
import { sockets } from './checks/sockets.ts';
import { storyRights } from './checks/story-rights.ts';
import { together } from './checks/together.ts';
import { togetherAtOnce } from './checks/together-at-once.ts';
import { togetherCost } from './checks/together-cost.ts';
import { togetherMerging } from './checks/together-merging.ts';
import { togetherRights } from './checks/together-rights.ts';
import { togetherWords } from './checks/together-words.ts';
import { uploads } from './checks/uploads.ts';
import { webhookTargets } from './checks/webhook-targets.ts';
import { webhooks } from './checks/webhooks.ts';

/** Everything that is checked, theme by theme (docs/decisions/022-attack-suite.md). */
export const themes: readonly Theme[] = [
  requests,
  documents,
  roles,
  existence,
  sockets,
  sessions,
  codes,
  links,
  limits,
  idempotency,
  headers,
  caching,
  sinks,
  feeds,
  mailLinks,
  mailWords,
  bounces,
  promises,
  keptRights,
  keptWords,
  keptAtOnce,
  storyRights,
  longRights,
  longAtOnce,
  uploads,
  together,
  togetherRights,
  togetherMerging,
  togetherAtOnce,
  togetherWords,
  togetherCost,
  search,
  outbound,
  webhookTargets,
  webhooks,
  oddities,
  places,
];
