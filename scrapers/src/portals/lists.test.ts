import { describe, expect, test } from "vitest";
import {
  type ArticlePage,
  documentPage,
  joomlaBlog,
  joomlaCategory,
  wordpressArchive,
} from "../../../test/support/portal-site/portals/article-pages.ts";
import { readArticleList } from "./article-list.ts";
import { readLinkList } from "./link-list.ts";
import { documentsToFollow } from "./listed-documents.ts";
import { madeUpPage, madeUpSource } from "./testing/made-up-source.ts";

const documents = [
  { type: "Self Assessment", words: ["Self-Assessment", "Autoevaluación"] },
  { type: "Action Plan", words: ["Action Plan", "Plan de acción"] },
];
const follow = [{ type: "Self Assessment", years: ["2016-2018"], as: "assessment-3" }];
const links = madeUpSource("link-list", { documents, follow, dates: "day-first" });
const articles = madeUpSource("article-list", {
  documents,
  next: ["Next", "Siguiente", "Older posts", "»"],
  more: ["Read more", "Continue reading"],
  dates: "day-first",
});

const listed = [
  { title: "Xanadu Action Plan 2016-2018", href: "docs/plan-3.pdf", date: "12 March 2017" },
  { title: "Informe de Autoevaluación 2016 – 2018", href: "docs/assessment.pdf", date: "3 de agosto de 2018" },
];

describe("a list of links", () => {
  test.each([
    ["links of its own", documentPage("Documents", listed)],
    ["titles with a bare Download beside them", documentPage("Documents", listed, "Download")],
  ])("gives documents with type, title and date from %s", (_, markup) => {
    const reading = readLinkList(links, madeUpPage(markup));
    expect(reading.problems).toEqual([]);
    expect(reading.count).toBe(2);
    expect(reading.links.map(({ url, type, date }) => [url, type, date])).toEqual([
      ["https://open.example/docs/plan-3.pdf", "Action Plan", "2017-03-12"],
      ["https://open.example/docs/assessment.pdf", "Self Assessment", "2018-08-03"],
    ]);
    expect(reading.links[0]?.title).toContain("Xanadu Action Plan 2016-2018");
  });

  test("reports a file whose title holds none of the words, and no menu", () => {
    const other = { title: "Lorva tem seldo", href: "x.PDF?v=2", date: null };
    const reading = readLinkList(links, madeUpPage(documentPage("Documents", [...listed, other])));
    expect(reading.leftovers.map(({ text }) => text)).toEqual(["Lorva tem seldo"]);
  });

  test("that is empty is a change of the portal, with what was looked for", () => {
    const { problems, count } = readLinkList(links, madeUpPage(documentPage("Documents", [])));
    expect(count).toBe(0);
    expect(problems[0]?.reason).toBe("PORTAL_CHANGED");
    expect(problems[0]?.message).toContain(
      'expected "Self-Assessment", "Autoevaluación", "Action Plan", "Plan de acción"',
    );
    expect(problems[0]?.message).toContain('found "Home", "About us", "Contact"');
  });

  test("never gives mail addresses and scripts as documents", () => {
    const markup = `<a href="mailto:zed@quorl.example">Action Plan</a><a href="javascript:go()">Action Plan</a><a href="p.pdf">Action Plan 1</a>`;
    expect(readLinkList(links, madeUpPage(markup)).links.map(({ url }) => url)).toEqual(["https://open.example/p.pdf"]);
  });

  test("leads on to the documents of a plan by the years of their titles, however the dash is printed", () => {
    const { links: found } = readLinkList(links, madeUpPage(documentPage("Documents", listed)));
    expect(documentsToFollow(links, found)).toMatchObject([
      { source: "assessment-3", link: { url: "https://open.example/docs/assessment.pdf" } },
    ]);
  });

  test("leads a document on two plans to neither", () => {
    const both = madeUpSource("link-list", {
      documents,
      follow: [...follow, { type: "Self Assessment", as: "assessment-4" }],
    });
    const { links: found } = readLinkList(both, madeUpPage(documentPage("Documents", listed)));
    expect(documentsToFollow(both, found)).toEqual([]);
  });
});

describe("a list of articles", () => {
  const news = [...listed, { title: "Gorvel meets Tandy", href: "news/7-gorvel", date: "05/09/2018" }];
  const page = (next?: ArticlePage["next"]): ArticlePage => ({
    title: "News",
    articles: news,
    ...(next ? { next } : {}),
  });
  const forms = [
    ["a Joomla category", joomlaCategory],
    ["a Joomla blog", joomlaBlog],
    ["a WordPress archive", wordpressArchive],
  ] as const;

  test.each(forms)("gives titles, dates and types from %s, each once and without the menu", (_, form) => {
    const reading = readArticleList(articles, madeUpPage(form(page())));
    expect(reading.problems).toEqual([]);
    expect(reading.links).toEqual([
      { url: "https://open.example/docs/plan-3.pdf", title: listed[0]?.title, type: "Action Plan", date: "2017-03-12" },
      {
        url: "https://open.example/docs/assessment.pdf",
        title: listed[1]?.title,
        type: "Self Assessment",
        date: "2018-08-03",
      },
      { url: "https://open.example/news/7-gorvel", title: "Gorvel meets Tandy", type: null, date: "2018-09-05" },
    ]);
    expect(reading.next).toBeNull();
  });

  test.each(forms)("gives the next page of %s", (_, form) => {
    const words = form === wordpressArchive ? "Older posts" : "»";
    expect(readArticleList(articles, madeUpPage(form(page({ href: "?start=10", text: words })))).next).toBe(
      "https://open.example/list?start=10",
    );
  });

  test("finds a next page that only the markup names", () => {
    const markup = joomlaBlog(page({ href: "?start=10", text: "→" }));
    expect(readArticleList(articles, madeUpPage(markup)).next).toBe("https://open.example/list?start=10");
  });

  test("that is empty is a change of the portal", () => {
    const { problems, links: none } = readArticleList(
      articles,
      madeUpPage(joomlaCategory({ title: "News", articles: [] })),
    );
    expect([none, problems.map(({ reason }) => reason)]).toEqual([[], ["PORTAL_CHANGED"]]);
  });
});
