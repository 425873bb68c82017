/** From positions to settlement and stability, every premise with its evidence. */
@NullMarked
package parley.scenario;

import org.jspecify.annotations.NullMarked;
