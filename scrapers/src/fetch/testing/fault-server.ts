import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** One request as the server saw it; times in milliseconds since the process began. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly start: number;
  /** Infinity while the answer is not complete. */
  end: number;
}

/** A real HTTP server on loopback whose pages the test gives; without a page for it, robots.txt is a 404. */
export interface FaultServer extends AsyncDisposable {
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  /** `127.0.0.1:40123` */
  readonly host: string;
  /** Without those for robots.txt. */
  readonly seen: SeenRequest[];
  readonly robotsSeen: SeenRequest[];
  /** Path with query → page; may be changed while the server runs. */
  readonly pages: Map<string, Handler | string>;
}

export async function startFaultServer(pages: Readonly<Record<string, Handler | string>> = {}): Promise<FaultServer> {
  const byPath = new Map(Object.entries(pages));
  const seen: SeenRequest[] = [];
  const robotsSeen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const one: SeenRequest = {
      path,
      headers: request.headers,
      start: performance.now(),
      end: Number.POSITIVE_INFINITY,
    };
    (path === "/robots.txt" ? robotsSeen : seen).push(one);
    response.on("close", () => {
      one.end = performance.now();
    });
    const page = byPath.get(path);
    if (page === undefined) response.writeHead(404).end("no such page");
    else if (typeof page === "string") response.end(page);
    else page(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo; // a server on a port has no other kind
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    seen,
    robotsSeen,
    pages: byPath,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
