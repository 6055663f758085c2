/**
 * The files of a run.
 *
 * <p>Paths and standard input come in. Here live cloud assemblies with their manifests and
 * metadata, folders, single templates, and the way from a nested stack to its template; no resource
 * is understood. Stacks go out, each with its template, its construct paths and its nested stacks,
 * and with the problems that were met.
 */
@NullMarked
package io.github.cfn401audit.assembly;

import org.jspecify.annotations.NullMarked;
