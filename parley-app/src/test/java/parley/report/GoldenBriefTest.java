package parley.report;

import org.junit.jupiter.api.Test;
import java.nio.file.*;

class GoldenBriefTest {
  @Test
  void dump() throws Exception {
    var brief = HarbourBrief.brief();
    Path dir = Files.createDirectories(Path.of("/tmp/briefdump"));
    Files.writeString(dir.resolve("brief.html"), BriefHtml.render(brief));
    Files.writeString(dir.resolve("brief.txt"), BriefText.render(brief, new BriefText.Screen(100, false)));
    Files.writeString(dir.resolve("brief80.txt"), BriefText.render(brief, new BriefText.Screen(72, true)));
    Files.writeString(dir.resolve("brief.md"), BriefMarkdown.render(brief));
    Files.writeString(dir.resolve("brief.json"), BriefJson.render(brief));
  }
}
