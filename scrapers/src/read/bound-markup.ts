/** Elements that hold nothing or that the parser closes by itself: they do not make a page deeper. */
const SHALLOW = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd td th tr tbody thead tfoot option optgroup rp rt"
  ).split(" "),
);
/** Dropped tags of these leave a break behind, so that their texts stay on lines of their own. */
const INLINE = new Set(
  "a abbr b bdi bdo big cite code em font i kbd mark q s samp small span strong sub sup tt u var".split(" "),
);

const MAX_DEPTH = 1000;
const MAX_TAGS = 200_000;

export interface BoundMarkup {
  readonly html: string;
  /** In words; empty for every ordinary page. */
  readonly cuts: readonly string[];
}

/**
 * Keeps a page within what a parser digests in time: the open elements are a list to htmlparser2, so that a page of
 * half a million nested elements takes minutes. Elements nested too deep lose their tags and keep their text; a page
 * with too many tags ends there.
 */
export function boundMarkup(html: string): BoundMarkup {
  const kept: string[] = [];
  const tag = /<(\/?)([a-z][a-z0-9]*)/gi;
  let depth = 0;
  let tags = 0;
  let from = 0;
  let deep = false;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    tags += 1;
    if (tags > MAX_TAGS) {
      kept.push(html.slice(from, match.index));
      return { html: kept.join(""), cuts: [...deepCut(deep), `more than ${MAX_TAGS} tags`] };
    }
    const name = (match[2] ?? "").toLowerCase();
    if (SHALLOW.has(name)) continue;
    if (match[1]) depth = Math.max(0, depth - 1);
    else if (depth < MAX_DEPTH) depth += 1;
    else {
      deep = true;
      const end = html.indexOf(">", tag.lastIndex);
      kept.push(html.slice(from, match.index), INLINE.has(name) ? " " : "<br>");
      from = end < 0 ? html.length : end + 1;
      tag.lastIndex = from;
      if (end < 0) break;
    }
  }
  kept.push(html.slice(from));
  return { html: kept.join(""), cuts: deepCut(deep) };
}

function deepCut(deep: boolean): string[] {
  return deep ? [`nested deeper than ${MAX_DEPTH} elements`] : [];
}
