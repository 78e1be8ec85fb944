/** What a drawing says of itself, since it has no words of its own: `alt`, `title`, class names, the file's name. */
export interface PageImage {
  /** Candidate phrases, the most telling first; separators of class and file names are blanks. */
  readonly phrases: readonly string[];
}

export interface PageLink {
  /** As the page gives it; may be relative. */
  readonly href: string;
  readonly text: string;
}

/** One line of a page as a reader sees it. */
export interface PageLine {
  /** From 1. */
  readonly number: number;
  /** White space collapsed; numbers of ordered lists included, cells of a row joined by " | ". Empty where only images stand. */
  readonly text: string;
  readonly images: readonly PageImage[];
  readonly links: readonly PageLink[];
  /** The mark of the list item that starts here: "3." or "•". */
  readonly item: string | null;
  /** The cells of a table row; null outside tables and in tables that only lay the page out. */
  readonly cells: readonly string[] | null;
}

/** A page as lines, and what had to be cut to keep the work bounded. */
export interface PageText {
  readonly lines: readonly PageLine[];
  /** The character set in which the bytes were read. */
  readonly charset: string;
  /** False where a page of HTML breaks off before its end: its last line may be half a word. */
  readonly whole: boolean;
  /** In words: "more than 24 MB", "nested deeper than 1000 elements". */
  readonly cuts: readonly string[];
}
