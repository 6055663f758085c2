/**
 * What all reports have in common. In come the findings, access rows and problems of an audit in
 * their final order; here live the counts, the cells of the access table and the words that several
 * formats share, and the one spelling of characters that would act on a display; each format is a
 * room of its own below this one. A report is a pure function from a result to a string: it decides
 * nothing and writes to nobody.
 */
@NullMarked
package io.github.cfn401audit.report;

import org.jspecify.annotations.NullMarked;
