/** What was reported about one recipient (RFC 3464, section 2.3). */
export interface ReportedRecipient {
  /** Addresses in lower case: where it ended up, and what it was sent to before it was forwarded. */
  addresses: string[];
  /** Lower case: failed, delayed, delivered, relayed or expanded. */
  action: string;
  /** RFC 3463, such as `5.1.1`. */
  status: string;
}

/** Statuses that are not about the address: a full mailbox, a message too large, its content, a policy, a network. */
const NOT_THE_ADDRESS = ['2.2', '2.3', '2.4', '3', '4', '5', '6', '7'];
/** No route to the host of the address: its domain takes no mail. */
const NO_ROUTE = '5.4.4';

/**
 * Whether a status (RFC 3463) blames the address, so that the next mail would come back as well.
 *
 * @param status such as `5.1.1`; anything else blames nothing.
 */
export function blamesAddress(status: string): boolean {
  const [, group = ''] = /^5\.(\d{1,3}\.\d{1,3})$/.exec(status) ?? [];
  if (!group) return false;
  return status === NO_ROUTE || !NOT_THE_ADDRESS.some((known) => `${group}.`.startsWith(`${known}.`));
}

/** The enhanced status in the codes that are kept of a refusal, such as `EENVELOPE 550 5.1.1`; empty without one. */
export function statusIn(codes: string): string {
  return /\b[245]\.\d{1,3}\.\d{1,3}$/.exec(codes)?.[0] ?? '';
}

/** The fields of a `message/delivery-status` part: one group for the message, then one for each recipient. */
export function recipientsIn(deliveryStatus: string): ReportedRecipient[] {
  const groups = deliveryStatus
    .replace(/\r\n?/g, '\n')
    // A folded line goes on where the one before ended.
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/);
  return groups.flatMap((group) => {
    const fields = fieldsOf(group);
    const addresses = ['final-recipient', 'original-recipient'].flatMap((name) =>
      addressIn(fields.get(name)),
    );
    const action = fields.get('action')?.toLowerCase();
    const [status = ''] = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '') ?? [];
    return addresses.length > 0 && action ? [{ addresses, action, status }] : [];
  });
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** `rfc822; somebody@example.org`, perhaps in angle brackets. */
function addressIn(field = ''): string[] {
  const address = field
    .slice(field.indexOf(';') + 1)
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();
  // Reports come from strangers, and no address holds a control character; Postgres would not even take NUL for text.
  return address.includes('@') && !/\p{Cc}/u.test(address) ? [address] : [];
}
