/**
 * SAM as its transform leaves it. In come the APIs, functions and state machines of a SAM template;
 * here each API is put together with the events that lead to it; out go a REST API with an OpenAPI
 * document, a deployment, a stage and a usage plan for each.
 */
@NullMarked
package io.github.cfn401audit.unfold.sam;

import org.jspecify.annotations.NullMarked;
