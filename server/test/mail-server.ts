import { simpleParser } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  /** Where it would be returned to (`MAIL FROM`). */
  returnTo: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Value of a header as it came over the wire, unfolded. */
  header(name: string): string | null;
}

/** A real mail server that keeps what it is given. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Answers the next mails with this code instead of taking them. */
  refuseWith: number[] = [];
  /** Addresses it says no to, each with its answer, such as `550 5.1.1 no such user`. */
  readonly refusedAddresses = new Map<string, string>();
  /** Called before a mail is taken; what it waits for, the mail waits for. */
  beforeTaking: (to: string) => Promise<void> = async () => undefined;
  /** Most connections at once so far. */
  mostConnections = 0;
  private connections = 0;
  private port = 0;

  private constructor(private server: SMTPServer) {}

  static async open(): Promise<MailServer> {
    const server = this.server(() => mailServer);
    const mailServer = new MailServer(server);
    await mailServer.listen();
    return mailServer;
  }

  private static server(keeper: () => MailServer): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 200,
      onConnect: (_session, done) => {
        const mailServer = keeper();
        mailServer.connections += 1;
        mailServer.mostConnections = Math.max(mailServer.mostConnections, mailServer.connections);
        done();
      },
      onClose: () => {
        keeper().connections -= 1;
      },
      onRcptTo: ({ address }, _session, done) => {
        const answer = keeper().refusedAddresses.get(address);
        if (!answer) return done();
        done(Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) }));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const returnTo = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          void keeper()
            .take(Buffer.concat(parts), to, returnTo)
            .then((refusal) => done(refusal));
        });
      },
    });
  }

  private async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Goes away, with whatever connections it has. */
  async down(): Promise<void> {
    await this.close();
  }

  /** Breaks the connections it has, and takes new ones. */
  dropConnections(): void {
    this.server.connections.forEach((connection: unknown) => {
      (connection as { _socket: { destroy: () => void } })._socket.destroy();
    });
  }

  /** Comes back at the same place. */
  async up(): Promise<void> {
    this.server = MailServer.server(() => this);
    await this.listen();
  }

  /** The newest mail to an address whose text has such a part. @throws when there is none. */
  newestTo(address: string, part = /(?:)/): ReceivedMail {
    const mail = this.mails.findLast(({ to, text }) => to === address && part.test(text));
    if (!mail) {
      throw new Error(`No mail came to ${address}.`);
    }
    return mail;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(raw: Buffer, to: string, returnTo: string): Promise<Error | null> {
    await this.beforeTaking(to);
    const responseCode = this.refuseWith.shift();
    if (responseCode !== undefined) {
      return Object.assign(new Error(`Not now, ${to}`), { responseCode });
    }
    const { subject = '', text = '', html, messageId = '', headerLines } = await simpleParser(raw);
    const header = (name: string): string | null =>
      headerLines
        .find(({ key }) => key === name.toLowerCase())
        ?.line.replace(/\r?\n\s+/g, ' ')
        .replace(/^[^:]*:\s*/, '') ?? null;
    this.mails.push({ to, returnTo, subject, text, html: html || '', messageId, header });
    return null;
  }
}
