import { isIP } from "node:net";
import { BadAddressError, HostNotAllowedError, PrivateAddressError, RedirectRefusedError } from "./fetch-errors.ts";
import { isLoopback, isPublicAddress } from "./is-public-address.ts";
import { headerOf, type RawResponse } from "./raw-response.ts";

/** Which addresses may be asked for: http or https on a host that a manifest names. */
export class AllowedAddresses {
  readonly #hosts: ReadonlySet<string>;

  /** @throws {BadAddressError} when a host is not the bare name of one */
  constructor(
    hosts: Iterable<string>,
    private readonly allowLoopback: boolean,
  ) {
    this.#hosts = new Set([...hosts].map(bareHost));
  }

  /**
   * The address as it is asked for and archived: normalised, without the part after #.
   *
   * @throws {BadAddressError | HostNotAllowedError | PrivateAddressError}
   */
  check(address: string): string {
    if (!URL.canParse(address)) throw new BadAddressError(address, "this is no address");
    const url = new URL(address);
    const problem = shapeProblem(url);
    if (problem !== null) throw new BadAddressError(address, problem);
    assertPublicLiteral(url, address, this.allowLoopback);
    if (!this.#hosts.has(url.host)) throw new HostNotAllowedError(address, url.host, [...this.#hosts]);
    url.hash = "";
    return url.href;
  }

  /** @throws {RedirectRefusedError | PrivateAddressError} */
  checkRedirect(target: URL, from: RawResponse): void {
    const location = headerOf(from, "location");
    const problem = shapeProblem(target);
    if (problem !== null) throw new RedirectRefusedError(from.url, location, problem);
    assertPublicLiteral(target, from.url, this.allowLoopback);
    if (this.#hosts.has(target.host)) return;
    throw new RedirectRefusedError(from.url, location, `the host ${target.host} is named in no manifest`);
  }
}

/**
 * For addresses written out; what a name stands for is checked when the connection is made.
 *
 * @throws {PrivateAddressError}
 */
export function assertPublicLiteral({ hostname }: URL, asked: string, allowLoopback: boolean): void {
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (!isIP(literal) || isPublicAddress(literal) || (allowLoopback && isLoopback(literal))) return;
  throw new PrivateAddressError(asked, hostname, literal);
}

/** Why an address is not fetched whatever its host; null = it may be. */
export function shapeProblem({ protocol, username, password }: URL): string | null {
  if (protocol !== "http:" && protocol !== "https:") return `${protocol} is not fetched`;
  return username || password ? "it carries a user name or password" : null;
}

function bareHost(host: string): string {
  const address = `http://${host}`;
  const lower = host.toLowerCase();
  const bare = URL.canParse(address) && [lower, lower.replace(/:80$/, "")].includes(new URL(address).host);
  if (!bare) throw new BadAddressError(host, "a list of allowed hosts takes bare hosts, as www.example.org");
  return new URL(address).host;
}
