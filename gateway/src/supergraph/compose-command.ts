import { startSubgraphs } from "../execution/subgraphs.ts";
import { checkSdl, describeCheck } from "./check-sdl.ts";
import { generateSdl, readSdl, writeSdl } from "./sdl-files.ts";

/** `ogp compose`: writes `schema/sdl`. Exit code 0. */
export async function composeCommand(): Promise<void> {
  const generated = generateSdl(await startSubgraphs());
  const written = await writeSdl(generated);
  console.log(written.length === 0 ? "schema/sdl is up to date." : `Wrote schema/sdl: ${written.join(", ")}.`);
}

/** `ogp compose --check`: writes nothing. Exit code 1 where the files are stale, with what changes for readers. */
export async function checkCommand(): Promise<void> {
  const check = await checkSdl(await readSdl(), generateSdl(await startSubgraphs()));
  if (check.stale.length === 0) {
    console.log("schema/sdl is up to date.");
    return;
  }
  console.error(describeCheck(check));
  process.exitCode = 1;
}
