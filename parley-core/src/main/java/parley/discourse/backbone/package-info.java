/**
 * Which columns (concepts) carry the structure of a one-mode network, and which could be left out:
 * {@link parley.discourse.backbone.Backbone} searches, {@link
 * parley.discourse.backbone.SpectralLoss} measures what is lost, by the eigenvalues of {@link
 * parley.discourse.backbone.SymmetricEigenvalues}.
 */
@NullMarked
package parley.discourse.backbone;

import org.jspecify.annotations.NullMarked;
