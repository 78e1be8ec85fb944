import type { EditionHandle } from "@ogp-graph/schema/store/editions.ts";
import { type App, type AppOptions, createApp, type ListenOptions } from "./app.ts";

/** An app that listens and answers queries. */
export interface RunningApp {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  readonly app: App;
  /** The newest edition at the start; undefined in an empty store. */
  readonly edition: EditionHandle | undefined;
}

/** Creates an app, opens its port and loads its graph; closes what is open again when one of them fails. */
export async function startApp(options: AppOptions & ListenOptions): Promise<RunningApp> {
  const app = await createApp(options);
  try {
    const url = await app.listen(options);
    const edition = await app.load();
    return { url, app, edition };
  } catch (error) {
    await app.close();
    throw error;
  }
}
