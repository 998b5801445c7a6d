import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../fixtures/rapport.ts';

/** One mail as it was taken. */
interface TakenMail {
  to: string;
  messageId: string;
  raw: string;
}

/** The mail server that everything is sent to; it can be taken down and brought back on the same port. */
export class MailTarget {
  readonly mails: TakenMail[] = [];
  /** Milliseconds it takes over each mail before it says that it has it. */
  takesMs = 0;
  /** Mails it has read and not said yes to at this moment. */
  inHand = 0;
  private server: SMTPServer | null = null;

  private readonly port: number;

  private constructor(port: number) {
    this.port = port;
  }

  static async open(): Promise<MailTarget> {
    const target = new MailTarget(await freePort());
    await target.up();
    return target;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async up(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        let raw = '';
        stream.on('data', (part: Buffer) => (raw += part.toString()));
        stream.on('end', () => {
          raw = raw.replace(/=\r?\n/g, '');
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          this.mails.push({ to, raw, messageId: /^message-id:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '' });
          this.inHand += 1;
          setTimeout(() => {
            this.inHand -= 1;
            done();
          }, this.takesMs);
        });
      },
    });
    // A client that is killed in the middle of a mail.
    server.on('error', () => undefined);
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  async down(): Promise<void> {
    const server = this.server;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Every mail that was taken and holds such a word. */
  saying(word: string): TakenMail[] {
    return this.mails.filter(({ raw }) => raw.includes(word));
  }

  /** The six digits mailed to an address. @throws when none has come in time. */
  async codeFor(address: string, withinMs = 60_000): Promise<string> {
    const end = performance.now() + withinMs;
    while (performance.now() < end) {
      const mail = this.mails.findLast(({ to }) => to === address);
      const code = /^ {4}(\d{6})\s*$/m.exec(mail?.raw ?? '')?.[1];
      if (code) return code;
      await pause(20);
    }
    throw new Error(`No code was mailed to ${address}.`);
  }
}
