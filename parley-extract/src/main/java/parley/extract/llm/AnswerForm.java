package parley.extract.llm;

/** How an endpoint is told to answer in JSON. */
public enum AnswerForm {
  /** By a JSON schema, which the endpoint holds the model to. */
  SCHEMA,
  /** As a JSON object, for endpoints that know no schemas. */
  OBJECT,
  /** By the words of the question alone. */
  WORDS
}
