package io.github.cfn401audit.comparison;

/**
 * What makes a method the same in two versions.
 *
 * @param api the name of its API
 * @param path its path, in which every parameter is called the same
 * @param verb its verb
 */
record MethodKey(String api, String path, String verb) {

  static MethodKey of(String api, String path, String verb) {
    StringBuilder shape = new StringBuilder();
    for (String segment : path.split("/", -1)) {
      boolean parameter = segment.startsWith("{") && segment.endsWith("}");
      shape.append('/').append(parameter ? segment.endsWith("+}") ? "{+}" : "{}" : segment);
    }
    return new MethodKey(api, shape.toString(), verb);
  }

  MethodKey forAnyVerb() {
    return new MethodKey(api, path, "ANY");
  }
}
