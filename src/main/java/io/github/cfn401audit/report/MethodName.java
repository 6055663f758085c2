package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;

/** The identity of a method: rows with the same one are about one method in several scenarios. */
record MethodName(String file, String stack, String api, String request) {

  static MethodName of(AccessRow row) {
    return new MethodName(row.range().file().name(), row.stack(), row.api(), row.request());
  }
}
