/** Speed and quality measurements with seeded data; the run lines are in docs/benchmarks.md. */
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
