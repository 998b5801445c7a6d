import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUrl, startRapport, type Rapport } from '../fixtures/rapport.ts';
import { MailTarget } from '../ledger/mail-target.ts';
import { Caller, newAddress, TRUSTED_ADDRESS, TRUSTED_RANGE } from './caller.ts';
import { at } from './http.ts';
import { mailedLink } from './mailed.ts';
import { HostileProvider } from './provider.ts';
import { Receiver } from './receiver.ts';
import { seed, type Things } from './things.ts';

/** A server to attack, with everybody and everything the checks need. */
export class Place {
  /** Where it listens. */
  readonly origin: URL;
  /** What people type. */
  readonly publicUrl: URL;
  private readonly inside: Inside | null;
  private readonly closing: (() => Promise<unknown>)[] = [];

  private constructor(origin: URL, publicUrl: URL, inside: Inside | null) {
    this.origin = origin;
    this.publicUrl = publicUrl;
    this.inside = inside;
  }

  /** A server that runs elsewhere. Only what any visitor may try is tried there. */
  static at(url: string): Place {
    return new Place(new URL(url), new URL(url), null);
  }

  /** A server of its own in production mode behind a proxy with TLS, its database in a temporary folder. */
  static async open(more: Record<string, string> = {}): Promise<Place> {
    const folder = await mkdtemp(join(tmpdir(), 'rapport-attack-'));
    // As root, the database runs as another account, which has to pass through.
    await chmod(folder, 0o711);
    const closing = [() => rm(folder, { recursive: true, force: true })];
    try {
      const mail = await MailTarget.open();
      closing.unshift(() => mail.down());
      const provider = await HostileProvider.open();
      closing.unshift(() => provider.close());
      const receiver = await Receiver.open();
      closing.unshift(() => receiver.close());
      const publicUrl = new URL('https://ideas.example.test');
      const settings = {
        NODE_ENV: 'production',
        SECRET: randomBytes(32).toString('hex'),
        PUBLIC_URL: publicUrl.origin,
        TRUST_PROXY: '1',
        TRUSTED_RANGES: TRUSTED_RANGE,
        DATA_DIR: join(folder, 'data'),
        SMTP_URL: mail.url,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: 'rapport',
        OIDC_CLIENT_SECRET: 'hunter2',
        OUTBOUND_ALLOW: `${provider.host},${receiver.host}`,
        MAIL_BOUNCE_TOKEN: randomBytes(24).toString('hex'),
        ...more,
      };
      const rapport = await startRapport(settings);
      closing.unshift(() => rapport.stop());
      const database = new pg.Client({ connectionString: databaseUrl(settings.DATA_DIR) });
      // The database ends before this connection does.
      database.on('error', () => undefined);
      await database.connect();
      closing.unshift(() => database.end());
      const place = new Place(new URL(rapport.url), publicUrl, {
        rapport,
        mail,
        provider,
        receiver,
        database,
        settings,
      });
      place.closing.push(...closing);
      place.own.things = await seed(place);
      return place;
    } catch (error) {
      for (const close of closing) await close();
      throw error;
    }
  }

  /** Whether this program started it. */
  get isOwn(): boolean {
    return this.inside !== null;
  }

  /** What only a place of our own has. @throws at an address of others. */
  get own(): Inside {
    if (!this.inside) throw new Error('This needs a server of its own.');
    return this.inside;
  }

  get things(): Things {
    if (!this.own.things) throw new Error('Nothing has been posted yet.');
    return this.own.things;
  }

  /** Somebody who has not signed in, at an address of their own. */
  visitor(ip: string = newAddress()): Caller {
    return new Caller(this.origin, this.publicUrl, ip);
  }

  /** Somebody new, signed in by a code from their mail. Limits do not count them unless they have another address. */
  async newcomer(name: string, ip: string = TRUSTED_ADDRESS): Promise<Caller> {
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '')}.${randomBytes(4).toString('hex')}@example.org`;
    const caller = new Caller(this.origin, this.publicUrl, ip, email);
    await caller.post('/api/sign-in/code', { email });
    const code = await this.own.mail.codeFor(email, 15_000);
    const answer = await caller.post('/api/sign-in/code/verify', { email, code, name });
    if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.text}`);
    caller.memberId = String(at(answer.json, 'memberId'));
    return caller;
  }

  /** The newest link to one of our own paths in a mail. */
  linkFor(email: string, path: string): Promise<URL> {
    return mailedLink(this.own.mail, email, path);
  }

  async close(): Promise<void> {
    for (const close of this.closing) await close();
  }
}

export interface Inside {
  rapport: Rapport;
  mail: MailTarget;
  provider: HostileProvider;
  receiver: Receiver;
  /** The server's own database, to let time pass in it. */
  database: pg.Client;
  settings: Record<string, string>;
  things?: Things;
}
