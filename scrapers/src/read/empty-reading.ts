import type { Reading } from "./reading.ts";

/** A reading without facts, for readers to fill. */
export function emptyReading(reader: string, version: number): Reading {
  return {
    reader,
    version,
    layout: "unknown",
    language: "en",
    translated: false,
    commitments: [],
    listed: [],
    reports: [],
    events: [],
    nationalTitles: [],
    milestones: [],
    figures: [],
    links: [],
    leftovers: [],
    problems: [],
  };
}
