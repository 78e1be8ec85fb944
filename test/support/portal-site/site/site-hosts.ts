import type { LookupFunction } from "node:net";
import { addressKey, type SitePage } from "./site-page.ts";

/**
 * Where the played sites stand on this machine: each under its own name, on the one port of the server, over plain HTTP.
 * `https://www.opengovpartnership.org/x` is `http://www.opengovpartnership.org:40123/x`; `lookup` leads its name to loopback.
 */
export class SiteHosts {
  constructor(
    private readonly names: ReadonlySet<string>,
    readonly port: number,
  ) {}

  /** With the port, as a list of allowed hosts takes them. */
  get hosts(): readonly string[] {
    return [...this.names].map((name) => `${name}:${this.port}`);
  }

  /** The local address of a real one; addresses of other sites stay as they are. */
  local(address: string): string {
    const url = new URL(address);
    if (!this.names.has(url.hostname)) return address;
    return `http://${url.hostname}:${this.port}${url.pathname}${url.search}${url.hash}`;
  }

  /** A text with every address of a played site in it made local. */
  localised(text: string): string {
    return text.replace(/https?:\/\/([a-z0-9.-]+)(?::\d+)?(?=[/"'?#\s<]|$)/gi, (whole, name: string) =>
      this.names.has(name) ? `http://${name}:${this.port}` : whole,
    );
  }

  /** Resolves the names of the played sites to loopback and no others. */
  readonly lookup: LookupFunction = (name, options, callback) => {
    if (!this.names.has(name)) {
      const unknown = Object.assign(new Error(`${name} is not played here`), { code: "ENOTFOUND" });
      callback(unknown, "", 0);
    } else if (options.all) callback(null, [{ address: "127.0.0.1", family: 4 }]);
    else callback(null, "127.0.0.1", 4);
  };
}

/** Pages by their addresses, whatever the spelling. */
export class SitePages {
  readonly #pages = new Map<string, SitePage>();

  put(page: SitePage): void {
    this.#pages.set(addressKey(page.address), page);
  }

  remove(address: string): void {
    this.#pages.delete(addressKey(address));
  }

  find(address: string): SitePage | undefined {
    return this.#pages.get(addressKey(address));
  }

  all(): readonly SitePage[] {
    return [...this.#pages.values()];
  }
}
