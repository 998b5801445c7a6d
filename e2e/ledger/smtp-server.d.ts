/** The little that the ledger uses of it; the package brings no types. */
declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  export class SMTPServer {
    readonly server: Server;
    constructor(options: {
      authOptional: boolean;
      disabledCommands: string[];
      onData(
        stream: Readable,
        session: { envelope: { rcptTo: { address: string }[] } },
        done: (refusal?: Error | null) => void,
      ): void;
    });
    listen(port: number, host: string, listening: () => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
    close(closed: () => void): void;
  }
}
