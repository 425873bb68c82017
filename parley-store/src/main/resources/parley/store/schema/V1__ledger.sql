-- Schema 1 of a ledger. Rows are only ever added; the one exception is redaction, which empties
-- texts. ${text} sorts by UTF-8 bytes on every database; ${key} is the database's own row number
-- where it has one; ${clustered} keeps a table in the order of its primary key where that exists.
-- docs/ledger.md describes every table.

CREATE TABLE entry (
  entry_no     ${key} PRIMARY KEY,
  recorded_at  BIGINT NOT NULL UNIQUE,
  author       ${text} NOT NULL,
  kind         ${text} NOT NULL,
  note         ${text} NOT NULL,
  undone_entry BIGINT REFERENCES entry (entry_no)
);

CREATE TABLE document (
  document_no ${key} PRIMARY KEY,
  id          ${text} NOT NULL UNIQUE
);

CREATE TABLE version (
  document_no  BIGINT NOT NULL REFERENCES document (document_no),
  version_no   BIGINT NOT NULL,
  entry_no     BIGINT NOT NULL REFERENCES entry (entry_no),
  sha256       ${text} NOT NULL,
  characters   BIGINT NOT NULL,
  title        ${text},
  published_on ${text},
  publisher    ${text},
  url          ${text},
  sketch       ${blob},
  PRIMARY KEY (document_no, version_no)
) ${clustered};

CREATE TABLE body (
  document_no BIGINT NOT NULL,
  version_no  BIGINT NOT NULL,
  body        ${text} NOT NULL,
  PRIMARY KEY (document_no, version_no),
  FOREIGN KEY (document_no, version_no) REFERENCES version (document_no, version_no)
);

CREATE TABLE redaction (
  document_no BIGINT NOT NULL REFERENCES document (document_no),
  entry_no    BIGINT NOT NULL REFERENCES entry (entry_no),
  PRIMARY KEY (document_no, entry_no)
);

CREATE TABLE coder (
  coder_no ${key} PRIMARY KEY,
  kind     ${text} NOT NULL,
  name     ${text} NOT NULL,
  codebook ${text} NOT NULL,
  UNIQUE (kind, name, codebook)
);

CREATE TABLE statement (
  statement_no ${key} PRIMARY KEY,
  document_no  BIGINT NOT NULL REFERENCES document (document_no),
  number       BIGINT NOT NULL,
  entry_no     BIGINT NOT NULL REFERENCES entry (entry_no),
  quote_type   ${text} NOT NULL,
  hearsay      BIGINT NOT NULL,
  nested_in    BIGINT,
  said_on      ${text},
  confidence   DOUBLE PRECISION NOT NULL,
  UNIQUE (document_no, number)
);

CREATE TABLE anchor (
  statement_no  BIGINT NOT NULL REFERENCES statement (statement_no),
  version_no    BIGINT NOT NULL,
  entry_no      BIGINT NOT NULL REFERENCES entry (entry_no),
  state         ${text} NOT NULL,
  source_spans  ${text} NOT NULL,
  source_text   ${text} NOT NULL,
  cue_spans     ${text} NOT NULL,
  cue_text      ${text} NOT NULL,
  content_spans ${text} NOT NULL,
  content_text  ${text} NOT NULL,
  PRIMARY KEY (statement_no, version_no)
) ${clustered};

CREATE TABLE coding (
  coding_no       ${key} PRIMARY KEY,
  statement_no    BIGINT NOT NULL REFERENCES statement (statement_no),
  entry_no        BIGINT NOT NULL REFERENCES entry (entry_no),
  coder_no        BIGINT NOT NULL REFERENCES coder (coder_no),
  actor           ${text},
  party           ${text},
  kind            ${text} NOT NULL,
  authority       ${text} NOT NULL,
  on_behalf_of    ${text},
  description     ${text},
  speaker_because ${text} NOT NULL,
  issue           ${text},
  proposition     ${text},
  stance          ${text},
  act             ${text},
  strength        BIGINT,
  red_line        BIGINT,
  condition_spans ${text},
  condition_text  ${text},
  confidence      DOUBLE PRECISION,
  because         ${text}
);
CREATE INDEX coding_by_statement ON coding (statement_no);

-- one row for each single party of a coding; issue is '' where the coding has no position
CREATE TABLE coding_party (
  party        ${text} NOT NULL,
  issue        ${text} NOT NULL,
  statement_no BIGINT NOT NULL,
  coding_no    BIGINT NOT NULL REFERENCES coding (coding_no),
  PRIMARY KEY (party, issue, statement_no, coding_no)
) ${clustered};
CREATE INDEX coding_party_by_issue ON coding_party (issue, statement_no);

CREATE TABLE decision (
  decision_no  ${key} PRIMARY KEY,
  statement_no BIGINT NOT NULL REFERENCES statement (statement_no),
  entry_no     BIGINT NOT NULL REFERENCES entry (entry_no),
  verdict      ${text} NOT NULL,
  coding_no    BIGINT REFERENCES coding (coding_no),
  reason       ${text} NOT NULL
);
CREATE INDEX decision_by_statement ON decision (statement_no);
