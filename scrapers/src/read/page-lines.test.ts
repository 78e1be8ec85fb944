import { describe, expect, test } from "vitest";
import { pageLines } from "./page-lines.ts";

const lines = (html: string) => pageLines(Buffer.from(html)).lines;
const texts = (html: string) => lines(html).map(({ text }) => text);

describe("The lines of a page", () => {
  test("break at block elements and at <br>, and not at inline ones", () => {
    expect(texts("<div>One <b>and</b> a <i>half</i><p>Two</p>Three<br>Four</div>")).toEqual([
      "One and a half",
      "Two",
      "Three",
      "Four",
    ]);
  });

  test("hold no scripts, styles, comments, templates or hidden parts", () => {
    expect(
      texts(
        "<head><title>T</title></head><script>var a = '<p>x</p>'</script><style>p{}</style><noscript>n</noscript>" +
          "<!-- <p>c</p> --><template><p>t</p></template><p hidden>h</p><p style='display: none'>d</p><p>Seen</p>",
      ),
    ).toEqual(["Seen"]);
  });

  test("have their white space collapsed and letters without width taken out", () => {
    expect(texts("<p>  Open&nbsp;\n\t Data\u200B\u00AD </p>")).toEqual(["Open Data"]);
  });

  test("keep the numbers of lists, and bullets only as a mark", () => {
    const found = lines(
      "<ol start='3'><li>Three<ul><li>Inner</li></ul></li><li>Four</li><li value='9'><p>Nine</p></li></ol>",
    );
    expect(found.map(({ text, item }) => [text, item])).toEqual([
      ["3. Three", "3."],
      ["Inner", "•"],
      ["4. Four", "4."],
      ["9. Nine", "9."],
    ]);
  });

  test("keep the cells of a table, empty ones too", () => {
    const found = lines("<table><tr><th>Completed</th><td>9</td><td></td><td>16<br>(35%)</td></tr></table>");
    expect(found.map(({ text, cells }) => [text, cells])).toEqual([
      ["Completed | 9 | | 16 (35%)", ["Completed", "9", "", "16 (35%)"]],
    ]);
  });

  test("stay apart where a table only lays out the page", () => {
    const found = lines(
      "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td><p>c</p><p>d</p></td></tr></table>",
    );
    expect(found.map(({ text }) => text)).toEqual(["a | b", "c", "d"]);
  });

  test("go by their own breaks inside <pre> and in plain text", () => {
    expect(texts("<pre>One\n  Two\r\nThree</pre>")).toEqual(["One", "Two", "Three"]);
    expect(texts("One\n\nTwo: 3 < 4\n")).toEqual(["One", "Two: 3 < 4"]);
  });

  test("keep what images say of themselves: alt, title, classes and file name", () => {
    const [line] = lines(
      '<p>Completion: <img alt="Substantial" title="Level" class="icon bar_substantial" src="/a/completion-substantial-3.png?x=1"></p>',
    );
    expect(line?.text).toBe("Completion:");
    expect(line?.images).toEqual([
      { phrases: ["Substantial", "Level", "icon", "bar substantial", "completion substantial 3"] },
    ]);
  });

  test("keep elements that are drawn by their style alone", () => {
    expect(lines('<p>Completion: <span class="bar limited"></span></p>')[0]?.images).toEqual([
      { phrases: ["bar", "limited"] },
    ]);
  });

  test("keep links with their words", () => {
    expect(lines('<p><a href="/members/xa/">Xanadu</a>, <a href="x">y</a></p>')[0]?.links).toEqual([
      { href: "/members/xa/", text: "Xanadu" },
      { href: "x", text: "y" },
    ]);
  });

  test("are known to break off where the page has no end", () => {
    expect(pageLines(Buffer.from("<html><body><p>Completion: Sub")).whole).toBe(false);
    expect(pageLines(Buffer.from("<html><body><p>Completion: Substantial</p></body></html>")).whole).toBe(true);
    expect(pageLines(Buffer.from("<p>A fragment</p>")).whole).toBe(true);
  });
});

describe("A hostile page", () => {
  const within = (limitMs: number, html: string | Uint8Array) => {
    const start = performance.now();
    const found = pageLines(typeof html === "string" ? Buffer.from(html) : html);
    expect(performance.now() - start).toBeLessThan(limitMs);
    return found;
  };

  test.each([
    ["half a million nested elements", `<div>`.repeat(500_000)],
    ["a hundred thousand nested tables", "<table><tr><td>".repeat(100_000)],
    ["inline elements that close in the wrong order", "<b>".repeat(150_000) + "</i>".repeat(150_000)],
    ["lists in lists", "<ul><li>".repeat(100_000)],
    ["half a million opening brackets", "<".repeat(500_000)],
    ["half a million opened comments", "<!--".repeat(500_000)],
  ])("with %s is read within its bounds", (_, html) => {
    expect(within(8000, `<p>Before</p>${html}`).lines[0]?.text).toBe("Before");
  });

  test("with attributes of 10 MB gives its other lines", () => {
    const large = "x".repeat(10 * 1024 * 1024);
    const { lines: found, cuts } = within(8000, `<p>Before</p><img alt="${large}"><p class="${large}">After</p>`);
    expect(found.filter(({ text }) => text !== "").map(({ text }) => text)).toEqual(["Before", "After"]);
    expect(found[1]?.images[0]?.phrases[0]?.length).toBeLessThan(200);
    expect(cuts).toEqual([]);
  });

  test("of more than 24 MB is cut, and says so", () => {
    const found = within(20_000, Buffer.alloc(25 * 1024 * 1024, "word "));
    expect(found.cuts).toContain("more than 24 MB");
    expect(found.whole).toBe(false);
  });

  test("with more lines than any page has is cut, and says so", () => {
    const found = within(20_000, "<p>line</p>".repeat(50_000));
    expect(found.lines).toHaveLength(20_000);
    expect(found.cuts).toEqual(["more than 20000 lines"]);
  });

  test("of nested text keeps the text of the innermost element", () => {
    const found = within(8000, `${"<div>".repeat(3000)}Deep${"</div>".repeat(3000)}<p>After</p>`);
    expect(found.lines.map(({ text }) => text)).toEqual(["Deep", "After"]);
    expect(found.cuts).toEqual(["nested deeper than 1000 elements"]);
  });

  test("of random bytes is text of some kind", () => {
    let state = 7;
    const bytes = Uint8Array.from({ length: 200_000 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state >> 16;
    });
    expect(() => within(8000, bytes)).not.toThrow();
  });
});
