import type { Graph } from "./graph.ts";

/** Where the app stands: what routes ask before they answer. */
export class GraphState {
  phase: "starting" | "ready" | "failed" | "stopping" = "starting";
  graph: Graph | undefined;
}
