/**
 * A language model as a second coder: how it reads statements that are found already.
 *
 * <p>{@link parley.extract.llm.ModelCoder} puts the statements of a document before a model in
 * small groups ({@link parley.extract.llm.CodingPrompt}), asks by {@link
 * parley.extract.llm.ChatClient}, and takes nothing on trust: words that the model quotes must
 * stand in the text ({@link parley.extract.llm.Verbatim}), issues, parties and stances must be
 * known ({@link parley.extract.llm.AnswerCheck}). What does not pass costs that statement and is
 * counted ({@link parley.extract.llm.Outcome}).
 *
 * <pre>{@code
 * var client = new ChatClient(endpoint, key, ChatLimits.standard(), Thread::sleep, clock);
 * var coder = new ModelCoder(client, new CodingPrompt(codebook), settings);
 * List<Outcome> outcomes = coder.code(document, units, parties);
 * }</pre>
 *
 * <p>The only part of Parley that sends anything anywhere; it never does so by itself. Reference:
 * the chat completions interface as OpenAI published it and others follow it. Imports {@code
 * coding} and below.
 */
@NullMarked
package parley.extract.llm;

import org.jspecify.annotations.NullMarked;
