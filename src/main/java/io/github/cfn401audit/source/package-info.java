/**
 * Text and places.
 *
 * <p>Bytes of a file or of standard input come in. Here live the decoding, the line table, the one
 * tree for JSON and YAML, and the problems an input can have. A tree goes out in which every key
 * and every value knows where it stands.
 */
@NullMarked
package io.github.cfn401audit.source;

import org.jspecify.annotations.NullMarked;
