package nn.examples;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the text of an option to its value, refusing what makes no sense. */
final class Converters {

    private static final int WIDEST = 10_000;
    private static final String POSITIVE = "a positive, finite number";

    private Converters() {}

    /** A whole number from 1 on. */
    static final class Count implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return whole(text, Integer.MAX_VALUE, "a whole number from 1 on");
        }
    }

    /** The width of a layer. */
    static final class Width implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return whole(text, WIDEST, "a whole number from 1 to " + WIDEST);
        }
    }

    /** A positive, finite number. */
    static final class Rate implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            try {
                double value = Double.parseDouble(text);
                return require(value > 0 && Double.isFinite(value), value, text, POSITIVE);
            } catch (NumberFormatException e) {
                throw refusal(text, POSITIVE);
            }
        }
    }

    private static int whole(String text, int most, String expectation) {
        try {
            int value = Integer.parseInt(text);
            return require(value >= 1 && value <= most, value, text, expectation);
        } catch (NumberFormatException e) {
            throw refusal(text, expectation);
        }
    }

    private static <T> T require(boolean condition, T value, String text, String expectation) {
        if (!condition) {
            throw refusal(text, expectation);
        }
        return value;
    }

    private static TypeConversionException refusal(String text, String expectation) {
        return new TypeConversionException("'%s' is not %s".formatted(text, expectation));
    }
}
