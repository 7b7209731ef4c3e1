package nn.examples.book;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fences of a document whose content comes from elsewhere: after {@code <!-- listing: reference -->} code, and
 * after {@code <!-- output: reference -->} what a program prints. After {@code <!-- exact: reference -->} it is an
 * output whose numbers count however small they are.
 */
final class Fences {

    private static final Pattern FENCE =
            Pattern.compile("(<!-- (listing|output|exact): ([^>]+) -->\n```\\w*\n)(.*?)(```\n)", Pattern.DOTALL);

    private Fences() {}

    static boolean anyIn(String document) {
        return FENCE.matcher(document).find();
    }

    /** Which fences are not as they are now; an output need only be like what is printed. */
    static List<String> outOfDate(String document) {
        return FENCE.matcher(document).results()
                .filter(fence -> !isCurrent(fence))
                .map(fence -> fence.group(2) + ": " + fence.group(3) + " is now\n" + now(fence))
                .toList();
    }

    private static boolean isCurrent(MatchResult fence) {
        return switch (fence.group(2)) {
            case "listing" -> fence.group(4).equals(now(fence));
            case "exact" -> Likeness.alikeHoweverSmall(fence.group(4), now(fence));
            default -> Likeness.alike(fence.group(4), now(fence));
        };
    }

    /** The document with every listing as it is now, and every output that is not like what is printed now. */
    static String renewed(String document) {
        return FENCE.matcher(document).replaceAll(fence -> Matcher.quoteReplacement(
                fence.group(1) + (isCurrent(fence) ? fence.group(4) : now(fence)) + fence.group(5)));
    }

    private static boolean isListing(MatchResult fence) {
        return fence.group(2).equals("listing");
    }

    private static String now(MatchResult fence) {
        return isListing(fence) ? Listings.of(Documents.ROOT, fence.group(3)) : Outputs.of(fence.group(3));
    }
}
