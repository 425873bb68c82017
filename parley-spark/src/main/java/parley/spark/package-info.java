/** The same extraction over a corpus on Apache Spark. */
@NullMarked
package parley.spark;

import org.jspecify.annotations.NullMarked;
