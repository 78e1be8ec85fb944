// Runs readers in a worker thread, one page at a time. Plain JavaScript, so that the thread can start before tsx is there.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

enableCompileCache();
register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.json", import.meta.url)) });
const { loadReader } = await import("./run-reader.ts");

parentPort.on("message", async ({ reader, page, options }) => {
  try {
    const read = await loadReader(reader);
    parentPort.postMessage({ started: true }); // from here on it is the reader's time
    parentPort.postMessage({ reading: await read(page, options) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    parentPort.postMessage({ error: { name, message } });
  }
});
parentPort.postMessage({ ready: true });
