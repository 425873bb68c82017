/** Reads files, directories, corpora and standard input into documents. */
@NullMarked
package parley.extract.format;

import org.jspecify.annotations.NullMarked;
