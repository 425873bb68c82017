/**
 * Discourse networks: who shares stances with whom. This package is the port; the mathematics lies
 * in the packages below it.
 *
 * <p>A {@link parley.discourse.DiscourseSource} gives an {@link parley.discourse.EventList}: {@link
 * parley.discourse.CodedStatement}s of one statement type with their named {@link
 * parley.discourse.Variable}s. {@link parley.discourse.network} turns it into one-mode and two-mode
 * networks, {@link parley.discourse.time} cuts it into windows, {@link parley.discourse.cluster}
 * finds groups, {@link parley.discourse.polarisation} measures how far two camps stand apart, and
 * {@link parley.discourse.backbone} asks which concepts carry the structure.
 *
 * <pre>{@code
 * EventList events = source.read("DNA Statement");
 * NetworkMatrix matrix = new NetworkBuilder(events, rules).build();
 * }</pre>
 *
 * <p>Terms and rules: P. Leifeld, "Discourse Network Analysis", in The Oxford Handbook of Political
 * Networks (2017), doi 10.1093/oxfordhb/9780190228217.013.25; docs/network.md gives every formula.
 * Imports nothing but {@code parley.error}.
 */
@NullMarked
package parley.discourse;

import org.jspecify.annotations.NullMarked;
