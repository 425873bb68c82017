/** Training programs: from a path of labelled data to the models that ship as resources. */
@NullMarked
package parley.train;

import org.jspecify.annotations.NullMarked;
