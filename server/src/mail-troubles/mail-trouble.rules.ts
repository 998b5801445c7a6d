import type { MailTroubleReason } from '@rapport/shared/vocabulary';

/** What RFC 3463 calls by number: the second and third part of a status. */
const BY_STATUS: readonly [RegExp, MailTroubleReason][] = [
  [/^[45]\.(1\.|4\.4$)/, 'NO_SUCH_ADDRESS'],
  [/^[45]\.2\.2$/, 'MAILBOX_FULL'],
  [/^[45]\.2\.[01]$/, 'MAILBOX_OFF'],
  [/^[45]\.7\./, 'NOT_WANTED'],
];

/** What has a name of ours. */
const BY_NAME: Readonly<Record<string, MailTroubleReason>> = {
  away: 'SERVER_AWAY',
  expired: 'EXPIRED',
  unreadable: 'UNREADABLE',
};

/** Codes of answers that mean an address is wrong, from mail servers that send no status. */
const NO_ADDRESS = ['501', '553'];

/**
 * Why a mail did not go out or came back, from the codes that are kept of it.
 *
 * @param codes such as `EENVELOPE 550 5.1.1`, `bounced 5.2.2` or `expired`.
 */
export function reasonOf(codes: string): MailTroubleReason {
  const named = BY_NAME[codes];
  if (named) {
    return named;
  }
  const status = /\b[245]\.\d{1,3}\.\d{1,3}$/.exec(codes)?.[0] ?? '';
  const known = BY_STATUS.find(([pattern]) => pattern.test(status));
  if (known) {
    return known[1];
  }
  const answer = /\b[245]\d\d\b/.exec(codes)?.[0];
  if (!answer && !codes.startsWith('bounced')) {
    return codes === 'EENVELOPE' ? 'NO_SUCH_ADDRESS' : 'SERVER_AWAY';
  }
  return answer?.startsWith('4') || status.startsWith('4')
    ? 'BUSY'
    : NO_ADDRESS.includes(answer ?? '')
      ? 'NO_SUCH_ADDRESS'
      : 'REFUSED';
}
