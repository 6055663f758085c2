// Runs the steps of a composite action as a runner does: expressions, the files that steps write
// to, the log. Steps that use another action are noted, not carried out.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { filled, holds } from "./expressions.mjs";
import { commands } from "./log.mjs";

/** What stands in GITHUB_OUTPUT: `name=value` lines, or values of many lines between marks. */
function outputs(text) {
  const found = {};
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const marked = /^([^=]+?)<<(.+)$/.exec(lines[i]);
    if (marked !== null) {
      const end = lines.indexOf(marked[2], i + 1);
      if (end < 0) throw new Error(`no end of ${marked[1]}`);
      found[marked[1]] = lines.slice(i + 1, end).join("\n");
      i = end;
    } else if (lines[i] !== "") {
      const equals = lines[i].indexOf("=");
      if (equals < 1) throw new Error(`no output: ${lines[i]}`);
      found[lines[i].slice(0, equals)] = lines[i].slice(equals + 1);
    }
  }
  return found;
}

function given(action, inputs) {
  for (const name of Object.keys(inputs)) {
    if (!(name in action.inputs)) throw new Error(`no input ${name}`);
  }
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      name,
      String(inputs[name] ?? input.default ?? ""),
    ]),
  );
}

/**
 * Runs the action in `folder` with `inputs`, for an `event` of `{name, payload}`, in the checkout
 * `workspace`; `temporary` is an empty folder, and `environment` is added to a runner's variables.
 */
export function run({ folder, inputs = {}, event, workspace, temporary, environment = {} }) {
  const action = parse(readFileSync(join(folder, "action.yml"), "utf8"));
  const eventFile = join(temporary, "event.json");
  writeFileSync(eventFile, JSON.stringify(event.payload));
  const runnerTemporary = join(temporary, "runner temp");
  mkdirSync(runnerTemporary);
  const github = {
    event: event.payload,
    event_name: event.name,
    repository: event.payload.repository.full_name,
    action_repository: "tools/cfn-401-audit",
    action_path: folder,
    server_url: "https://github.example",
    workspace,
  };
  const steps = {};
  const contexts = {
    github,
    inputs: given(action, inputs),
    steps,
    runner: { os: "Linux", temp: runnerTemporary },
  };
  const result = { failed: false, log: "", summary: "", used: [], ran: [] };
  const functions = {
    success: () => !result.failed,
    failure: () => result.failed,
    always: () => true,
    cancelled: () => false,
  };

  action.runs.steps.forEach((step, index) => {
    if (!holds(step.if ?? "success()", contexts, functions)) return;
    result.ran.push(step.name);
    if (step.uses !== undefined) {
      const wanted = Object.entries(step.with ?? {}).map(([name, text]) => [
        name,
        filled(text, contexts, functions),
      ]);
      result.used.push({ action: step.uses, with: Object.fromEntries(wanted) });
      return;
    }
    if (step.shell !== "bash") throw new Error(`no shell ${step.shell}`);
    const files = Object.fromEntries(
      ["OUTPUT", "STEP_SUMMARY", "ENV", "PATH"].map((name) => [
        `GITHUB_${name}`,
        join(temporary, `${name}-${index}`),
      ]),
    );
    Object.values(files).forEach((file) => writeFileSync(file, ""));
    const script = join(temporary, `step-${index}.sh`);
    writeFileSync(script, filled(step.run, contexts, functions));
    const own = Object.entries(step.env ?? {}).map(([name, text]) => [
      name,
      filled(text, contexts, functions),
    ]);
    const ended = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
      cwd: resolve(workspace, filled(step["working-directory"] ?? ".", contexts, functions)),
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTION_PATH: folder,
        GITHUB_EVENT_NAME: event.name,
        GITHUB_EVENT_PATH: eventFile,
        GITHUB_REPOSITORY: github.repository,
        GITHUB_SERVER_URL: github.server_url,
        GITHUB_WORKSPACE: workspace,
        RUNNER_OS: "Linux",
        RUNNER_TEMP: runnerTemporary,
        ...environment,
        ...files,
        ...Object.fromEntries(own),
      },
      encoding: "utf8",
    });
    if (ended.error) throw ended.error;
    // A step's two streams reach the log in any order; here one comes before the other.
    result.log += ended.stderr + ended.stdout;
    result.summary += readFileSync(files.GITHUB_STEP_SUMMARY, "utf8");
    for (const name of ["GITHUB_ENV", "GITHUB_PATH"]) {
      if (readFileSync(files[name], "utf8") !== "") throw new Error(`a step writes to ${name}`);
    }
    const written = outputs(readFileSync(files.GITHUB_OUTPUT, "utf8"));
    if (step.id !== undefined) steps[step.id] = { outputs: written };
    if (ended.status !== 0) {
      result.failed = true;
      result.exitCode = ended.status;
    }
  });
  result.outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, output]) => [
      name,
      filled(output.value, contexts, functions),
    ]),
  );
  return Object.assign(result, commands(result.log));
}
