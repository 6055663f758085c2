/** The rule pages run as tests: every block is a template, every mark an expected finding. */
@NullMarked
package io.github.cfn401audit.pages;

import org.jspecify.annotations.NullMarked;
