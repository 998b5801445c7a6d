/** What to change about an ordinary report. */
export interface BounceParts {
  /** With angle brackets; null to send no original along. */
  messageId: string | null;
  recipient: string;
  action?: string;
  status?: string;
  /** What the original says; all of it comes back. */
  words?: string;
}

/** A report of non-delivery as Postfix writes it (RFC 3464). */
export function bounceMessage(parts: BounceParts): string {
  const { messageId, recipient, action = 'failed', status = '5.1.1', words = 'Mira answered.' } = parts;
  return [
    'Return-Path: <>',
    'Date: Mon, 2 Mar 2026 09:00:12 +0000',
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: bounces@example.com',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4QzB.1772442012/mx.example.org"',
    'Message-Id: <20260302090012.4QzB@mx.example.org>',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4QzB.1772442012/mx.example.org',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `<${recipient}>: host mx.example.org said: 550 ${status}`,
    '',
    '--4QzB.1772442012/mx.example.org',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    'X-Postfix-Queue-ID: 4QzB',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.example.org',
    `Diagnostic-Code: smtp; 550 ${status} <${recipient}>: Recipient address rejected`,
    '',
    '--4QzB.1772442012/mx.example.org',
    ...(messageId
      ? [
          'Content-Description: Undelivered Message',
          'Content-Type: message/rfc822',
          '',
          'From: Ideas <ideas@example.com>',
          `To: ${recipient}`,
          'Subject: An answer',
          `Message-ID:`,
          ` ${messageId}`,
          'Content-Type: text/plain; charset=utf-8',
          '',
          words,
          '',
          '--4QzB.1772442012/mx.example.org--',
        ]
      : ['Content-Type: text/plain', '', 'Nothing else.', '', '--4QzB.1772442012/mx.example.org--']),
    '',
  ].join('\r\n');
}
