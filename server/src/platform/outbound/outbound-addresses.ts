import ipaddr from 'ipaddr.js';

/** What the operator lets this server call inside their own network (the setting OUTBOUND_ALLOW). */
export interface OutboundAllowance {
  /** Whether this very host and port may have any address. */
  allowsHost(host: string, port: number): boolean;
  /** Whether an address lies in a range of theirs. */
  allowsAddress(address: string): boolean;
}

/** @param entries host names, host:port, addresses or ranges, as the setting's parser lets them through. */
export function allowanceOf(entries: readonly string[]): OutboundAllowance {
  const ranges = entries.flatMap((entry) => {
    if (ipaddr.isValidCIDR(entry)) {
      return [ipaddr.parseCIDR(entry)];
    }
    return ipaddr.isValid(entry)
      ? [ipaddr.parseCIDR(`${entry}/${ipaddr.parse(entry).kind() === 'ipv4' ? 32 : 128}`)]
      : [];
  });
  const hosts = new Set(entries.map((entry) => entry.toLowerCase()));
  return {
    allowsHost: (host, port) =>
      hosts.has(`${host}:${port}`) || (hosts.has(host) && !ipaddr.isValid(host) && isWebPort(port)),
    allowsAddress(text) {
      const address = ipaddr.process(text);
      return ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits));
    },
  };
}

export function isWebPort(port: number): boolean {
  return port === 80 || port === 443;
}

const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether an address belongs to the public internet: not to this machine, a private network, a link, a group, a
 * test range, or one of the ranges in which IPv6 hides an IPv4 address (NAT64, 6to4, Teredo, mapped).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) {
    return false;
  }
  const address = ipaddr.process(text);
  if (address.kind() === 'ipv6' && !(address as ipaddr.IPv6).match(GLOBAL_V6)) {
    return false;
  }
  return address.range() === 'unicast';
}
