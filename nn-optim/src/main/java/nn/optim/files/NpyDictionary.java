package nn.optim.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nn.core.Require;

/** The text in the header of a .npy: a Python dictionary of a string, a truth value and a tuple. */
final class NpyDictionary {

    private static final Pattern BEGIN = Pattern.compile("\\s*+\\{\\s*+");
    private static final Pattern FIELD = Pattern.compile("\\G'(descr|fortran_order|shape)'\\s*+:\\s*+"
            + "('[^']*+'|True|False|\\([^()]*+\\)|\\[.*])\\s*+(,\\s*+|(?=}))");
    private static final Pattern END = Pattern.compile("}\\s*+");

    private NpyDictionary() {}

    /** The three values, as they are written. */
    static Map<String, String> parse(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = BEGIN.matcher(text);
        boolean understood = matcher.lookingAt();
        int end = understood ? matcher.end() : 0;
        matcher.usePattern(FIELD).region(end, text.length());
        while (understood && matcher.find()) {
            understood = fields.put(matcher.group(1), matcher.group(2)) == null;
            end = matcher.end();
        }
        understood &= fields.size() == 3 && matcher.usePattern(END).region(end, text.length()).matches();
        Require.that(understood, "its header is not that of an array: %s", excerpt(text));
        return fields;
    }

    private static String excerpt(String text) {
        String line = text.strip();
        return line.length() <= 100 ? line : line.substring(0, 100) + "...";
    }
}
