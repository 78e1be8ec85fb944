/** Smallest and largest value of minute, hour, day of the month, month and weekday (0 and 7 are Sunday). */
const FIELDS = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** Whether a text is a schedule of five fields in numbers: lists, ranges and steps, no names, no seconds. */
export function isCronExpression(text: string): boolean {
  const fields = text.split(" ");
  return fields.length === FIELDS.length && FIELDS.every(([min, max], index) => isField(fields[index] ?? "", min, max));
}

function isField(field: string, min: number, max: number): boolean {
  return field.split(",").every((part) => {
    const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
    if (!match) return false;
    const [, from = String(min), to = from, step = "1"] = match;
    return Number(from) >= min && Number(from) <= Number(to) && Number(to) <= max && Number(step) >= 1;
  });
}
