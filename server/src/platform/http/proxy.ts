import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** TRUST_PROXY: nobody, everybody, so many hops, or the addresses of proxies. */
export type TrustProxy = boolean | number | string[];

type Trusts = (address: string, hop: number) => boolean;

/** Which senders of forwarding headers to believe. */
export function trustIn(proxies: TrustProxy): Trusts {
  if (typeof proxies === 'boolean') {
    return () => proxies;
  }
  if (typeof proxies === 'number') {
    return (_address, hop) => hop < proxies;
  }
  return proxyAddr.compile(proxies);
}

/** The network address of a caller as Fastify would see it, for requests that do not pass through Fastify. */
export function addressOf(request: IncomingMessage, trusts: Trusts): string {
  return proxyAddr(request, trusts);
}
