/**
 * What an API tells browsers of other origins. In come methods, gateway responses and their header
 * values; here live the answers to preflight requests, read in API Gateway's own quoting; out goes
 * what those answers allow, and which APIs show that browsers call them.
 */
@NullMarked
package io.github.cfn401audit.model.browser;

import org.jspecify.annotations.NullMarked;
