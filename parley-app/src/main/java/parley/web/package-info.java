/**
 * The browser workbench: an HTTP server that translates between requests and use cases, and hands
 * out the page.
 *
 * <p>{@link parley.web.Workbench} is the server; {@code openapi.json} beside it is its contract,
 * held to the routes by a test. Every request passes the {@code Guard} (is it meant for us?) and
 * the {@code Access} (who asks, and may they?) before a route class answers. Nothing here decides
 * on matters of substance: that is {@link parley.workbench.desk} and the other use cases.
 *
 * <p>The server makes no request of its own, ever, and reads no file but those of its class path,
 * the ledger and the list of reviewers.
 */
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
