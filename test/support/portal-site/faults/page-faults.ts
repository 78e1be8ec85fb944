import { load } from "cheerio";
import { loginAnswer } from "../portals/login-answer.ts";
import { type Fault, textFault } from "./fault.ts";

/** A form that asks for a password, with status 200. */
export function loginPage(): Fault {
  return textFault(() => loginAnswer());
}

/** Every list and table of the page is empty; its headings stand. */
export function emptyList(): Fault {
  return keptOf(() => 0);
}

/** The second half of every list and table is gone. */
export function halfTheList(): Fault {
  return keptOf((count) => count >> 1);
}

function keptOf(kept: (count: number) => number): Fault {
  return textFault((html) => {
    const page = load(html);
    for (const list of page("main ol, main ul, body > ol, tbody").toArray()) {
      const rows = page(list)
        .children("li, tr")
        .filter((_, row) => page(row).children("th").length === 0);
      rows.slice(kept(rows.length)).remove();
    }
    return page.html();
  });
}

/** The site calls something by another name. */
export function renamedLabel(from: string, to: string): Fault {
  return textFault((html) => html.replaceAll(from, to));
}

/** The last column of every table stands first. */
export function movedColumns(): Fault {
  return textFault((html) => {
    const page = load(html);
    for (const row of page("tr").toArray()) {
      const cells = page(row).children("td, th");
      if (cells.length > 1) page(row).prepend(cells.last());
    }
    return page.html();
  });
}

/** A word of the page is another one: an id that belongs to another page, a rating that changed. */
export function changedWord(from: string, to: string): Fault {
  return renamedLabel(from, to);
}

/** Scripts that write labels, a 10 MB attribute, 20,000 elements within each other, tags that never close. */
export function hostileMarkup(): Fault {
  const script = `<script>document.write("<p>Completion: Complete</p>");</script><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>`;
  const attribute = `<p data-x="${"Completion: Complete ".repeat(500_000)}">x</p>`;
  const deep = "<div>".repeat(20_000);
  return textFault((html) => html.replace("</body>", `${script}${attribute}${deep}<b><table><!--`));
}
