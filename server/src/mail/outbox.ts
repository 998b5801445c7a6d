import { setTimeout as pause } from 'node:timers/promises';
import type { Services } from '../platform/context.js';
import { MailNotTaken, smtpTransport, type MailTransport } from '../platform/mail.js';
import { blamesAddress, statusIn } from './bounce.rules.js';
import { markAddress } from './email-trouble.js';
import { ASKED_FOR, NOTICE } from './mail.queue.js';
import { renderMail } from './mail.render.js';
import { openMail } from './mail.sealed.js';
import * as rows from './outbox.statements.js';
import type { ClaimedMail } from './outbox.statements.js';

/** How long one worker has a mail in hand; longer than the mail server is waited for with one mail. */
const CLAIM_MS = 60_000;

/** Mails in hand at once, and how many of them may be notices: there is always room for a sign-in code. */
const IN_HAND = 10;
const NOTICES_IN_HAND = 8;

/** Milliseconds after which it looks for more although nothing has come of the mails in hand. */
const LOOK_AGAIN_MS = 250;

/** Sealed with another SECRET: nobody can send it any more. */
const UNREADABLE = 'unreadable';

const MINUTE_MS = 60_000;
/** Between tries of one mail: 1 minute, 2, 4 and so on, up to an hour. */
const LONGEST_BETWEEN_TRIES_MS = 60 * MINUTE_MS;
/** Between looks for a mail server that is away: 1 second, 2, 4 and so on, up to half a minute. */
const LONGEST_BETWEEN_LOOKS_MS = 30_000;

/** The mails of one process between the table and the mail server. */
export class Outbox {
  private readonly inHand = new Map<ClaimedMail, Promise<void>>();
  private looking: Promise<unknown> = Promise.resolve();
  private transport: MailTransport | null = null;
  private probing: Promise<boolean> | null = null;
  /** Looks for the mail server that were in vain since it was last there, and when the next is. */
  private vain = 0;
  private nextLookAt = 0;

  constructor(private readonly services: Services) {}

  /**
   * Begins to send what is due, as much as may be in hand, and waits until one of those in hand is done or there may
   * be something more urgent.
   *
   * @returns 0 when nothing is in hand and nothing is due.
   */
  async turn(): Promise<number> {
    // One look at a time: who comes second must see what the first has taken.
    const look = this.looking.then(() => this.takeDue());
    this.looking = look.catch(() => undefined);
    const taken = await look;
    if (this.inHand.size > 0) {
      const timer = new AbortController();
      const later = pause(LOOK_AGAIN_MS, undefined, { signal: timer.signal }).catch(() => undefined);
      await Promise.race([...this.inHand.values(), later]);
      timer.abort();
      return Math.max(1, taken);
    }
    return taken;
  }

  /** Finishes what is in hand and ends the connections. */
  async close(): Promise<void> {
    await Promise.all(this.inHand.values());
    this.transport?.close();
    this.transport = null;
  }

  /** @returns 0 only when nothing is in hand and nothing is due. */
  private async takeDue(): Promise<number> {
    const { clock, db, settings } = this.services;
    const now = clock.now();
    if (this.vain > 0 && (now.getTime() < this.nextLookAt || !(await this.isThere()))) {
      return 0;
    }
    const notices = [...this.inHand.keys()].filter(({ priority }) => priority >= NOTICE).length;
    const noticesFree = NOTICES_IN_HAND - notices;
    const wereInHand = this.inHand.size;
    const free = IN_HAND - wereInHand;
    if (free <= 0) {
      return wereInHand;
    }
    const mails = await db.rows(rows.claim, [
      now,
      new Date(now.getTime() + CLAIM_MS),
      noticesFree > 0 ? Math.min(free, noticesFree) : free,
      noticesFree > 0 ? NOTICE : ASKED_FOR,
    ]);
    const { smtpUrl: url, from, returnTo } = settings.mail;
    if (mails.length > 0 && url) {
      this.transport ??= smtpTransport({ url, from, returnTo, maxConnections: IN_HAND });
    }
    for (const mail of mails) {
      const done = this.handle(mail)
        .catch((error: unknown) => {
          // Its claim ends by itself, and then it is tried again.
          this.services.log.warn({ err: error, mail: mail.id }, 'a mail could not be handled');
        })
        .finally(() => this.inHand.delete(mail));
      this.inHand.set(mail, done);
    }
    // What was in hand may be done by now, and have made room for what was not looked for.
    return mails.length + wereInHand;
  }

  private async handle(mail: ClaimedMail): Promise<void> {
    const { clock, db, settings } = this.services;
    const key = [mail.communityId, mail.id];
    if (mail.isHeld || (mail.expiresAt && mail.expiresAt <= clock.now())) {
      await db.rows(rows.markFailed, [...key, clock.now(), mail.isHeld ? 'held' : 'expired', false]);
      return;
    }
    try {
      // Without a mail server the text stays readable, for /dev/mail.
      if (this.transport) await this.send(this.transport, mail);
      await db.rows(rows.markSent, [...key, clock.now(), settings.mail.smtpUrl !== null]);
    } catch (error) {
      if (!(error instanceof MailNotTaken)) throw error;
      await this.notTaken(mail, error);
    }
  }

  private async send(transport: MailTransport, mail: ClaimedMail): Promise<void> {
    const { settings, publicUrl } = this.services;
    const content = openMail(settings.secret, mail.sealed ?? '');
    if (!content) {
      throw new MailNotTaken('REFUSED', UNREADABLE);
    }
    await transport.send({
      messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
      to: { address: mail.toEmail, name: mail.toName ?? '' },
      subject: content.subject,
      ...(await renderMail(content, mail.language)),
      unsubscribeUrl: mail.unsubscribeUrl,
    });
  }

  private async notTaken(mail: ClaimedMail, { failure, codes }: MailNotTaken): Promise<void> {
    const { clock, db, ids, log } = this.services;
    const key = [mail.communityId, mail.id];
    if (failure === 'SILENCE' && !(await this.isThere())) {
      await db.rows(rows.putBack, [...key, codes]);
      return;
    }
    const now = clock.now();
    if (failure === 'REFUSED' || mail.giveUpAt <= now) {
      await db.rows(rows.markFailed, [...key, now, codes, codes !== UNREADABLE]);
      if (blamesAddress(statusIn(codes))) {
        const { communityId, toEmail: email } = mail;
        await markAddress(db, ids, { communityId, email, at: now, reason: codes });
      }
      log.warn({ mail: mail.id, reason: codes }, 'a mail was given up');
      return;
    }
    const wait = Math.min(2 ** (mail.attempts - 1) * MINUTE_MS, LONGEST_BETWEEN_TRIES_MS);
    await db.rows(rows.tryLater, [...key, new Date(now.getTime() + wait), codes]);
  }

  /** Whether the mail server is there; one look for all that ask at once. */
  private async isThere(): Promise<boolean> {
    this.probing ??= this.probe().finally(() => {
      this.probing = null;
    });
    return this.probing;
  }

  private async probe(): Promise<boolean> {
    const { clock, db, log } = this.services;
    if (!this.transport || (await this.transport.answers())) {
      this.vain = 0;
      return true;
    }
    const now = clock.now();
    this.nextLookAt = now.getTime() + Math.min(2 ** this.vain * 1_000, LONGEST_BETWEEN_LOOKS_MS);
    this.vain += 1;
    if (this.vain === 1) log.warn('the mail server is away; mail waits');
    await db.rows(rows.giveUpOld, [now, 'away']);
    return false;
  }
}
