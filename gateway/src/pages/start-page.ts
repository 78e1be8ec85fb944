import type { EditionHandle } from "@ogp-graph/schema/store/editions.ts";
import type { Counts } from "./counts.ts";
import { type Html, html } from "./html.ts";

interface StartPageFacts {
  readonly edition: EditionHandle | undefined;
  readonly counts: Counts;
  readonly examples: readonly { readonly id: string; readonly title: string }[];
}

/** The page at `/`: what this is, how much it holds, as of when, and where to go on. Works without scripts. */
export function startPage({ edition, counts, examples }: StartPageFacts): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ogp-graph</title>
<meta name="description" content="Open Government Partnership commitments, ratings and national records as one graph.">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<main>
<h1>ogp-graph</h1>
<p class="lead">What governments promised in the Open Government Partnership, what they say they did, and what the
Independent Reporting Mechanism found: one GraphQL schema over all of it, every fact with its source.</p>
${edition ? holdings(edition, counts) : emptyStore()}
<h2>Ask</h2>
<ul>
${examples.map(({ id, title }) => html`<li><a href="/explore?example=${id}">${title}</a></li>`)}
</ul>
<h2>Go on</h2>
<ul>
<li><a href="/explore">/explore</a>: write queries, with completion and the documentation of every field</li>
<li><a href="/graphql">/graphql</a>: the endpoint, by POST or plain GET</li>
<li><a href="/schema.graphql">/schema.graphql</a>: the schema as text</li>
<li><a href="/health/ready">/health/ready</a>: whether this server can answer</li>
</ul>
</main>
</body>
</html>
`.markup;
}

function holdings(edition: EditionHandle, counts: Counts): Html {
  const day = edition.publishedAt.slice(0, 10);
  return html`<dl class="counts">
${count("members", counts.members)}
${count("action plans", counts.plans)}
${count("commitments", counts.commitments)}
${count("IRM reports", counts.reports)}
${count("sources", counts.sources)}
</dl>
<p>Edition <strong>${edition.id}</strong>, published <time datetime="${edition.publishedAt}">${day}</time>. These are
the records loaded here, not all that exist. To get the same numbers again later, add
<code>?edition=${edition.id}</code> to any address.</p>`;
}

function count(name: string, value: number): Html {
  return html`<div><dt>${name}</dt><dd>${value.toLocaleString("en")}</dd></div>`;
}

function emptyStore(): Html {
  return html`<p><strong>The store is empty.</strong> Load OGP's commitments sheet with
<code>npm run ogp -- import sheet &lt;file.csv&gt;</code>, or start with <code>OGP_BOOTSTRAP=snapshot</code> for the
bundled data.</p>`;
}
