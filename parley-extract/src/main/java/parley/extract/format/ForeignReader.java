package parley.extract.format;

import parley.error.InputException;

/** Refuses a format that is recognised but not read, and says what to do instead. */
record ForeignReader(String what, String advice) implements FormatReader {
  @Override
  public void read(Source source, Intake intake) {
    throw new InputException(source.place(), what, advice);
  }
}
