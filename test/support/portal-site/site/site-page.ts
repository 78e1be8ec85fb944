/** One page or file of a site that the portal site plays. */
export interface SitePage {
  /** The address that it has on the real site: `https://www.opengovpartnership.org/members/kenya/`. */
  readonly address: string;
  readonly contentType: string;
  /** Addresses of the played sites in it are turned into local ones when it is served. */
  readonly body: string | Uint8Array;
  /** HTTP date; the day on which the fixture was written unless it changed. */
  readonly modified?: string;
  /** Address that it has moved to: the answer is a 301. */
  readonly movedTo?: string;
}

export function htmlPage(address: string, body: string): SitePage {
  return { address, contentType: "text/html; charset=utf-8", body };
}

export function pdfPage(address: string, body: Uint8Array): SitePage {
  return { address, contentType: "application/pdf", body };
}

/** One page under its spellings: no scheme, no `www.`, no closing slash; below `/members/` capitals make no difference. */
export function addressKey(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const path = pathname.replace(/\/+$/, "");
  return `${hostname.replace(/^www\./, "")}${/\/members\//i.test(path) ? path.toLowerCase() : path}${search}`;
}
