-- Schema 2: who may work on the ledger, what is assigned to whom, and where each statement stands.
-- reviewer, revocation, assignment and withdrawal are only ever added to, like all of schema 1.
-- standing is no fact of its own: it repeats what follows from codings, decisions and undoings, so
-- that pages and counts need not compute it; every write keeps it, and it can be made anew.

CREATE TABLE reviewer (
  reviewer_no  ${key} PRIMARY KEY,
  entry_no     BIGINT NOT NULL REFERENCES entry (entry_no),
  name         ${text} NOT NULL,
  role         ${text} NOT NULL,
  token_sha256 ${text} NOT NULL UNIQUE
);

CREATE TABLE revocation (
  reviewer_no BIGINT NOT NULL PRIMARY KEY REFERENCES reviewer (reviewer_no),
  entry_no    BIGINT NOT NULL REFERENCES entry (entry_no)
);

-- number is that of the statement in its document; none for the whole document
CREATE TABLE assignment (
  assignment_no ${key} PRIMARY KEY,
  entry_no      BIGINT NOT NULL REFERENCES entry (entry_no),
  coder         ${text} NOT NULL,
  document_no   BIGINT NOT NULL REFERENCES document (document_no),
  number        BIGINT,
  blind         BIGINT NOT NULL
);
CREATE INDEX assignment_by_coder ON assignment (coder, document_no, number);

CREATE TABLE withdrawal (
  assignment_no BIGINT NOT NULL PRIMARY KEY REFERENCES assignment (assignment_no),
  entry_no      BIGINT NOT NULL REFERENCES entry (entry_no)
);

CREATE TABLE standing (
  statement_no BIGINT NOT NULL PRIMARY KEY REFERENCES statement (statement_no),
  state        ${text} NOT NULL,
  coding_no    BIGINT REFERENCES coding (coding_no),
  confidence   DOUBLE PRECISION NOT NULL
) ${clustered};
CREATE INDEX standing_by_confidence ON standing (state, confidence, statement_no);

CREATE INDEX decision_by_entry ON decision (entry_no);
