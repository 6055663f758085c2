// Reads the log of a step as the runner does: which lines are commands, and which annotations
// come of them.

const COMMAND = /^\s*::([a-z-]+)(?: ([^\n]*?))?::(.*)$/;
const OLD_COMMAND = /##\[([a-z-]+)(?: ([^\]]*))?\](.*)$/;
const LEVELS = ["error", "warning", "notice"];

const unescaped = (text, more) => {
  let plain = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  if (more) plain = plain.replaceAll("%3A", ":").replaceAll("%2C", ",");
  return plain.replaceAll("%25", "%");
};

const properties = (text, separator) =>
  Object.fromEntries(
    (text ?? "")
      .split(separator)
      .filter((pair) => pair.includes("="))
      .map((pair) => [
        pair.slice(0, pair.indexOf("=")).trim(),
        unescaped(pair.slice(pair.indexOf("=") + 1), true),
      ]),
  );

/** `{annotations, others}`: what a log asks the runner to do. `others` are all other commands. */
export function commands(log) {
  const annotations = [];
  const others = [];
  let resume = null;
  for (const line of log.split(/\r\n|\r|\n/)) {
    if (resume !== null) {
      if (line.trim() === `::${resume}::`) resume = null;
      continue;
    }
    const match = COMMAND.exec(line);
    const [, name, given, message] = match ?? OLD_COMMAND.exec(line) ?? [];
    if (name === "stop-commands") resume = message;
    else if (LEVELS.includes(name)) {
      const annotation = properties(given, match ? "," : ";");
      annotations.push({ level: name, ...annotation, message: unescaped(message, false) });
    } else if (name !== undefined) others.push(line);
  }
  if (resume !== null) others.push(`commands are still stopped by ${resume}`);
  return { annotations, others };
}
