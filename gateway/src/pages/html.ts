/** Text that is safe to stand in a page: built by `html` only. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[];

/** A piece of a page. Everything put into it is escaped, unless it is itself such a piece. */
export function html(texts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = texts.map((text, index) => {
    const value = values[index];
    return value === undefined ? text : text + render(value);
  });
  return { markup: parts.join("") };
}

function render(value: Value): string {
  if (typeof value === "string" || typeof value === "number") return escapeText(String(value));
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("\n");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
