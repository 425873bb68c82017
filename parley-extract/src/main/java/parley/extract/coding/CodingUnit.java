package parley.extract.coding;

import parley.attribution.Attribution;
import parley.party.Speaker;

/**
 * What is known of a statement before its position is coded.
 *
 * @param attribution source, cue and content
 * @param speaker who the source is
 * @param hearsay whether the text tells it second hand
 * @param nested whether it stands inside another statement's content
 */
public record CodingUnit(
    Attribution attribution, Speaker speaker, boolean hearsay, boolean nested) {}
