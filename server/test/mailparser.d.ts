/** The little that tests use of it; the package brings no types. */
declare module 'mailparser' {
  export function simpleParser(raw: Buffer): Promise<{
    subject?: string;
    text?: string;
    html?: string | false;
    messageId?: string;
    from?: { text: string };
    to?: { text: string };
    headerLines: { key: string; line: string }[];
  }>;
}
