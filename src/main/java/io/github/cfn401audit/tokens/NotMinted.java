package io.github.cfn401audit.tokens;

import io.github.cfn401audit.model.resource.UserPoolClient;

/**
 * A token that a client is provably never issued.
 *
 * @param client the client
 * @param grant the grant
 * @param use the kind of token
 * @param obstacle the first reason on the way
 */
public record NotMinted(UserPoolClient client, Grant grant, TokenUse use, Obstacle obstacle) {}
