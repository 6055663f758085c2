// The files of this repository that GitHub reads.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const top = resolve(process.env.TOP ?? join(import.meta.dirname, "../.."));

/** The names of all files but those that git ignores. */
export const tracked = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  { cwd: top, encoding: "utf8" },
)
  .split("\0")
  .filter((name) => name !== "");

export const text = (name) => readFileSync(join(top, name), "utf8");
export const workflows = tracked.filter((name) => /^\.github\/workflows\/.*\.ya?ml$/.test(name));
export const actions = tracked.filter((name) => /(^|\/)action\.ya?ml$/.test(name));
