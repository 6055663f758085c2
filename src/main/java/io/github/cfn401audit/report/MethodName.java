package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;

/** What makes rows speak of the same method, whatever the scenario. */
record MethodName(String file, String stack, String api, String request) {

  static MethodName of(AccessRow row) {
    return new MethodName(row.range().file().name(), row.stack(), row.api(), row.request());
  }
}
