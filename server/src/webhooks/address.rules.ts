import type { DeliveryTrouble } from '@rapport/shared/vocabulary';
import { isIP } from 'node:net';
import { allowanceOf, isPublicAddress, isWebPort } from '../platform/outbound/outbound-addresses.js';

/**
 * What is wrong with an address before anybody is asked, so that it can be said beside the field. The guarded client
 * looks again at every call, with the name's real address.
 *
 * @param allow the setting OUTBOUND_ALLOW; plain http is for hosts it names only.
 */
export function wrongAtSight(address: string, allow: readonly string[]): DeliveryTrouble | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    return 'ADDRESS_MALFORMED';
  }
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = url.port ? Number(url.port) : url.protocol === 'https:' ? 443 : 80;
  const allowance = allowanceOf(allow);
  const isAllowed =
    allowance.allowsHost(host, port) ||
    (isIP(host) !== 0 && allowance.allowsAddress(host) && isWebPort(port));
  if (isAllowed) return null;
  if (url.protocol !== 'https:') return 'NOT_HTTPS';
  if (!isWebPort(port)) return 'PORT_NOT_ALLOWED';
  return isIP(host) !== 0 && !isPublicAddress(host) ? 'ADDRESS_NOT_PUBLIC' : null;
}
