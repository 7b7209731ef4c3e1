package nn.examples.book;

import java.util.Locale;
import nn.core.Matrix;
import nn.examples.data.Digits;
import nn.examples.data.ImageData;
import nn.optim.ConfusionMatrix;
import nn.optim.Examples;

/** What a dense network says of digits that stand one pixel to the right of where it learned them. */
public final class ShiftedDigits {

    private static final int ACROSS = 8;

    private ShiftedDigits() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /**
     * The left column is empty then, and the right one is lost.
     *
     * @param digits images of 8 x 8 pixels
     * @return the same, one pixel to the right
     */
    public static Examples shifted(Examples digits) {
        Matrix x = digits.x();
        return new Examples(Matrix.generate(x.rows(), x.columns(),
                (i, j) -> j % ACROSS == 0 ? 0 : x.get(i, j - 1)), digits.target());
    }

    static String report() {
        ImageData digits = Digits.read();
        DigitUnits units = DigitUnits.learnedFrom(digits);
        return String.format(Locale.ROOT, "a dense network reads %.1f %% of the test set%n"
                + "and, one pixel to the right, %.1f %%", accuracy(units, digits.test()),
                accuracy(units, shifted(digits.test())));
    }

    private static double accuracy(DigitUnits units, Examples digits) {
        return 100 * ConfusionMatrix.of(units.network(), digits).accuracy();
    }
}
