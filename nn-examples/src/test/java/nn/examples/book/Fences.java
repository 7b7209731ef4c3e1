package nn.examples.book;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fences of a document whose content comes from elsewhere: after {@code <!-- listing: reference -->} code, and
 * after {@code <!-- output: reference -->} what a program prints.
 */
final class Fences {

    private static final Pattern FENCE =
            Pattern.compile("(<!-- (listing|output): ([^>]+) -->\n```\\w*\n)(.*?)(```\n)", Pattern.DOTALL);

    private Fences() {}

    static boolean anyIn(String document) {
        return FENCE.matcher(document).find();
    }

    /** The document with every listing and every output as it is now; an output that is like it stays as it is. */
    static String current(String document) {
        return with(document, fence -> isListing(fence) ? now(fence) : likePrinted(fence.group(4), now(fence)));
    }

    /** The document with every listing and every output as it is now, to the last digit. */
    static String renewed(String document) {
        return with(document, Fences::now);
    }

    private static String with(String document, Function<MatchResult, String> content) {
        return FENCE.matcher(document).replaceAll(fence ->
                Matcher.quoteReplacement(fence.group(1) + content.apply(fence) + fence.group(5)));
    }

    private static boolean isListing(MatchResult fence) {
        return fence.group(2).equals("listing");
    }

    private static String now(MatchResult fence) {
        return isListing(fence) ? Listings.of(Documents.ROOT, fence.group(3)) : Outputs.of(fence.group(3));
    }

    /** What is shown stays as long as it is like what is printed. */
    private static String likePrinted(String shown, String printed) {
        return Likeness.alike(shown, printed) ? shown : printed;
    }
}
