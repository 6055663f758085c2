// Files that GitHub, Dependabot and pre-commit read, and the lines of the README that users paste.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { Checkout, executable, push } from "./checkout.mjs";
import { actions, text, tracked } from "./repository.mjs";

const action = parse(text(".github/actions/audit/action.yml"));
const pasted = [...text("README.md").matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, lines]) =>
  parse(lines),
);

test("Dependabot looks at each place that names what others publish", () => {
  const { updates } = parse(text(".github/dependabot.yml"));
  const places = (ecosystem) =>
    updates
      .filter((one) => one["package-ecosystem"] === ecosystem)
      .flatMap((one) => one.directories ?? [one.directory]);
  const folders = (ending) =>
    tracked
      .filter((name) => `/${name}`.endsWith(`/${ending}`))
      .map((name) => `/${name.slice(0, -ending.length - 1)}`);
  assert.deepEqual(places("npm").sort(), folders("package.json").sort());
  assert.deepEqual(places("github-actions"), [
    "/",
    ...actions.map((name) => `/${name.slice(0, name.lastIndexOf("/"))}`),
  ]);
  assert.deepEqual(
    places("maven"),
    folders("pom.xml")
      .filter((folder) => !folder.startsWith("/samples"))
      .map((folder) => folder || "/"),
  );
});

test("issue forms have what GitHub asks of them", () => {
  const forms = tracked.filter((name) =>
    /^\.github\/ISSUE_TEMPLATE\/(?!config).*\.yml$/.test(name),
  );
  assert.equal(forms.length, 3);
  for (const file of forms) {
    const form = parse(text(file));
    for (const key of ["name", "description"]) assert.ok(form[key]?.length > 3, `${file}: ${key}`);
    const fields = form.body.filter(({ type }) => type !== "markdown");
    assert.ok(fields.length > 0, file);
    assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length, `${file}: an id twice`);
    assert.equal(
      new Set(fields.map(({ attributes }) => attributes.label)).size,
      fields.length,
      `${file}: a label twice`,
    );
    for (const { type, id, attributes } of fields) {
      assert.match(type, /^(input|textarea|dropdown|checkboxes)$/, file);
      assert.match(id, /^[\w-]+$/, file);
      assert.ok(attributes.label, `${file}: ${id}`);
      if (type === "dropdown" || type === "checkboxes")
        assert.ok(attributes.options.length > 0, `${file}: ${id}`);
    }
  }
});

test("the lines of the README for a workflow name inputs and outputs that are there", (t) => {
  const workflow = pasted.find((content) => content.jobs !== undefined);
  const step = workflow.jobs.audit.steps.at(-1);
  assert.equal(step.uses, "OWNER/REPO/.github/actions/audit@COMMIT");
  assert.deepEqual(workflow.permissions, { contents: "read", "security-events": "write" });
  const result = new Checkout(t).sample("shop-java", ".").run(push, step.with);
  assert.equal(result.outputs.errors, "3");
  assert.equal(result.used.length, 1);
  const section = text("README.md").split("## In GitHub Actions")[1].split("\n## ")[0];
  for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
    if (name !== "repository") assert.match(section, new RegExp(`\\b${name}\\b`), name);
  }
});

test("the hook for pre-commit names a command that works, for files that can be templates", (t) => {
  const [hook] = parse(text(".pre-commit-hooks.yaml"));
  const [repository] = pasted.flatMap((content) => content.repos ?? []);
  assert.equal(repository.hooks[0].id, hook.id);
  const checkout = new Checkout(t).sample("orders-yaml");
  const [command, ...words] = hook.entry.split(" ");
  assert.equal(command, basename(executable));
  const ended = spawnSync(executable, [...words, ...hook.args], {
    cwd: checkout.workspace,
    encoding: "utf8",
  });
  assert.equal(ended.status, 1);
  assert.match(ended.stdout, /openid-scope-missing/);
  for (const name of ["a/api.yaml", "auth.yml", "Shop.template.json", "x.template"])
    assert.match(name, new RegExp(hook.files));
  assert.doesNotMatch("Main.java", new RegExp(hook.files));
});
