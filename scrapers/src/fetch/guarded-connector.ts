import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction, type Socket } from "node:net";
import { buildConnector } from "undici";
import { isLoopback, isPublicAddress } from "./is-public-address.ts";

/** What the guard raises; it knows the host, and whoever asked knows the address. */
export class GuardedAddress extends Error {
  override readonly name = "GuardedAddress";
  constructor(
    readonly host: string,
    readonly address: string,
  ) {
    super(`${host} leads to ${address}, which is no public address`);
  }
}

export interface ConnectorOptions {
  readonly connectTimeoutMs: number;
  readonly allowLoopback: boolean;
  readonly lookup?: LookupFunction;
}

/**
 * Connects to public addresses only. The check is made where the connection is made, on the very addresses that the
 * resolver gave for it, so a name that answers with another address the second time (DNS rebinding) gains nothing.
 */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  const mayConnect = (address: string) => isPublicAddress(address) || (options.allowLoopback && isLoopback(address));
  const connect = buildConnector({
    timeout: options.connectTimeoutMs,
    lookup: guardedLookup(options.lookup ?? systemLookup, mayConnect),
    allowH2: false, // one request at a time gains nothing from HTTP/2, and the archive holds HTTP/1.1 messages
  } as buildConnector.BuildOptions); // undici's types leave out lookup, which it hands on to net.connect
  return (target, callback) => {
    const literal = target.hostname.replace(/^\[|\]$/g, "");
    // net.connect asks no resolver about an address that is written out, so the look-up below does not see it.
    if (isIP(literal) && !mayConnect(literal)) return callback(new GuardedAddress(target.hostname, literal), null);
    connect(target, (...[error, socket]) => {
      if (error) return callback(error, null);
      const reached = reachedAddress(socket);
      if (mayConnect(reached)) return callback(null, socket);
      socket.destroy();
      callback(new GuardedAddress(target.hostname, reached), null);
    });
  };
}

function guardedLookup(lookup: LookupFunction, mayConnect: (address: string) => boolean): LookupFunction {
  return (host, options, callback) =>
    lookup(host, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      const addresses = typeof found === "string" ? [found] : found.map(({ address }) => address);
      const guarded = addresses.find((address) => !mayConnect(address));
      if (guarded !== undefined) return callback(new GuardedAddress(host, guarded), "", 0);
      callback(null, found, family);
    });
}

function reachedAddress(socket: Socket): string {
  return socket.remoteAddress ?? "an unknown address";
}
