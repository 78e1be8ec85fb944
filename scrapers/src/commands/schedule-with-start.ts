import type { Command } from "commander";

const SETTINGS = `
Settings of the harvest:
  OGP_HARVEST       on harvests every source on the schedule of its manifest, in a thread of its own.
                    default off, until readers have met their live portals; takes on or off
  OGP_HARVEST_CONTACT
                    Web page or mailto: address of whoever runs this; sites see it with every request.
                    default the repository in package.json
`;

/** The server begins the schedule once it answers; the gateway itself knows nothing of harvests. */
export function scheduleWithStart(program: Command): void {
  const start = program.commands.find((command) => command.name() === "start");
  start?.addHelpText("after", SETTINGS);
  start?.hook("preAction", async () => {
    const { scheduleSettings } = await import("../schedule/schedule-settings.ts");
    scheduleSettings(process.env); // a wrong setting is told before anything heavy is loaded
  });
  start?.hook("postAction", async () => {
    if ((process.env["OGP_HARVEST"] || "off") === "off") return;
    const { startScheduleFromEnvironment } = await import("../schedule.ts");
    const schedule = await startScheduleFromEnvironment(process.env);
    const due = Object.entries(schedule?.nextRuns ?? {}).sort(([, a], [, b]) => ((a ?? "") < (b ?? "") ? -1 : 1));
    process.stdout.write(`Harvesting ${due.length} sources on schedule; next is ${due[0]?.join(" at ") ?? "none"}.\n`);
    void schedule?.ended.then((error) => {
      if (error)
        console.error(`ogp-graph: the harvest schedule ended: ${error.message}. Queries go on; restart to harvest.`);
    });
  });
}
