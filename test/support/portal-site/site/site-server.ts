import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer, Fault } from "../faults/fault.ts";
import type { SiteHosts, SitePages } from "./site-hosts.ts";
import { siteIndex } from "./site-index.ts";
import { addressKey, type SitePage } from "./site-page.ts";

/** One request as the server saw it. */
export interface SeenRequest {
  /** With the real name and without the port: `www.opengovpartnership.org/members/kenya/`. */
  readonly address: string;
  readonly headers: IncomingMessage["headers"];
  /** It asks for the page only if that changed. */
  readonly conditional: boolean;
  readonly status: number;
}

/** The day on which the pages were written. */
const WRITTEN = "Sun, 01 Nov 2026 08:00:00 GMT";
const ROBOTS = "User-agent: *\nDisallow: /wp-admin/\nCrawl-delay: 0\n";

/** Answers requests for the pages of all played sites, by the name in `Host`. */
export class SiteServer {
  readonly requests: SeenRequest[] = [];
  /** Name without port → robots.txt. */
  readonly robots = new Map<string, string>();
  readonly #faults = new Map<string, { readonly fault: Fault; left: number }>();

  constructor(
    private readonly pages: SitePages,
    private readonly hosts: SiteHosts,
  ) {}

  set(address: string, fault: Fault | null, times = Number.POSITIVE_INFINITY): void {
    if (fault === null) this.#faults.delete(addressKey(address));
    else this.#faults.set(addressKey(address), { fault, left: times });
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const name = (request.headers.host ?? "").replace(/:\d+$/, "");
    const address = `${name}${request.url ?? "/"}`;
    const fault = this.#faultOf(`http://${address}`);
    const plain = this.#plainAnswer(name, address, request);
    const answer = fault?.kind === "answer" ? conditional(fault.alter(plain), request) : conditional(plain, request);
    this.requests.push({
      address,
      headers: request.headers,
      conditional: isConditional(request),
      status: answer.status,
    });
    if (fault?.kind === "send") fault.send(response, plain);
    else
      response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length }).end(answer.body);
  }

  #faultOf(url: string): Fault | undefined {
    if (!URL.canParse(url)) return undefined;
    const set = this.#faults.get(addressKey(url));
    if (!set || set.left <= 0) return undefined;
    set.left -= 1;
    return set.fault;
  }

  #plainAnswer(name: string, address: string, request: IncomingMessage): Answer {
    const url = `http://${request.headers.host}${request.url}`;
    const text = (status: number, body: string, type = "text/html; charset=utf-8"): Answer => ({
      status,
      headers: { "content-type": type, ...(status === 200 ? { "last-modified": WRITTEN } : {}) },
      body: Buffer.from(body),
      url,
    });
    if (name === "127.0.0.1" || name === "localhost") return text(200, siteIndex(this.pages.all(), this.hosts));
    if (request.url === "/robots.txt") return text(200, this.robots.get(name) ?? ROBOTS, "text/plain");
    const page = this.pages.find(`http://${address}`);
    if (page === undefined) return text(404, "<!doctype html><title>Page not found</title><h1>Page not found</h1>");
    const moved = page.movedTo ?? canonical(page, name);
    if (moved !== null) {
      return { status: 301, headers: { location: this.hosts.local(moved) }, body: Buffer.alloc(0), url };
    }
    const body = typeof page.body === "string" ? Buffer.from(this.hosts.localised(page.body)) : page.body;
    const headers = { "content-type": page.contentType, "last-modified": page.modified ?? WRITTEN };
    return { status: 200, headers, body, url };
  }
}

/** The page's own spelling of its name, for those who ask under another one. */
function canonical(page: SitePage, name: string): string | null {
  return new URL(page.address).hostname === name ? null : page.address;
}

function isConditional({ headers }: IncomingMessage): boolean {
  return headers["if-none-match"] !== undefined || headers["if-modified-since"] !== undefined;
}

/** A page that the asker has already is a 304; RFC 9110, section 13.1.2. */
function conditional(answer: Answer, { headers }: IncomingMessage): Answer {
  if (answer.status !== 200 || answer.headers["last-modified"] === undefined) return answer;
  const etag = `"${createHash("sha256").update(answer.body).digest("hex").slice(0, 20)}"`;
  const tagged = { ...answer.headers, etag };
  if (headers["if-none-match"] !== etag) return { ...answer, headers: tagged };
  return { ...answer, status: 304, headers: tagged, body: Buffer.alloc(0) };
}
