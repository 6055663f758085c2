// A folder like the checkout of a user's repository, and the events that start a workflow there.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { top } from "./repository.mjs";
import { run } from "./runner.mjs";

export const executable = join(top, "target/cfn-401-audit");
export const actionFolder = join(top, ".github/actions/audit");

const repository = { full_name: "team/shop" };

export const push = { name: "push", payload: { repository } };

/** A pull request from a branch of the repository named; of none where the fork is gone. */
export const pullRequest = (from) => ({
  name: "pull_request",
  payload: {
    repository,
    pull_request: { number: 7, head: { repo: from === null ? null : { full_name: from } } },
  },
});

export class Checkout {
  constructor(t) {
    this.base = mkdtempSync(join(tmpdir(), "cfn 401 audit "));
    t.after(() => rmSync(this.base, { recursive: true }));
    this.workspace = join(this.base, "shop");
    this.bin = join(this.base, "bin");
    this.runs = 0;
    mkdirSync(join(this.workspace, ".git"), { recursive: true });
    mkdirSync(this.bin);
  }

  /** Copies a folder of the samples to a folder of the checkout. */
  sample(name, to = name) {
    cpSync(join(top, "samples", name), join(this.workspace, to), { recursive: true });
    return this;
  }

  write(name, text) {
    const file = resolve(this.workspace, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  has(name) {
    return existsSync(resolve(this.workspace, name));
  }

  /** Puts a shell script on the PATH, before all else. */
  command(name, ...lines) {
    const file = join(this.bin, name);
    writeFileSync(file, ["#!/bin/sh", ...lines, ""].join("\n"));
    chmodSync(file, 0o755);
    return file;
  }

  /** Runs the action; without other words, with the executable that was built here. */
  run(event, inputs, environment = {}) {
    const temporary = join(this.base, `run ${++this.runs}`);
    mkdirSync(temporary);
    return run({
      folder: environment.folder ?? actionFolder,
      inputs: { executable, ...inputs },
      event,
      workspace: this.workspace,
      temporary,
      environment: { PATH: `${this.bin}${delimiter}${process.env.PATH}`, ...environment },
    });
  }
}
