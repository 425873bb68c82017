package parley.extract.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who meets in a text that reports a meeting: the people of different parties named in its first
 * sentence ("President Salo had a phone conversation with the Prime Minister of Norland Ek").
 */
final class Participants {
  private static final int LONGEST_LEAD = 90;
  private static final int MOST = 3;
  private static final Pattern MEETING =
      Pattern.compile(
          "meets?|met|meetings?|talks?|conversations?|call|called|spoke|negotiations|discussed|visit"
              + "|consultations|summit|declaration|signed|agreement");

  private final Words words;
  private final People people;
  private final OfficeHolders holders;

  Participants(Words words, People people, OfficeHolders holders) {
    this.words = words;
    this.people = people;
    this.holders = holders;
  }

  /** Those who meet, if the text begins with a meeting of two or three parties. */
  Optional<Who> together() {
    int end = lead();
    var members = new ArrayList<Who>();
    Set<String> parties = new HashSet<>();
    boolean meeting = false;
    for (int i = 0; i < end; i++) {
      meeting |= MEETING.matcher(words.at(i)).matches();
      People.Mention mention = people.starting(i);
      if (mention != null) {
        Standing standing = holders.standing(mention.person());
        if (!standing.party().isEmpty() && parties.add(standing.party())) {
          members.add(Who.person(mention.person(), standing, Optional.empty(), "meets others"));
        }
      }
    }
    boolean few = members.size() >= 2 && members.size() <= MOST;
    return meeting && few ? Optional.of(Who.group(List.copyOf(members))) : Optional.empty();
  }

  /** The word after the first sentence. */
  private int lead() {
    int most = Math.min(words.size(), LONGEST_LEAD);
    for (int i = 0; i < most; i++) {
      boolean stop = words.at(i).equals(".") && words.capital(i + 1) && i > 0 && !initial(i - 1);
      if (stop || words.at(i).equals("\n")) {
        return i;
      }
    }
    return most;
  }

  private boolean initial(int word) {
    return words.at(word).length() <= 2;
  }
}
