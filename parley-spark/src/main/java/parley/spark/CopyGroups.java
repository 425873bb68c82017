package parley.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import parley.ledger.duplicate.BandedMinHash;
import parley.ledger.duplicate.MinHash;
import parley.ledger.duplicate.SourceFamilies;
import scala.Tuple2;

/**
 * Groups near copies over the cluster: documents with a band of their MinHash in common meet in one
 * task and are compared there ({@link BandedMinHash} tells how likely that is); pairs of copies
 * come to the driver, which joins them into groups. Memory of the driver: about a hundred bytes for
 * each document that has a copy.
 */
final class CopyGroups {
  /** A sketch under its document's id. */
  private record Sketch(String id, byte[] bytes) implements java.io.Serializable {}

  private CopyGroups() {}

  /** Each document that has a copy, to the first id of its group. */
  static Map<String, String> of(JavaRDD<CodedDocument> documents, int partitions) {
    List<Tuple2<String, String>> copies =
        documents
            .flatMapToPair(d -> bands(d).iterator())
            .groupByKey(partitions)
            .flatMap(band -> copies(band._2()))
            .distinct(partitions)
            .collect();
    return joined(copies);
  }

  private static List<Tuple2<Long, Sketch>> bands(CodedDocument document) {
    var sketch = new Sketch(document.document().id(), document.sketch());
    MinHash hash = MinHash.ofBytes(document.sketch());
    var bands = new ArrayList<Tuple2<Long, Sketch>>();
    for (int band = 0; band < BandedMinHash.BANDS; band++) {
      bands.add(new Tuple2<>(BandedMinHash.band(hash, band), sketch));
    }
    return bands;
  }

  private static Iterator<Tuple2<String, String>> copies(Iterable<Sketch> band) {
    var sketches = new ArrayList<Sketch>();
    band.forEach(sketches::add);
    sketches.sort(Comparator.comparing(Sketch::id));
    List<MinHash> hashes = sketches.stream().map(s -> MinHash.ofBytes(s.bytes())).toList();
    var copies = new ArrayList<Tuple2<String, String>>();
    for (int i = 1; i < sketches.size(); i++) {
      for (int j = Math.max(0, i - BandedMinHash.COMPARED); j < i; j++) {
        if (hashes.get(i).similarity(hashes.get(j)) >= SourceFamilies.COPY) {
          copies.add(new Tuple2<>(sketches.get(j).id(), sketches.get(i).id()));
        }
      }
    }
    return copies.iterator();
  }

  private static Map<String, String> joined(List<Tuple2<String, String>> copies) {
    Map<String, String> above = new HashMap<>();
    for (Tuple2<String, String> pair : copies) {
      String a = first(above, pair._1());
      String b = first(above, pair._2());
      if (!a.equals(b)) {
        above.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
      }
    }
    Map<String, String> groups = new TreeMap<>();
    copies.forEach(
        pair -> {
          groups.put(pair._1(), first(above, pair._1()));
          groups.put(pair._2(), first(above, pair._2()));
        });
    return groups;
  }

  private static String first(Map<String, String> above, String id) {
    String at = id;
    for (String next = above.get(at); next != null; next = above.get(at)) {
      at = next;
    }
    return at;
  }
}
