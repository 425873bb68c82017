package parley.modelfile.conflict;

import parley.gmcr.model.Direction;

/** Reads which way an option may change. */
final class Directions {
  private Directions() {}

  static Direction read(Reading reading, Source.Mapping option) {
    String field =
        option.get("permittedDirection").isPresent() ? "permittedDirection" : "direction";
    String text = reading.text(option, field).orElse("both");
    return switch (text) {
      case "both" -> Direction.BOTH;
      case "fwd", "forward" -> Direction.FORWARD;
      case "back" -> Direction.BACK;
      default -> {
        reading.problem(option, "unknown direction '" + text + "'", "both, fwd or back");
        yield Direction.BOTH;
      }
    };
  }
}
