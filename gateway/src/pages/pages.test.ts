import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runTinyApp, type TestApp } from "../testing/run-test-app.ts";
import { html } from "./html.ts";

let tiny: TestApp;
beforeAll(async () => {
  tiny = await runTinyApp();
});
afterAll(() => tiny.app.close());

async function page(path: string) {
  const response = await fetch(`${tiny.url}${path}`);
  const text = await response.text();
  return { response, text, policy: response.headers.get("content-security-policy") ?? "" };
}

/** Addresses that a page makes the browser load by itself. */
function loads(text: string): readonly string[] {
  return [...text.matchAll(/<(?:script|link|img|iframe)[^>]*?(?:src|href)="([^"]*)"/g)].map(
    ([, address = ""]) => address,
  );
}

describe("html", () => {
  test("escapes everything put into it but pieces of its own", () => {
    expect(html`<p title="${`"><script>`}">${html`<b>${"a & b"}</b>`}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;"><b>a &amp; b</b></p>',
    );
  });
});

describe.each(["/", "/explore"])("the page %s", (path) => {
  test("loads nothing from elsewhere, and all that it loads is there", async () => {
    const { text } = await page(path);
    const addresses = loads(text).filter((address) => address !== "data:,");
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      expect(address).toMatch(/^\/assets\//);
      expect((await fetch(`${tiny.url}${address}`)).status).toBe(200);
    }
  });

  test("has no inline script, no event attribute and no style attribute, as its policy demands", async () => {
    const { text, policy } = await page(path);
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=|javascript:/i);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});

describe("the start page", () => {
  test("says what it is, the edition with its day, and how much the edition holds", async () => {
    const { text, response } = await page("/");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(text).toContain("<strong>2026-03-05.1</strong>");
    expect(text).toContain('<time datetime="2026-03-05T08:00:00.000Z">2026-03-05</time>');
    expect(text).toContain("<dt>commitments</dt><dd>0</dd>");
  });

  test("runs no script at all", async () => {
    const { policy } = await page("/");
    expect(policy).not.toContain("script-src");
  });
});

describe("the explorer", () => {
  test("runs only this server's scripts and lets GraphiQL write its one style by a nonce used once", async () => {
    const [first, second] = await Promise.all([page("/explore"), page("/explore")]);
    expect(first.policy).toContain("script-src 'self';");
    const nonces = [first, second].map(({ policy, text }) => {
      const nonce = /style-src 'self' 'nonce-([\w+/=]+)'/.exec(policy)?.[1];
      expect(text).toContain(`data-nonce="${nonce}"`);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test("evaluates no text as code: GraphiQL as installed does not need 'unsafe-eval'", async () => {
    for (const name of ["react.js", "react-dom.js", "graphiql.js", "explore.js"]) {
      const { text } = await page(`/assets/${name}`);
      expect(text).not.toMatch(/\bnew Function\(|[^.\w]eval\(|new Worker\(|importScripts\(/);
    }
  });

  test("opens the example that the address names", async () => {
    const { text } = await page("/explore?example=search-in-spanish");
    expect(text).toContain('href="/explore?example=search-in-spanish" aria-current="page"');
    expect(text).toMatch(/<pre id="query"># Which commitments/);
  });
});

describe("/assets", () => {
  test("gives the named files and no others", async () => {
    expect((await page("/assets/../package.json")).response.status).toBe(404);
    expect((await page("/assets/%2e%2e/config.ts")).response.status).toBe(404);
  });
});

describe("the text pages", () => {
  test("give the schema as readers see it and the rules for crawlers", async () => {
    expect((await page("/schema.graphql")).text).toContain("type Thing {");
    expect((await page("/robots.txt")).text).toBe("User-agent: *\nDisallow: /graphql\n");
  });
});
