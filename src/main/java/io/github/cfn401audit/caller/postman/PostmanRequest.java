package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.source.SourceRange;
import java.util.Optional;

/**
 * A request of a collection.
 *
 * @param name its name
 * @param verb its verb
 * @param url its address, with every known variable put in
 * @param oauth the OAuth 2.0 block that is in force; empty where another kind is, or none
 * @param range its place
 */
record PostmanRequest(
    String name, String verb, String url, Optional<OAuthBlock> oauth, SourceRange range) {}
