package parley.position;

import parley.text.Span;

/**
 * What a position depends on ("only after withdrawal").
 *
 * @param span where the text says so
 * @param text its exact words
 */
public record Condition(Span span, String text) {}
