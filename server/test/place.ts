import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { buildApp } from '../src/app.js';
import { createCommunity, forgetCommunities, type Community } from '../src/communities/community.module.js';
import type { Services, ServiceSettings } from '../src/platform/context.js';
import { systemIds } from '../src/platform/ids.js';
import { unseal } from '../src/platform/seal.js';
import { statement } from '../src/platform/statement.js';
import type { MailContent } from '../src/mail/mail.module.js';
import type { Limits } from '../src/platform/rate-limit.js';
import { closeServices, openServices } from '../src/services.js';
import { Browser } from './browser.js';
import { FixedClock } from './fixed-clock.js';
import { jobsDone } from './jobs.js';
import { MailServer } from './mail-server.js';
import { databaseOfThisFile } from './template-database.js';
import { NO_LIMITS, TEST_SETTINGS } from './world.js';

const silent = pino({ level: 'silent' });

const CODE = /^ {4}(\d{6})$/m;

const outbox = statement<{ sealed: string | null }>(
  'test.outbox',
  'select sealed from mail_message where to_email = $1 order by id desc',
);

export interface PlaceOptions {
  limits?: Limits;
  publicUrl?: string;
  settings?: Partial<ServiceSettings>;
  /** What differs about mail; it goes to the mail server of this place. */
  mail?: Partial<ServiceSettings['mail']>;
}

/** A whole server with a mail server beside it, and further processes on the same database when asked for. */
export class Place {
  services!: Services;
  http!: FastifyInstance;
  mail!: MailServer;
  communityId = '';
  readonly clock = new FixedClock();
  private readonly opened: { services: Services; http: FastifyInstance }[] = [];
  private communities = 0;
  private addresses = 0;

  constructor(
    private readonly file: string,
    private readonly options: PlaceOptions,
  ) {}

  get publicUrl(): string {
    return this.options.publicUrl ?? 'https://ideas.example.com';
  }

  async open(): Promise<void> {
    this.mail = await MailServer.open();
    // The sign-in library reads the clock of the machine, so codes and sessions begin at the same moment.
    this.clock.set(new Date());
    const url = await databaseOfThisFile(this.file);
    ({ services: this.services, http: this.http } = await this.process(url));
  }

  /** One more server process on the same database. */
  async process(databaseUrl = this.databaseUrl()): Promise<{ services: Services; http: FastifyInstance }> {
    const services = await openServices({
      databaseUrl,
      poolMax: 8,
      limits: this.options.limits ?? NO_LIMITS,
      trustedRanges: [],
      publicUrl: this.publicUrl,
      settings: {
        ...TEST_SETTINGS,
        mail: {
          ...TEST_SETTINGS.mail,
          smtpUrl: this.mail.url,
          from: 'Ideas <ideas@example.com>',
          ...this.options.mail,
        },
        ...this.options.settings,
      },
      log: silent,
      clock: this.clock,
    });
    const { http } = await buildApp({ services, log: silent, trustProxy: false });
    this.opened.push({ services, http });
    return { services, http };
  }

  /** A new community, which every request is for from now on. */
  async community(
    facts: Partial<Pick<Community, 'signUpMode' | 'demo'>> & { domains?: string[]; isNew?: boolean } = {},
  ): Promise<string> {
    this.communities += 1;
    const id = systemIds.next();
    const { domains = [], isNew = false, ...more } = facts;
    await this.services.db.transaction((tx) =>
      createCommunity(tx, {
        id,
        name: 'Ideas of Example',
        // The oldest one is the one that requests are for.
        createdAt: new Date(Date.UTC(2020, 0, 1) - this.communities * 86_400_000),
        setUpAt: isNew ? null : this.clock.now(),
        signUpDomains: domains,
        ...more,
      }),
    );
    this.opened.forEach(({ services }) => forgetCommunities(services.db));
    this.communityId = id;
    return id;
  }

  /** Somebody at a browser of their own, in a network of their own. */
  browser(http: FastifyInstance = this.http): Browser {
    this.addresses += 1;
    return new Browser(http, this.publicUrl, `198.51.100.${this.addresses}`);
  }

  /** Waits until every mail that was asked for has gone out. */
  async mailSent(): Promise<void> {
    await jobsDone(this.services);
  }

  /** Asks for a code and reads it in the mail, before that goes out if it can: no test need wait for a job. */
  async codeFor(email: string, browser = this.browser()): Promise<string> {
    const { status } = await browser.post('/api/sign-in/code', { email });
    if (status !== 202) {
      throw new Error(`Asking for a code was answered with ${status}.`);
    }
    return (await this.codeInOutbox(email)) ?? this.mailedCode(email);
  }

  /** The newest code that a mail server was given for an address. */
  async mailedCode(email: string): Promise<string> {
    await this.mailSent();
    return CODE.exec(this.mail.newestTo(email, CODE).text)?.[1] ?? '';
  }

  private async codeInOutbox(email: string): Promise<string | null> {
    for (const { sealed } of await this.services.db.rows(outbox, [email])) {
      if (sealed === null) {
        return null;
      }
      const { blocks } = JSON.parse(unseal(TEST_SETTINGS.secret, 'mail', sealed)) as MailContent;
      const block = blocks.find(({ kind }) => kind === 'code');
      if (block?.kind === 'code') {
        return block.code;
      }
    }
    return null;
  }

  /** A browser that is signed in, of somebody new or known. */
  async signedIn(email: string, name = 'Somebody'): Promise<Browser> {
    const browser = this.browser();
    const code = await this.codeFor(email, browser);
    const { status, text } = await browser.post('/api/sign-in/code/verify', { email, code, name });
    if (status !== 200) {
      throw new Error(`Signing in was answered with ${status}: ${text}`);
    }
    return browser;
  }

  async close(): Promise<void> {
    for (const { services, http } of this.opened) {
      await http.close();
      await closeServices(services);
    }
    await this.mail.close();
  }

  private databaseUrl(): string {
    return (this.services.db.dataSource.options as { url: string }).url;
  }
}

/** Opens a place for this file; each test begins a community of its own in it. */
export function usePlace(file: string, options: PlaceOptions = {}): Place {
  const place = new Place(file, options);
  beforeAll(() => place.open());
  afterAll(() => place.close());
  return place;
}
