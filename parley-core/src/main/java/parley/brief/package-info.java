/**
 * What a set of statements tells when read together: who is for what, what is ruled out, where
 * parties collide, whose voice is heard and what a careful reader should check.
 *
 * <p>Reading order: {@link parley.brief.Material} is what a brief is made from; {@link
 * parley.brief.Brief#of} computes it. {@link parley.brief.Matrix} holds one row per proposition and
 * one cell per party that spoke on it; {@link parley.brief.RedLine} and {@link
 * parley.brief.Collision} are read off the same rows; {@link parley.brief.Flag} marks passages that
 * a reader should not take at face value; {@link parley.brief.Voices} counts who is heard, and who
 * is talked about without being heard.
 *
 * <pre>{@code
 * var material = new Material(documents, statements, codebook, mentions, cues);
 * var brief = Brief.of(material, provenance);
 * brief.collisions().forEach(c -> System.out.println(c.proposition()));
 * }</pre>
 *
 * <p>Pure computation: no input, output or clock, and the same material always gives the same
 * brief, in the same order. Every figure names the statements it rests on. Rendering is the work of
 * {@code parley.report}.
 *
 * <p>Imports {@code position}, {@code issue}, {@code party}, {@code attribution}, {@code text},
 * {@code provenance}.
 */
@NullMarked
package parley.brief;

import org.jspecify.annotations.NullMarked;
