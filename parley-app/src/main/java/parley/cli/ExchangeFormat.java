package parley.cli;

/** The formats in which statements are exported and imported. */
enum ExchangeFormat {
  jsonl,
  csv
}
