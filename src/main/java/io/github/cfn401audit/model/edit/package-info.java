/**
 * Edits of templates. In come resources and values; here live the changes that somebody could make
 * to a template, in words and as facts; out go edits that the inventory can apply without reading a
 * file again.
 */
@NullMarked
package io.github.cfn401audit.model.edit;

import org.jspecify.annotations.NullMarked;
