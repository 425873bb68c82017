package parley.extract.who;

import java.util.ArrayList;
import java.util.List;

/** Somebody whom a document names; grows while the document is read. */
final class Person {
  String name;
  String folded;
  String last;
  String gender;
  final List<Office> offices = new ArrayList<>();
  final List<Integer> mentions = new ArrayList<>();

  Person(String name, String folded, String last, String gender) {
    this.name = name;
    this.folded = folded;
    this.last = last;
    this.gender = gender;
  }

  boolean full() {
    return folded.indexOf(' ') >= 0;
  }
}
