package parley.extract.tagger;

/**
 * What was found to belong to a cue.
 *
 * @param window the cue and where was looked
 * @param links the labels of the window's words
 */
record CueLinks(CueWindow window, LinkTagger.Links links) {}
