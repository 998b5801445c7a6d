import type { HookTarget } from '../hook-target.ts';
import type { World } from '../world.ts';

/** What is to arrive. */
export interface Sent {
  /** Addresses that one mail goes to each. */
  emails: readonly string[];
  /** A word that stands in each of these mails. */
  words: string;
  /** Webhooks, by their paths. */
  paths: readonly string[];
  /** Deliveries of each. */
  events: number;
}

interface Counted {
  /** Different mails or deliveries. */
  things: number;
  copies: number;
  lost: string[];
  doubled: string[];
}

/**
 * What is in the air when a worker is killed: read to the end at the other side since the kill before, and by the
 * tables not sent. The rest of what it had claimed was never handed over, and so cannot become a copy.
 */
export class InTheAir {
  mails = 0;
  hooks = 0;
  private readonly seen = new Map<string, number>();

  private readonly world: World;
  private readonly target: HookTarget;

  constructor(world: World, target: HookTarget) {
    this.world = world;
    this.target = target;
  }

  /** To be called right after each kill. */
  async count(): Promise<void> {
    const { mail, rows } = {
      mail: this.world.mail,
      rows: (text: string) => this.world.rows<{ id: string }>(text),
    };
    const mails = await rows('select id from mail_message where sent_at is null');
    const hooks = await rows(`select id from webhook_delivery where state = 'WAITING'`);
    const idOf = (messageId: string): string => messageId.slice(1).split('@')[0] ?? '';
    this.mails += this.newlyTaken(
      mails,
      mail.mails.map(({ messageId }) => idOf(messageId)),
    );
    this.hooks += this.newlyTaken(
      hooks,
      this.target.taken.map(({ id }) => id),
    );
  }

  private newlyTaken(waiting: readonly { id: string }[], taken: readonly string[]): number {
    const times = new Map<string, number>();
    for (const id of taken) times.set(id, (times.get(id) ?? 0) + 1);
    const more = waiting.filter(({ id }) => (times.get(id) ?? 0) > (this.seen.get(id) ?? 0)).length;
    times.forEach((count, id) => this.seen.set(id, count));
    return more;
  }
}

/** The mails that the mail server took: one to each address, and its copies have its Message-ID. */
export function countMails(world: World, { emails, words }: Sent): Counted {
  const taken = world.mail.saying(words);
  const byAddress = new Map<string, Set<string>>();
  for (const { to, messageId } of taken) byAddress.set(to, (byAddress.get(to) ?? new Set()).add(messageId));
  const lost = emails.filter((email) => !byAddress.has(email)).map((email) => `${email} had no mail`);
  const known = new Set(emails);
  const doubled = [...byAddress]
    .filter(([email, ids]) => known.has(email) && ids.size > 1)
    .map(([email, ids]) => `${email} had ${ids.size} mails`);
  const own = taken.filter(({ to }) => known.has(to));
  const things = new Set(own.map(({ messageId }) => messageId)).size;
  return { things, copies: own.length - things, lost, doubled };
}

/** The deliveries that were taken: so many for each webhook, each known by its id. */
export function countHooks({ taken }: HookTarget, { paths, events }: Sent): Counted {
  const lost: string[] = [];
  const doubled: string[] = [];
  let things = 0;
  for (const path of paths) {
    const ids = new Set(taken.filter((one) => one.path === path).map(({ id }) => id)).size;
    things += ids;
    if (ids < events) lost.push(`${path} was told ${ids} of ${events}`);
    if (ids > events) doubled.push(`${path} was told ${ids} instead of ${events}`);
  }
  return { things, copies: taken.length - things, lost, doubled };
}
