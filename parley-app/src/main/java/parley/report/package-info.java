/** Renders results for people and programs: terminal text, Markdown, HTML, JSON. */
@NullMarked
package parley.report;

import org.jspecify.annotations.NullMarked;
