import PDFDocument from "pdfkit";

export interface AssessedMilestone {
  readonly number: string;
  readonly text: string;
  readonly status: string;
}

export interface AssessedCommitment {
  readonly number: string;
  readonly title: string;
  /** Labels with values, below the heading. */
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly milestones: readonly AssessedMilestone[];
}

export interface SelfAssessment {
  readonly title: string;
  /** "Commitment", "Compromiso". */
  readonly heading: string;
  /** "Milestone", "Hito". */
  readonly milestone: string;
  readonly statusLabel: string;
  readonly commitments: readonly AssessedCommitment[];
  /**
   * How the milestones' levels are printed: a label below each, a column of words, or a mark under one of `words`.
   * @default "labels"
   */
  readonly form?: "labels" | "words" | "marks";
  readonly words?: readonly string[];
}

const LEFT = 72;
const LEADING = 16;

/** A government's self-assessment: cover, contents with dot leaders, a page for each commitment. Deterministic bytes. */
export function selfAssessmentPdf(parts: SelfAssessment): Promise<Uint8Array> {
  const info = { CreationDate: new Date("2020-01-01T00:00:00Z") };
  const doc = new PDFDocument({ size: "A4", bufferPages: true, compress: true, info });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const whole = new Promise<Uint8Array>((resolve) => doc.on("end", () => resolve(Buffer.concat(chunks))));
  doc.font("Helvetica").fontSize(18).text(parts.title, LEFT, 120).fontSize(10);
  doc.addPage();
  parts.commitments.forEach(({ number, title }, index) => {
    doc.text(`${parts.heading} ${number}: ${title} ${".".repeat(30)} ${index + 3}`, LEFT, 80 + index * LEADING, {
      lineBreak: false,
    });
  });
  for (const commitment of parts.commitments) drawCommitment(doc.addPage(), parts, commitment);
  doc.end();
  return whole;
}

function drawCommitment(
  doc: InstanceType<typeof PDFDocument>,
  parts: SelfAssessment,
  commitment: AssessedCommitment,
): void {
  const { heading, milestone, statusLabel, form = "labels", words = [] } = parts;
  let y = 80;
  const put = (text: string, x = LEFT) => doc.text(text, x, y, { lineBreak: false });
  const next = () => {
    y += LEADING;
  };
  put(`${heading} ${commitment.number}: ${commitment.title}`);
  next();
  for (const [label, value] of commitment.lines) {
    put(`${label}: ${value}`);
    next();
  }
  const columns = words.map((_, index) => 250 + index * 75);
  if (form === "words") {
    put(milestone);
    put(statusLabel, 400);
  }
  if (form === "marks") for (const [index, word] of words.entries()) put(word, columns[index]);
  if (form !== "labels") next();
  for (const { number, text, status } of commitment.milestones) {
    put(form === "labels" ? `${milestone} ${number}: ${text}` : `${number} ${text}`);
    if (form === "labels") {
      next();
      put(`${statusLabel}: ${status}`);
    } else if (form === "words") put(status, 400);
    else put("X", (columns[words.indexOf(status)] ?? 0) + 15);
    next();
  }
}
