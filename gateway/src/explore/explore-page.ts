import { html } from "../pages/html.ts";
import type { Example } from "./read-examples.ts";

interface ExplorePageFacts {
  readonly examples: readonly Example[];
  readonly opened: Example | undefined;
  /** Lets GraphiQL write its one `<style>` element; see the page's content security policy. */
  readonly nonce: string;
}

/**
 * The explorer's page. The opened query stands in it as plain text: readable without scripts, and read by explore.js,
 * because an inline script is what the page's policy forbids.
 */
export function explorePage({ examples, opened, nonce }: ExplorePageFacts): string {
  const links = examples.map(({ id, title }) => {
    const current = id === opened?.id ? html` aria-current="page"` : html``;
    return html`<li><a href="/explore?example=${id}"${current}>${title}</a></li>`;
  });
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Explore · ogp-graph</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/graphiql.css">
<link rel="stylesheet" href="/assets/explore.css">
<script src="/assets/react.js" defer></script>
<script src="/assets/react-dom.js" defer></script>
<script src="/assets/graphiql.js" defer></script>
<script src="/assets/explore.js" defer></script>
</head>
<body>
<header>
<a href="/">ogp-graph</a>
<details>
<summary>Example queries</summary>
<ol>
${links}
</ol>
</details>
</header>
<main id="explorer" data-nonce="${nonce}">
<noscript><p>The explorer needs scripts. Send this query to <code>/graphql</code> from any program instead.</p></noscript>
<pre id="query">${opened?.query ?? ""}</pre>
</main>
</body>
</html>
`.markup;
}
