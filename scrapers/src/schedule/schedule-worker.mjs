// Starts the schedule's thread. Plain JavaScript, so that the thread can start before tsx is there.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

enableCompileCache();
register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.json", import.meta.url)) });
await import("./schedule-thread.ts");
