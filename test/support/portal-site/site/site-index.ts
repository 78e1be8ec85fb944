import type { SiteHosts } from "./site-hosts.ts";
import type { SitePage } from "./site-page.ts";

/** What is played, for people: the pages of each site and the addresses they answer at here. */
export function siteIndex(pages: readonly SitePage[], hosts: SiteHosts): string {
  const sites = Map.groupBy(pages, ({ address }) => new URL(address).hostname);
  const lists = [...sites].map(([name, theirs]) => {
    const lines = theirs.map(({ address }) => `<li><code>${escaped(hosts.local(address))}</code></li>`);
    return `<h2>${name}</h2><ul>${lines.join("")}</ul>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The portal site</title></head><body>
<h1>The portal site</h1><p>Pages made for tests after the layouts of the real sites. Each answers under its own name:
<code>curl --resolve '*:${hosts.port}:127.0.0.1' &lt;address&gt;</code></p>${lists.join("\n")}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
