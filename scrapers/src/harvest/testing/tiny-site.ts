import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request that the site was sent. */
export interface SeenRequest {
  readonly path: string;
  /** It named the state that it knows, and so may be answered by 304. */
  readonly conditional: boolean;
}

/** A real HTTP server with a few pages, ETags, and answers that may be set to any status. */
export interface TinySite extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
  /** Path → body; a number is a status without a page. */
  readonly pages: Map<string, string | number>;
  /** Everything asked for but robots.txt. */
  readonly requests: SeenRequest[];
}

export async function startTinySite(pages: Readonly<Record<string, string | number>>): Promise<TinySite> {
  const served = new Map(Object.entries(pages));
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => answer(served, requests, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on a port
  return {
    url: `http://${host}`,
    host,
    pages: served,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(
  pages: ReadonlyMap<string, string | number>,
  requests: SeenRequest[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = request.url ?? "/";
  const known = request.headers["if-none-match"];
  if (path !== "/robots.txt") requests.push({ path, conditional: known !== undefined });
  const page = pages.get(path) ?? 404;
  if (typeof page === "number") {
    response.writeHead(page).end();
    return;
  }
  const etag = `"${createHash("sha256").update(page).digest("hex").slice(0, 16)}"`;
  if (known === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", etag }).end(page);
}
