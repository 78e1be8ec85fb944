const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/**
 * A commitment's number in the form in which plans are compared: "04" → "4", "XIII" → "13", "1. a" → "1.A". Null for
 * what is no number. National plans print their numbers in all these ways; the crosswalk knows one.
 */
export function planNumber(printed: string): string | null {
  const text = printed
    .trim()
    .replace(/[.):]+$/, "")
    .replace(/\s+/g, "")
    .toUpperCase();
  if (/^[IVXL]{1,7}$/.test(text)) return fromRoman(text);
  if (!/^\d{1,3}(?:\.\d{1,3})*(?:\.?[A-Z])?$/.test(text)) return null;
  return text.replace(/(?<=^|\.)0+(?=\d)/g, "");
}

function fromRoman(text: string): string | null {
  const values = [...text].map((sign) => ROMAN[sign] ?? 0);
  const number = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return toRoman(number) === text ? String(number) : null; // IIX and VX are words, not numbers
}

function toRoman(number: number): string {
  const steps = [
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let rest = number;
  return steps
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join("");
}
