const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** After a word for telephone or a plus: seven digits or more with the signs of telephone numbers between them. */
const TELEPHONE = /(?:\b(?:tel|phone|mobile|cell)\w*[.:]?\s*\(?|\+)\d[\d\s()./-]{5,}\d/i;
/** Without such a word: a leading zero and nine digits or more, at most grouped by single blanks or hyphens. */
const LOCAL_TELEPHONE = /(?<![\d/])0\d(?:[ -]?\d){7,}(?![\d/])/;
/** A form of address before a name. */
const PERSON = /\b(?:Mr|Mrs|Ms|Dr|Hon|Sr|Sra)\.\s?\p{Lu}\p{Ll}/u;

/**
 * Whether a text names a person to write to or ring up. Such a text is not stored at all: without the address the
 * name would stay, and which words are the name cannot be told safely.
 */
export function hasContactDetails(text: string): boolean {
  return [EMAIL, TELEPHONE, LOCAL_TELEPHONE, PERSON].some((pattern) => pattern.test(text));
}
