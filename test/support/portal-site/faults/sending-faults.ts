import { gzipSync } from "node:zlib";
import type { Fault } from "./fault.ts";

/** 404, 410, 500 … with a page of its own. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Fault {
  const body = Buffer.from(`<!doctype html><title>${code}</title><h1>${code}</h1>`);
  return {
    kind: "answer",
    alter: ({ url }) => ({ status: code, headers: { "content-type": "text/html", ...headers }, body, url }),
  };
}

/** 429: ask again after so many seconds. */
export function tooManyRequests(retryAfterSeconds: number): Fault {
  return status(429, { "retry-after": String(retryAfterSeconds) });
}

/** Headers at once, then one byte in a while. */
export function slowBody(pauseMs = 200): Fault {
  return {
    kind: "send",
    send: (response, { headers, body }) => {
      response.writeHead(200, headers);
      let at = 0;
      const timer = setInterval(() => {
        if (at >= body.length) response.end();
        else response.write(body.subarray(at, at + 1));
        at += 1;
      }, pauseMs);
      response.on("close", () => clearInterval(timer));
    },
  };
}

/** The connection is lost halfway through the announced length. */
export function cutBody(): Fault {
  return {
    kind: "send",
    send: (response, { headers, body }) => {
      response.writeHead(200, { ...headers, "content-length": String(body.length) });
      response.write(body.subarray(0, body.length >> 1), () => response.destroy());
    },
  };
}

/** A body without end, as fast as it is read. */
export function endlessBody(): Fault {
  return {
    kind: "send",
    send: (response, { headers }) => {
      response.writeHead(200, headers);
      const chunk = Buffer.alloc(64 * 1024, "x");
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more);
      more();
    },
  };
}

/** A small answer that unpacks to so many megabytes. */
export function gzipBomb(megabytes = 200): Fault {
  const packed = gzipSync(Buffer.alloc(megabytes * 1024 * 1024, " "));
  return {
    kind: "answer",
    alter: (answer) => ({ ...answer, headers: { ...answer.headers, "content-encoding": "gzip" }, body: packed }),
  };
}

/** The page leads to itself. */
export function redirectLoop(): Fault {
  return {
    kind: "answer",
    alter: ({ url }) => ({ status: 302, headers: { location: url }, body: Buffer.alloc(0), url }),
  };
}

/** The page leads elsewhere, as to `http://10.0.0.1/`. */
export function redirectTo(location: string): Fault {
  return { kind: "answer", alter: ({ url }) => ({ status: 302, headers: { location }, body: Buffer.alloc(0), url }) };
}

/** The page in another charset than its header says, or in the one that it declares itself. */
export function inCharset(charset: "latin1" | "utf16le", declared: string | null = null): Fault {
  return {
    kind: "answer",
    alter: (answer) => {
      const text = Buffer.from(answer.body)
        .toString("utf8")
        .replace(/<meta charset="[^"]*">/i, declared === null ? "" : `<meta charset="${declared}">`);
      const mark = charset === "utf16le" ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0);
      return {
        ...answer,
        headers: { ...answer.headers, "content-type": "text/html" },
        body: Buffer.concat([mark, Buffer.from(text, charset)]),
      };
    },
  };
}
