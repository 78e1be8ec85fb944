import { escaped } from "./escaped.ts";

export interface Article {
  readonly title: string;
  readonly href: string;
  /** As printed; null for an article without one. */
  readonly date: string | null;
}

export interface ArticlePage {
  readonly title: string;
  readonly articles: readonly Article[];
  /** Address and words of the link to the next page. */
  readonly next?: { readonly href: string; readonly text: string };
  /** What stands before a date: "Published:". */
  readonly dateLabel?: string;
  /** Words of the link below an article. */
  readonly more?: string;
}

/** A Joomla category as a table: title and date a row. */
export function joomlaCategory({ title, articles, next }: ArticlePage): string {
  const rows = articles.map(
    ({ title, href, date }) =>
      `<tr><td headers="t"><a href="${escaped(href)}">${escaped(title)}</a></td><td headers="d">${date ?? ""}</td><td>Hits: 12</td></tr>`,
  );
  const list = `<table class="category"><thead><tr><th>Title</th><th>Date</th><th>Hits</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
  return page(
    title,
    list,
    next &&
      `<ul class="pagination"><li><a href="#">1</a></li><li><a href="${escaped(next.href)}">${escaped(next.text)}</a></li></ul>`,
  );
}

/** A Joomla blog: a heading with a link, details below, an introduction, "Read more". */
export function joomlaBlog({
  title,
  articles,
  next,
  dateLabel = "Published:",
  more = "Read more",
}: ArticlePage): string {
  const items = articles.map(
    ({ title, href, date }) => `<div><h2><a href="${escaped(href)}">${escaped(title)}</a></h2>
<dl><dt>Details</dt><dd>${date === null ? "" : `${dateLabel} <time>${date}</time>`}</dd></dl><p>${FILLER}</p>
<p><a href="${escaped(href)}">${more}: ${escaped(title)}</a></p></div>`,
  );
  return page(title, items.join("\n"), next && `<a href="${escaped(next.href)}" rel="next">${escaped(next.text)}</a>`);
}

/** A WordPress archive: the date above each title, the link to older posts below. */
export function wordpressArchive({ title, articles, next, more = "Continue reading" }: ArticlePage): string {
  const items = articles.map(
    ({ title, href, date }) => `<article><header>${date === null ? "" : `<div><time>${date}</time></div>`}
<h2><a href="${escaped(href)}" rel="bookmark">${escaped(title)}</a></h2></header><p>${FILLER} <a href="${escaped(href)}">${more}</a></p></article>`,
  );
  return page(title, items.join("\n"), next && `<nav><a href="${escaped(next.href)}">${escaped(next.text)}</a></nav>`);
}

/** A page with documents to download, as a list or with a bare "Download" beside each title. */
export function documentPage(title: string, articles: readonly Article[], download?: string): string {
  const items = articles.map(({ title, href, date }) => {
    const dated = date === null ? "" : ` (${date})`;
    return download === undefined
      ? `<li><a href="${escaped(href)}">${escaped(title)}</a>${dated}</li>`
      : `<li>${escaped(title)}${dated} <a href="${escaped(href)}">${download}</a></li>`;
  });
  return page(title, `<ul>\n${items.join("\n")}\n</ul>`);
}

/** Made-up words: no portal's text stands in this repository. */
const FILLER = "Lorva tem seldo marin ut vestra polim, quode narem isti bolvane sur memlo dasti venor.";

function page(title: string, body: string, turning = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li></ul></nav>
<main><h1>${escaped(title)}</h1>
${body}
${turning}</main>
<form action="/login" method="post"><label>User name <input name="u"></label><input type="password" name="p"></form>
<footer>Filler</footer></body></html>`;
}
