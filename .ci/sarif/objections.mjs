// Prints the errors and warnings in a report of Sarif.Multitool, which ends with 0 whatever it
// finds. Exit code 1 where there are some, 2 where the report is none.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const run = report.runs?.[0];
if (run?.tool?.driver?.name === undefined || !Array.isArray(run.results ?? [])) {
  console.error(`${process.argv[2]} is no report`);
  process.exit(2);
}
const grave = (run.results ?? []).filter((result) =>
  ["error", "warning"].includes(result.level ?? "warning"),
);
for (const result of grave) {
  const line = result.locations?.[0]?.physicalLocation?.region?.startLine ?? "?";
  const words = result.message.text ?? JSON.stringify(result.message.arguments);
  console.log(`${result.level ?? "warning"} ${result.ruleId}, line ${line}: ${words}`);
}
process.exit(grave.length === 0 ? 0 : 1);
