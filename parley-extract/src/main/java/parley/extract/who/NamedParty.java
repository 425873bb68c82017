package parley.extract.who;

import parley.text.Span;

/**
 * A place where a document names a party: a state, its people, its seat of government, a body.
 *
 * @param span where, in UTF-16 units of the stored text
 * @param party the party's code
 */
public record NamedParty(Span span, String party) {}
