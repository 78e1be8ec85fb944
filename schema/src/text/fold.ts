/**
 * The form in which texts are searched: without accents and case, every run of white space as one space.
 * "Transparencia  en Perú" becomes "transparencia en peru".
 */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}
