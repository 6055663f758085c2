// What the action does with the samples on a push, on a pull request, and on one from a fork.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { test } from "node:test";
import { Checkout, executable, pullRequest, push } from "./checkout.mjs";
import { top } from "./repository.mjs";

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
  const result = new Checkout(t)
    .sample("orders-yaml")
    .run(push, { paths: "orders-yaml", upload: "true" });
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
  const result = checkout.run(push, {
    "working-directory": "apps/the shop",
    "sarif-file": "reports/out.sarif",
  });
  assert.equal(result.outputs.errors, "3");
  assert.equal(of(result, "error")[0].file, "apps/the shop/src/main/java/shop/ApiStack.java");
  assert.equal(
    result.outputs["sarif-file"],
    join(checkout.workspace, "apps/the shop/reports/out.sarif"),
  );
  assert.match(
    JSON.stringify(report(result).runs[0].results[0].locations),
    /"apps\/the%20shop\/src\/main\/java\/shop\/ApiStack.java"/,
  );
  assert.match(
    JSON.stringify(report(result).runs[0].results[0].relatedLocations),
    /"apps\/the%20shop\/cdk.out\/Shop-Api.template.json"/,
  );
});

test("paths stand one on a line, with blanks in them, and Windows line ends do not matter", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml", "my templates");
  const paths = "\r\n  my templates/auth.yaml  \r\nmy templates/api.yaml\r\n\r\n";
  assertOrdersFound(checkout.run(push, { paths }), (name) => `my templates/${name}`);
});

test("a path that begins with a dash or is called like a command is a path", (t) => {
  const checkout = new Checkout(t)
    .sample("orders-yaml", "--write-baseline")
    .sample("orders-yaml", "rules");
  for (const paths of ["--write-baseline", "rules"]) {
    assertOrdersFound(checkout.run(push, { paths }), (name) => `${paths}/${name}`);
  }
});

test("arguments are words of the command line, one on a line", (t) => {
  const checkout = new Checkout(t).sample("orders-yaml");
  const result = checkout.run(push, {
    paths: "orders-yaml",
    arguments:
      "--level\nopenid-scope-missing=warning\n--level=authorizer-missing=off\n--category=the shop",
  });
  assert.equal(result.outputs.errors, "0");
  assert.equal(result.outputs.warnings, "1");
  assert.equal(result.failed, false);
  assert.equal(report(result).runs[0].automationDetails.id, "the shop/");
});

test("without a summary there is none", (t) => {
  const result = new Checkout(t)
    .sample("orders-yaml")
    .run(push, { paths: "orders-yaml", summary: "false" });
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
