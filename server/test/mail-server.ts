import { simpleParser } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string;
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

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          void mailServer.take(Buffer.concat(parts), to).then((refusal) => done(refusal));
        });
      },
    });
    const mailServer = new MailServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
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

  private async take(raw: Buffer, to: string): Promise<Error | null> {
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
    this.mails.push({ to, subject, text, html: html || '', messageId, header });
    return null;
  }
}
