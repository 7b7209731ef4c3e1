package nn.examples.book;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether two texts say the same, with numbers to four digits: the last digits of exp or tanh are not the same in every
 * Java. Numbers below a billionth are rounding, and all alike, unless whoever asks knows better. How many blanks stand
 * between two words does not count.
 */
public final class Likeness {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final double DIGITS = 1e-4;
    private static final double ROUNDING = 1e-9;

    private Likeness() {}

    public static boolean alike(String one, String other) {
        return alike(one, other, ROUNDING);
    }

    /** However small the numbers are: for what comes from StrictMath and IEEE operations, the same in every Java. */
    public static boolean alikeHoweverSmall(String one, String other) {
        return alike(one, other, 0);
    }

    private static boolean alike(String one, String other, double rounding) {
        return words(one).equals(words(other)) && numbersAreAlike(numbers(one), numbers(other), rounding);
    }

    private static String words(String text) {
        return NUMBER.matcher(text).replaceAll("#").replaceAll(" +", " ");
    }

    private static List<Double> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).map(Double::valueOf).toList();
    }

    private static boolean numbersAreAlike(List<Double> some, List<Double> others, double rounding) {
        for (int i = 0; i < some.size(); i++) {
            double allowed = Math.max(rounding, DIGITS * Math.abs(some.get(i)));
            if (Math.abs(some.get(i) - others.get(i)) > allowed) {
                return false;
            }
        }
        return true;
    }
}
