import { createServer } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import type { Fault } from "./faults/fault.ts";
import { SiteHosts, SitePages } from "./site/site-hosts.ts";
import type { SitePage } from "./site/site-page.ts";
import { type SeenRequest, SiteServer } from "./site/site-server.ts";

export interface PortalSiteOptions {
  readonly pages: Iterable<SitePage>;
  /** @default a free one */
  readonly port?: number;
}

/** A real HTTP server on loopback that plays OGP's site and the portals of countries, each under its own name. */
export interface PortalSite extends AsyncDisposable {
  /** `http://127.0.0.1:40123`: for people, an index of what is played. */
  readonly url: string;
  /** Every name that is played, with the port. */
  readonly hosts: readonly string[];
  /** Leads the names to loopback; a harvest of the site needs it beside the leave to use loopback. */
  readonly lookup: LookupFunction;
  /** What was asked for since the start or the last `forget`, robots.txt included. */
  readonly requests: readonly SeenRequest[];
  readonly pages: readonly SitePage[];
  forget(): void;
  /** The local address of a real one. */
  local(address: string): string;
  /** A text with every address of a played site in it made local. */
  localised(text: string): string;
  /** Whether the site has the page of a real address. */
  plays(address: string): boolean;
  put(page: SitePage): void;
  remove(address: string): void;
  /** From now on the page has this fault; null takes it away. `times`: only for so many answers. */
  set(address: string, fault: Fault | null, times?: number): void;
  /** The rules of a host, instead of `Crawl-delay: 0`. */
  setRobots(host: string, text: string): void;
  close(): Promise<void>;
}

/** Starts the server; its pages may be changed, and faults set, while it runs. */
export async function startPortalSite(options: PortalSiteOptions): Promise<PortalSite> {
  const pages = new SitePages();
  for (const page of options.pages) pages.put(page);
  const names = new Set(pages.all().flatMap(({ address }) => bothNames(new URL(address).hostname)));
  const server = createServer();
  await new Promise<void>((ready) => server.listen(options.port ?? 0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo; // a server on a port has no other kind
  const hosts = new SiteHosts(names, port);
  const site = new SiteServer(pages, hosts);
  server.on("request", (request, response) => site.answer(request, response));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return {
    url: `http://127.0.0.1:${port}`,
    hosts: hosts.hosts,
    lookup: hosts.lookup,
    requests: site.requests,
    get pages() {
      return pages.all();
    },
    forget: () => site.requests.splice(0),
    local: (address) => hosts.local(address),
    localised: (text) => hosts.localised(text),
    plays: (address) => pages.find(address) !== undefined,
    put: (page) => pages.put(page),
    remove: (address) => pages.remove(address),
    set: (address, fault, times) => site.set(address, fault, times),
    setRobots: (host, text) => site.robots.set(host, text),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Sites answer with and without `www.`, and send from one to the other. */
function bothNames(name: string): string[] {
  return name.startsWith("www.") ? [name, name.slice(4)] : [name];
}
