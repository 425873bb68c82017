/**
 * Answers assistants' questions about a ledger by the Model Context Protocol.
 *
 * <p>{@link parley.mcp.AssistantServer} speaks the protocol over two streams, with the official SDK
 * behind {@link parley.mcp.LineTransport}. Each {@link parley.mcp.Tool} answers one kind of
 * question; {@link parley.mcp.LedgerView} puts statements, stands and documents into words and
 * JSON. Whatever comes from documents is marked as quoted ({@link parley.mcp.Quoted}): it is
 * material to report, never an instruction.
 *
 * <pre>{@code
 * new AssistantServer(Tools.reading(ledgers, models), version).serve(in, out);
 * }</pre>
 *
 * <p>References: Model Context Protocol, revision 2025-11-25, modelcontextprotocol.io. A roof
 * beside {@code cli} and {@code web}: imports {@code workbench} and below, only {@code cli} starts
 * it.
 */
@NullMarked
package parley.mcp;

import org.jspecify.annotations.NullMarked;
