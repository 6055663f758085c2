// What the action does with the samples on a push, on a pull request, and on one from a fork.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { test } from "node:test";
import { Checkout, executable, pullRequest, push, top } from "./checkout.mjs";

const UPLOAD = /^github\/codeql-action\/upload-sarif@[0-9a-f]{40}$/;

const report = (result) => JSON.parse(readFileSync(result.outputs["sarif-file"], "utf8"));
const of = (result, level) => result.annotations.filter((annotation) => annotation.level === level);

function assertOrdersFound(result, file = (name) => `orders-yaml/${name}`) {
  assert.equal(result.outputs.errors, "2");
  assert.equal(result.outputs.warnings, "0");
  assert.equal(result.outputs.notes, "0");
  assert.equal(result.outputs.unreachable, "4");
  assert.equal(result.outputs.undecided, "0");
  assert.deepEqual(
    of(result, "error").map(({ file, line, title }) => [file, line, title]),
    [
      [file("api.yaml"), "77", "authorizer-missing"],
      [file("auth.yaml"), "51", "openid-scope-missing"],
    ],
  );
  assert.ok(isAbsolute(result.outputs["sarif-file"]));
  assert.deepEqual(
    report(result).runs[0].results.map(({ ruleId }) => ruleId),
    ["authorizer-missing", "openid-scope-missing"],
  );
  assert.deepEqual(result.others, []);
}

test("a push with errors fails with 1, after its report was uploaded", (t) => {
  const result = new Checkout(t).sample("orders-yaml").run(push, { paths: "orders-yaml", upload: "true" });
  assertOrdersFound(result);
  assert.equal(result.failed, true);
  assert.equal(result.exitCode, 1);
  assert.equal(result.outputs["exit-code"], "1");
  assert.equal(result.used.length, 1);
  assert.match(result.used[0].action, UPLOAD);
  assert.deepEqual(result.used[0].with, { sarif_file: result.outputs["sarif-file"] });
  assert.match(result.summary, /^## cfn-401-audit: 2 errors, 0 warnings\n/);
  assert.match(result.summary, /```mermaid/);
});

test("a pull request of the repository itself is uploaded too", (t) => {
  const result = new Checkout(t)
    .sample("orders-yaml")
    .run(pullRequest("team/shop"), { paths: "orders-yaml", upload: "true" });
  assertOrdersFound(result);
  assert.equal(result.used.length, 1);
  assert.equal(result.exitCode, 1);
});

for (const [whose, from] of [
  ["a fork", "someone/shop"],
  ["a fork that is gone", null],
]) {
  test(`a pull request from ${whose} is not uploaded, but has its summary and annotations`, (t) => {
    const result = new Checkout(t)
      .sample("orders-yaml")
      .run(pullRequest(from), { paths: "orders-yaml", upload: "true" });
    assertOrdersFound(result);
    assert.deepEqual(result.used, []);
    assert.equal(result.exitCode, 1);
    assert.match(result.summary, /^## cfn-401-audit: 2 errors/);
    assert.match(of(result, "notice")[0].message, /from a fork/);
  });
}

test("nothing is uploaded unless asked for, and nothing is said of it", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  for (const event of [push, pullRequest("someone/shop")]) {
    const result = checkout.run(event, { paths: "orders-yaml" });
    assert.deepEqual(result.used, []);
    assert.deepEqual(of(result, "notice"), []);
  }
});

test("with fail-on never the job passes, and all reports are there", (t) => {
  const result = new Checkout(t)
    .sample("orders-yaml")
    .run(push, { paths: "orders-yaml", "fail-on": "never", upload: "true" });
  assertOrdersFound(result);
  assert.equal(result.failed, false);
  assert.equal(result.outputs["exit-code"], "0");
  assert.equal(result.used.length, 1);
});

test("a sample of each kind gives the annotations and the summary that it is known for", (t) => {
  const checkout = new Checkout(t);
  for (const [sample, paths] of [
    ["orders-yaml", "samples/orders-yaml"],
    ["shop-java", "samples/shop-java/cdk.out"],
    ["notes-typescript", "samples/notes-typescript/cdk.out"],
  ]) {
    checkout.sample(sample, `samples/${sample}`);
    const result = checkout.run(push, { paths, "fail-on": "never" });
    const known = (name) => readFileSync(join(top, "samples", sample, name), "utf8");
    assert.ok(result.log.includes(known("expected.github.txt")), `annotations of ${sample}`);
    if (sample !== "shop-java") assert.equal(result.summary, known("expected.md"));
  }
});

test("without paths cdk.out is read, from the working directory", (t) => {
  const checkout = new Checkout(t).sample("shop-java", "apps/the shop");
  const result = checkout.run(push, { "working-directory": "apps/the shop", "sarif-file": "reports/out.sarif" });
  assert.equal(result.outputs.errors, "3");
  assert.equal(of(result, "error")[0].file, "apps/the shop/cdk.out/Shop-Api.template.json");
  assert.equal(result.outputs["sarif-file"], join(checkout.workspace, "apps/the shop/reports/out.sarif"));
  assert.match(
    JSON.stringify(report(result).runs[0].results[0].locations),
    /"apps\/the%20shop\/cdk.out\/Shop-Api.template.json"/,
  );
});

test("paths stand one on a line, with blanks in them, and Windows line ends do not matter", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml", "my templates");
  const paths = "\r\n  my templates/auth.yaml  \r\nmy templates/api.yaml\r\n\r\n";
  assertOrdersFound(checkout.run(push, { paths }), (name) => `my templates/${name}`);
});

test("a path that begins with a dash or is called like a command is a path", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml", "--write-baseline").sample("orders-yaml", "rules");
  for (const paths of ["--write-baseline", "rules"]) {
    assertOrdersFound(checkout.run(push, { paths }), (name) => `${paths}/${name}`);
  }
});

test("arguments are words of the command line, one on a line", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  const result = checkout.run(push, {
    paths: "orders-yaml",
    arguments: "--level\nopenid-scope-missing=warning\n--level=authorizer-missing=off\n--category=the shop",
  });
  assert.equal(result.outputs.errors, "0");
  assert.equal(result.outputs.warnings, "1");
  assert.equal(result.failed, false);
  assert.equal(report(result).runs[0].automationDetails.id, "the shop/");
});

test("without a summary there is none", (t) => {
  const result = new Checkout(t).sample("orders-yaml").run(push, { paths: "orders-yaml", summary: "false" });
  assertOrdersFound(result);
  assert.equal(result.summary, "");
});

test("all reports come from one run of the executable", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  const counting = checkout.write("tool", `echo once >>"$0.runs"\nexec "${executable}" "$@"\n`);
  const result = checkout.run(push, { paths: "orders-yaml", executable: "tool", upload: "true" });
  assertOrdersFound(result);
  assert.equal(readFileSync(`${counting}.runs`, "utf8"), "once\n");
});

test("a path that is not there ends with 2, says so, and uploads nothing", (t) => {
  const result = new Checkout(t).run(push, { paths: "nowhere", upload: "true" });
  assert.equal(result.exitCode, 2);
  assert.deepEqual(result.used, []);
  assert.match(of(result, "error")[0].message, /wrong usage, or a file that cannot be used/);
  assert.match(of(result, "warning")[0].message, /alerts would close/);
  assert.match(result.log, /nowhere/);
});

test("a file that cannot be read keeps half a report from being uploaded", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  checkout.write("broken.yaml", "Resources: [\n");
  const result = checkout.run(push, { paths: "orders-yaml\nbroken.yaml", upload: "true" });
  assert.equal(result.outputs.errors, "2");
  assert.equal(result.exitCode, 2);
  assert.deepEqual(result.used, []);
});

test("wrong usage leaves the counts empty, and no report of an earlier run counts as one", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  checkout.write("old.sarif", "{}");
  const result = checkout.run(push, { paths: "orders-yaml", "fail-on": "anything", "sarif-file": "old.sarif" });
  assert.equal(result.exitCode, 2);
  assert.equal(result.outputs.errors, "");
  assert.equal(result.outputs["sarif-file"], "");
});

test("an error of the tool ends with its own number", (t) => {
  const checkout = new Checkout(t);
  checkout.write("tool", "exit 3\n");
  const result = checkout.run(push, { executable: "tool", upload: "true" });
  assert.equal(result.exitCode, 3);
  assert.match(of(result, "error")[0].message, /error of cfn-401-audit itself/);
  assert.deepEqual(result.used, []);
});

test("summary and upload take true or false only", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  for (const name of ["summary", "upload"]) {
    const result = checkout.run(push, { paths: "orders-yaml", [name]: "yes" });
    assert.equal(result.exitCode, 2);
    assert.match(of(result, "error")[0].message, new RegExp(`^${name} takes true or false, not yes$`));
    assert.deepEqual(result.ran, ["Get the executable", "Audit"]);
  }
});

test("a Java that the runner carries comes before the one on the PATH", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  checkout.command("java", "echo this is Java 8 >&2", "exit 1");
  const home = checkout.write("jdk 17/release", 'JAVA_VERSION="17.0.1"\n').replace(/.release$/, "");
  checkout.write("jdk 17/bin/java", "");
  checkout.command("../shop/jdk 17/bin/java", 'echo "$@"');
  const result = checkout.run(push, { paths: "orders-yaml" }, { JAVA_HOME_21_X64: home, JAVA_HOME: "" });
  assert.match(result.log, /-jar .*target\/cfn-401-audit audit -f github /);
});

test("where the shell has paths of its own, Java is given those of the system", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  checkout.command("cygpath", '[ "$1" = -m ] && echo "/.$2"');
  checkout.write("tool", `echo "$MSYS_NO_PATHCONV $MSYS2_ARG_CONV_EXCL"; printf '%s\n' "$0" "$@"; exec "${executable}" "$@"\n`);
  const result = checkout.run(push, { executable: "tool", paths: "orders-yaml", "sarif-file": "out/x.sarif" });
  const native = result.log.split("\n");
  assert.deepEqual(native.slice(0, 6), [
    "1 *",
    `/.${checkout.workspace}/tool`,
    "audit",
    "-f",
    "github",
    "-f",
  ]);
  assert.equal(native[6], `sarif=/.${checkout.workspace}/out/x.sarif`);
  assert.match(native[8], /^json=\/\.\//);
  assert.equal(result.outputs["sarif-file"], `/.${checkout.workspace}/out/x.sarif`);
  assert.equal(result.outputs.errors, "2");
});
