/**
 * What an app client can obtain. In come user pools with their clients, domains and triggers; here
 * live the grants and the tokens that each of them yields; out goes, per client, every token that
 * certainly or possibly exists and the reason why the others do not. This room knows no method.
 */
@NullMarked
package io.github.cfn401audit.tokens;

import org.jspecify.annotations.NullMarked;
