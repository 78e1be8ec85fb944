import {
  type DefaultRenderer,
  Listr,
  ListrLogger,
  type ListrTaskWrapper,
  ProcessOutput,
  type SimpleRenderer,
} from "listr2";
import type { PageOutcome } from "../harvest/crawl.ts";
import type { SourceReport } from "../harvest/harvest-report.ts";
import type { HarvestSource } from "../harvest/harvest-source.ts";

type Task = ListrTaskWrapper<unknown, typeof DefaultRenderer, typeof SimpleRenderer>;

interface Line {
  readonly started: PromiseWithResolvers<void>;
  readonly ended: PromiseWithResolvers<SourceReport | null>;
  task: Task | null;
}

/**
 * What a harvest shows while it runs, on standard error: one line a source with its pages counted up; plain lines, one at
 * the start and one at the end of each source, where nobody watches a terminal.
 */
export class HarvestProgress {
  readonly #lines: ReadonlyMap<string, Line>;
  readonly #running: Promise<unknown>;
  readonly #plain: boolean;

  constructor(sources: readonly HarvestSource[], silent: boolean) {
    this.#lines = new Map(
      sources.map(({ id }) => [id, { started: Promise.withResolvers(), ended: Promise.withResolvers(), task: null }]),
    );
    const isWatched = process.stderr.isTTY && !silent;
    this.#running = silent ? Promise.resolve() : isWatched ? this.#list(sources).run() : Promise.resolve();
    this.#plain = !silent && !isWatched;
  }

  page(
    { id }: HarvestSource,
    { url }: PageOutcome,
    { done, total }: { readonly done: number; readonly total: number },
  ) {
    const task = this.#lines.get(id)?.task;
    if (task) task.output = `${done} of ${total} pages, ${url}`;
  }

  /** @param report null when the source begins */
  source({ id, name }: HarvestSource, report: SourceReport | null): void {
    const line = this.#lines.get(id);
    if (report === null) line?.started.resolve();
    else line?.ended.resolve(report);
    if (this.#plain) process.stderr.write(report === null ? `${name}: begins\n` : `${name}: ${report.outcome}\n`);
  }

  /** Ends what is still open; call once, whatever happened. */
  async end(): Promise<void> {
    for (const { started, ended } of this.#lines.values()) {
      started.resolve();
      ended.resolve(null);
    }
    await this.#running;
  }

  #list(sources: readonly HarvestSource[]) {
    const tasks = sources.map(({ id, name }) => ({
      title: name,
      task: async (_: unknown, task: Task) => {
        const line = this.#lines.get(id);
        if (!line) return;
        line.task = task;
        await line.started.promise;
        const report = await line.ended.promise;
        if (report === null) task.skip(`${name}: not begun`);
        else if (report.message !== null) throw new Error(report.summary);
        else task.title = report.summary;
      },
    }));
    return new Listr(tasks, {
      concurrent: true,
      exitOnError: false,
      rendererOptions: { collapseErrors: false, showSubtasks: false, logger: onStandardError() },
    });
  }
}

function onStandardError(): ListrLogger {
  return new ListrLogger({ useIcons: true, processOutput: new ProcessOutput(process.stderr, process.stderr) });
}
